import { type Act, type Claim, type Participant, type Reading, type Source, type Span, wordsAt } from '#model'
import { countLine, exhibitLine, nameOf, placeLine, timeLine } from './golden-referents.ts'

/** A reading as lines for people to check: one block a claim, words quoted with the offset at which they begin. */
export function goldenBlocks(reading: Reading): string[] {
  const { document, referents, notes } = reading
  const posts = document.passages.flatMap(({ at, post }) => {
    if (!post) return []
    const handle = post.handle === null ? '' : ` (@${post.handle})`
    return [
      [`post  ${post.author}${handle}  ${post.platform}  ${post.postedOn ?? '–'}`, ...field('words', quoted(reading, [at]))],
    ]
  })
  const exhibits = referents.flatMap((referent) =>
    referent.kind === 'exhibit' ? [[`exhibit  ${exhibitLine(reading, referent)}`]] : [],
  )
  const remarks = notes.map(({ code, text, at }) => [`note  ${code} @${at.start}  ${text}`])
  return [...posts, ...exhibits, ...reading.claims.map((claim) => claimLines(reading, claim)), ...remarks].map((lines) =>
    lines.join('\n'),
  )
}

function claimLines(reading: Reading, claim: Claim): string[] {
  const { cue, saidOn } = claim
  const said = saidOn && reading.referents.find(({ id }) => id === saidOn.referent)
  return [
    `claim  ${claim.basis.rule}  ${claim.stance}  ${claim.speech}`,
    ...claim.sources.flatMap((source) => field('source', sourceLine(reading, source))),
    ...(cue ? field('cue', `${quoted(reading, cue.spans)} ${cue.lemma}`) : []),
    ...field('content', quoted(reading, claim.content)),
    ...claim.hedges.flatMap((hedge) => field('hedge', quoted(reading, [hedge]))),
    ...(said?.kind === 'time' ? field('said', timeLine(said)) : []),
    ...claim.exhibits.flatMap((exhibit) => field('rests on', nameOf(reading, exhibit))),
    ...claim.acts.flatMap((act) => field('act', actLine(reading, act))),
  ]
}

function sourceLine(reading: Reading, { kind, spans, referent, name }: Source): string {
  const words = spans.length > 0 ? ` ${quoted(reading, spans)}` : ''
  const whom = referent ? ` → ${nameOf(reading, referent)}` : name === null ? '' : ` → ${name}`
  return `${kind}${words}${whom}`
}

function actLine(reading: Reading, { type, polarity, modality, actor, target, count, place, time, basis }: Act): string {
  const referent = (id: string | null) => reading.referents.find((one) => one.id === id)
  const [counted, where, when] = [referent(count), referent(place), referent(time)]
  return [
    `${type} ${polarity} ${modality} ${quoted(reading, basis.words)}`,
    `actor ${participant(reading, actor)}`,
    `target ${participant(reading, target)}`,
    ...(counted?.kind === 'count' ? [`count ${countLine(reading, counted)}`] : []),
    ...(where?.kind === 'place' ? [`place ${placeLine(where)}`] : []),
    ...(when?.kind === 'time' ? [`time ${timeLine(when)}`] : []),
  ].join('  ')
}

function participant(reading: Reading, who: Participant | null): string {
  if (!who) return '–'
  const whom = who.referent ? ` → ${nameOf(reading, who.referent)}` : ''
  return `${quoted(reading, who.spans)}${whom}${who.unit === null ? '' : ` (${who.unit})`}`
}

/** `"the bridge" @12 "was closed" @40`; words that run over lines are shown on one. */
const quoted = ({ document }: Reading, spans: readonly Span[]): string =>
  spans.map((at) => `"${wordsAt(document.text, at).replaceAll(/\s+/g, ' ')}" @${at.start}`).join(' … ')

const field = (label: string, value: string): string[] => [`  ${label.padEnd(8)} ${value}`]
