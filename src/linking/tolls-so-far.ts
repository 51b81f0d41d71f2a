import { covers, type Span, wordsAt } from '#model'
import type { Fact } from './facts.ts'
import { groupedBy } from './groups.ts'
import { heldIn, type Valued } from './held.ts'
import { type People, peopleOf } from './people.ts'
import type { Asked } from './questions.ts'
import { around, figureSpans } from './quotes.ts'
import { rangeOf, valueOf } from './ranges.ts'
import { stateOfFigures } from './states.ts'
import { aboutOf, tolls } from './toll-words.ts'
import { unitOf } from './toll-values.ts'

type SoFar = Valued & { readonly people: People; readonly over: string; readonly scope: string }

/**
 * Tolls over more than one incident, each over the same words a question of its own: "killed in attacks along the border
 * since January" is not "killed since January". A toll whose time no words give is none.
 */
export function tollsSoFar(facts: readonly Fact[]): Asked[] {
  const counted = facts.flatMap((fact) => soFar(fact) ?? [])
  const groups = groupedBy(counted, ({ people, scope }) => `${people} ${scope.toLowerCase()}`)
  return [...groups.values()].flatMap((members): Asked[] => {
    const [first] = members
    const toll = first && tolls[first.fact.act.type]
    if (!toll) return []
    const held = heldIn(members)
    const about = aboutOf(members)
    const words = `How many ${about} ${toll.soFar} ${first.scope}?`
    return [{ ask: toll.ask, about: `${about}, ${first.over}`, over: first.over, words, held, verdict: stateOfFigures(held) }]
  })
}

function soFar(given: Fact): SoFar | null {
  const fact = withFigure(given)
  const { act, count, negated } = fact
  if (!count || !count.cumulative || count.partOf !== null || negated || act.modality !== 'actual') return null
  const told = around([...figureSpans(fact.from, act), ...(act.target?.spans ?? []), ...act.basis.words])
  const period = periodOf(fact, told)
  if (!period) return null
  const { text } = fact.from.told.document
  const over = inSentence(wordsAt(text, period))
  const between = wordsAt(text, { start: Math.min(told.end, period.start), end: period.start })
  const isWhole = period.start >= told.end && where.test(between)
  const scope = isWhole ? `${between.replace(/\s+/gu, ' ').trim()} ${over}`.trim() : over
  const quote = wordsAt(text, period.start >= told.end && !isWhole ? told : around([told, period]))
  const value = valueOf({ ...count, additional: false })
  return { fact: { ...fact, quote }, value, range: rangeOf(value), negated: false, people: peopleOf(unitOf(fact)), over, scope }
}

/** "The deaths bring to 16 the number of people killed": the one such figure of a claim is of its one counted act. */
function withFigure(fact: Fact): Fact {
  const { act, from } = fact
  if (act.count !== null || (act.target?.unit ?? null) === null) return fact
  const counts = from.told.reading.mentions.flatMap(({ at, referent, kind }) => {
    const count = kind === 'count' && from.claim.content.some((content) => covers(content, at)) ? countOf(referent) : null
    return count ? [count] : []
  })
  const [count] = counts
  const counted = from.claim.acts.filter(({ type, target }) => type === act.type && (target?.unit ?? null) !== null)
  return count && counts.length === 1 && counted.length === 1 ? { ...fact, count, act: { ...act, count: count.id } } : fact

  function countOf(id: string | null) {
    const found = from.told.reading.referents.find((one) => one.id === id)
    return found?.kind === 'count' && found.cumulative ? found : null
  }
}

/** The words of the time, nearest to the act in its own sentence: after it, else at the head of the sentence. */
function periodOf({ from: { claim, told } }: Fact, act: Span): Span | null {
  const { text } = told.document
  const sentence = told.reading.sentences.find(({ at }) => covers(at, act))
  const content = claim.content.find((at) => covers(at, act))
  if (!sentence || !content) return null
  const after = { start: act.end, end: Math.min(sentence.at.end, content.end) }
  const before = { start: Math.max(sentence.at.start, content.start), end: act.start }
  const [found] = [after, before].flatMap((span) => {
    const match = periods.exec(wordsAt(text, span))
    if (!match) return []
    const [start, end] = [span.start + match.index, span.start + match.index + match[0].trimEnd().length]
    const known = endOfTime(start, span.end)
    return known !== null || !cutShort.test(text.slice(end)) ? [{ start, end: known ?? end }] : []
  })
  return found ?? null

  /** "since [about 8 p.m.]": where the words after "since" are a known time, the phrase ends with it. */
  function endOfTime(start: number, most: number): number | null {
    const times = told.reading.mentions.filter(({ kind, at }) => kind === 'time' && at.start > start && at.end <= most)
    const time = times.find(({ at }) =>
      /^since(?: the| about| around| early| late| last| at)*\s*$/iu.test(text.slice(start, at.start)),
    )
    return time?.at.end ?? null
  }
}
/** "since January", "since the war began", "so far this year", "to date" */
const periods =
  /\b(?:since (?!then\b)(?:(?!(?:and|but|while|when|which|who|according|said|says|as)\b)[^\s,;:.()“”"–—]+(?:\s+|(?=[,;:.()“”"–—]|$))){1,8}|so far this (?:year|month)|to date)/iu
/** "8 p|.m.": the stop of an abbreviation ends nothing. */
const cutShort = /^\.\p{L}/u
/** Between act and time only where: "in attacks along the border". */
const where =
  /^\s*(?:(?:in|by|across|along|on|at|near|within|around)\s(?:(?!\b(?:and|or|but|who|which|when|while|after)\b)[^,;:.\d“”"])*)?$/iu

const inSentence = (words: string): string =>
  words.replace(/\s+/gu, ' ').replace(/^(?:since|so far this \w+|to date)/iu, (opening) => opening.toLowerCase())
