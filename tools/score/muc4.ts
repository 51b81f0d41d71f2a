// Our casualty facts in the shape of the MUC-4 scorer: node tools/score/muc4.ts GOLD.jsonl > PRED.jsonl
// GOLD has a line {doc_id, text} for each report. Of a document's own claims the acts count that are told as having happened, by the innermost claim
// around them: killed is DEATH, hurt is INJURY. Each group of victims is a fact: with its figure; one where it is one person; without a number where it is
// several that nobody counts, or that only "several" counts. Fighters are no victims of an attack: MUC counts those who were attacked. The same person, the same words and the same figure for one effect are one group; a figure of nobody named gives
// way to the same figure of somebody. Tolls over a longer time and parts of other figures are left out. Nothing else is weighed.
import { readFileSync } from 'node:fs'
import { Failure } from '#base'
import { documentsIn } from '#intake'
import { sentencesOf } from '#language'
import { type Act, type Actor, covers, type Reading, type Sentence, wordsAt } from '#model'
import { read } from '#reading'
import { personsListed } from '../../src/linking/told-one-by-one.ts'

type Fact = {
  readonly effect: 'DEATH' | 'INJURY'
  readonly low: number | null
  readonly high: number | null
  readonly approx: boolean
}
type Row = { readonly doc_id: string; readonly text: string }

const single = { low: 1, high: 1, approx: false }
const several = { low: null, high: null, approx: false }
const lastOf = (name: string): string => name.toLowerCase().split(/\s+/).at(-1) ?? name
const vague = /\b(?:several|some|many|various|numerous|a number|few|dozens|scores|hundreds|thousands)\b/i
const fighters =
  /^(?:guerrilla|guerilla|rebel|terrorist|subversive|extremist|insurgent|militant|gunman|attacker|assailant|fighter)$/i

function casualtiesIn(reading: Reading): Fact[] {
  const acts = toldIn(reading)
  const groups = (effect: Fact['effect'], chosen: readonly Act[]) => {
    const all = chosen.flatMap((act) => groupsOf(act, reading))
    // "He" is whoever else the report tells of, where it tells of one.
    const known = all.some(({ key }) => key !== 'he')
    // Several that nobody counts are those whom somebody does, where somebody does.
    const isCounted = all.some(({ figure }) => (figure.low ?? 0) > 1)
    const kept = all.filter(
      ({ key, figure }) => (key !== 'he' || !known) && !(isCounted && figure.low === null && figure.high === null),
    )
    const distinct = [...new Map(kept.map((group) => [group.key, group])).values()]
    // "Two reporters" are the two who are told of one by one.
    const singles = distinct.filter(({ figure: { low, high } }) => low === 1 && high === 1).length
    return distinct
      .filter(({ figure: { low, high } }) => low !== high || low === null || low === 1 || singles < low)
      .map(({ key, figure }) => ({ key, fact: { effect, ...figure } }))
  }
  const dead = groups(
    'DEATH',
    acts.filter(({ type }) => type === 'kill'),
  )
  const deadKeys = new Set(dead.map(({ key }) => key))
  const hurt = groups(
    'INJURY',
    acts.filter((act) => act.type === 'injure' || isShot(act, reading)),
  )
  return [...dead, ...hurt.filter(({ key }) => !deadKeys.has(key))].map(({ fact }) => fact)
}

/** Whoever was shot and is not said to have died was hurt. */
const isShot = ({ type, basis, target }: Act, { document }: Reading): boolean =>
  type === 'attack' && target !== null && basis.words.some((at) => /^(?:shot|stabbed)$/i.test(wordsAt(document.text, at)))

/** The acts that somebody says took place, each once. */
function toldIn(reading: Reading): Act[] {
  const { claims, document } = reading
  // Whoever demands that a murder be investigated says that there was one; whoever is accused of one is accused of what happened.
  // The dead of a clash are no victims of an attack.
  const told = claims
    .filter(
      ({ acts, content }) =>
        !acts.some(({ type }) => type === 'clash') && !content.some((at) => accident.test(wordsAt(document.text, at))),
    )
    .flatMap(({ acts, stance }) =>
      /^(?:denies|doubts|asks|demands|intends)$/.test(stance)
        ? acts.filter(({ basis }) => basis.rule === 'acts/noun' && stance !== 'denies')
        : stance === 'accuses'
          ? acts.map((act) => (act.modality === 'possible' ? { ...act, modality: 'actual' as const } : act))
          : acts,
    )
  const seen = new Set<string>()
  return told.filter((act) => {
    const { type, polarity, modality, words } = act
    if (isLongPast(act, reading)) return false
    const key = `${type} ${words.map(({ start, end }) => `${start}-${end}`).join()}`
    return polarity === 'positive' && modality === 'actual' && !seen.has(key) && seen.add(key)
  })
}

/** What the report tells of as long past is not what it reports. */
function isLongPast({ time }: Act, { referents, document }: Reading): boolean {
  const when = referents.find(({ id }) => id === time)
  if (when?.kind !== 'time' || when.latest === null || document.publishedOn === null) return false
  return Date.parse(document.publishedOn) - Date.parse(when.latest) > 90 * 24 * 3600_000
}
const accident = /\b(?:accident|crash(?:ed)?|earthquake)\b/i

type Group = { readonly key: string; readonly figure: Omit<Fact, 'effect'> }

function groupsOf({ target, count }: Act, reading: Reading): Group[] {
  const { referents, document } = reading
  const counted = referents.find((one) => one.id === count)
  if (counted?.kind === 'count') {
    const { low, high, approx, words, unit, cumulative, partOf } = counted
    if (cumulative || partOf !== null || high === 0 || fighters.test(target?.unit ?? unit ?? '')) return []
    if (vague.test(words)) return [{ key: `several ${words}`, figure: several }]
    if (low !== 1 || high !== 1) return [{ key: `${low}-${high}`, figure: { low, high, approx } }]
  }
  if (!target) return []
  const actor = referents.find((one): one is Actor => one.id === target.referent && 'named' in one)
  const whole = target.spans.map((at) => wordsAt(document.text, at)).join(' ')
  const words = whole.toLowerCase().replace(/^(?:the|an?|his|her|their)\s+/, '')
  if (fighters.test(target.unit ?? '') && !(actor?.kind === 'person' && actor.named)) return []
  const persons = personsListed(whole)
  if (persons) return persons.map((person) => ({ key: lastOf(person), figure: single }))
  if (actor?.kind === 'person') return [{ key: lastOf(actor.name), figure: single }]
  if (isName(target, reading)) return [{ key: lastOf(words), figure: single }]
  if (/^(?:he|she|him|her|himself|herself)$/.test(words)) return [{ key: 'he', figure: single }]
  if (counted) return [{ key: words, figure: single }]
  // "killing civilians" is a habit, "killed the civilians" a deed.
  const isDefinite = /^(?:the|these|those|his|her|their|its)\s/i.test(whole)
  return isDefinite && (actor?.kind === 'group' || words.endsWith('s')) ? [{ key: `several ${words}`, figure: several }] : []
}

const parsed = new WeakMap<object, readonly Sentence[]>()

/** A name that no referent bears: "Attorney Gilda Flores". */
function isName({ spans, referent, unit }: NonNullable<Act['target']>, { document }: Reading): boolean {
  if (referent !== null || unit !== null) return false
  const sentences = parsed.get(document) ?? sentencesOf(document)
  parsed.set(document, sentences)
  const tokens = sentences.flatMap((sentence) => sentence.tokens.filter(({ at }) => spans.some((span) => covers(span, at))))
  return tokens.at(-1)?.tag === 'PROPN' && !/(?:ans|ards|ese)$/.test(tokens.at(-1)?.norm ?? '')
}

/** Whoever is said to have attacked, killed, abducted or destroyed, or says so itself: organisations and groups by name. */
function authorsIn(reading: Reading): string[] {
  const harm = new Set(['kill', 'injure', 'attack', 'strike', 'abduct', 'destroy', 'raid', 'capture'])
  const named = (id: string | null | undefined): string[] => {
    const found = reading.referents.find((one): one is Actor => one.id === id && 'named' in one)
    const own = found && found.kind !== 'person' && found.named ? [found.name] : []
    return own.length > 0 || !found?.memberOf ? own : named(found.memberOf)
  }
  const acting = toldIn(reading).flatMap(({ type, actor }) => (harm.has(type) ? named(actor?.referent) : []))
  const owning = reading.claims.flatMap(({ stance, sources }) =>
    stance === 'claims-responsibility' ? named(sources.at(-1)?.referent) : [],
  )
  return [...new Set([...acting, ...owning])]
}

for (const line of readFileSync(process.argv[2] ?? '', 'utf8')
  .trim()
  .split('\n')) {
  const { doc_id, text }: Row = JSON.parse(line)
  const about = { path: null, format: 'jsonl', publishedOn: null, publisher: null, url: null } as const
  const [document] = documentsIn(new TextEncoder().encode(JSON.stringify({ id: doc_id, text })), about)
  const reading = document && !(document instanceof Failure) ? read(document) : null
  console.log(
    JSON.stringify({ doc_id, casualties: reading ? casualtiesIn(reading) : [], perpOrgs: reading ? authorsIn(reading) : [] }),
  )
}
