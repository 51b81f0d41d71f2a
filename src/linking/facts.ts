import { type Act, type Count, type Day, type Span, type Stance, wordsAt } from '#model'
import { isBackground } from './main-point.ts'
import { quoteOf } from './quotes.ts'
import { sentenceAround } from './sentence-around.ts'
import type { Traced } from './traced.ts'

/** One act as one claim tells it: what questions are made of. */
export type Fact = {
  readonly from: Traced
  readonly act: Act
  /** It did not happen, by the act's own words or because the claim denies it. */
  readonly negated: boolean
  readonly count: Count | null
  readonly said: Said
  readonly quote: string
}

/** When something was said. */
export type Said = {
  readonly on: Day | null
  readonly words: string | null
  /** Within one day: -1 before what is said without a word of order, 1 after it. */
  readonly step: -1 | 0 | 1
  /** It sets right what was said before: "four, not five as first reported". */
  readonly corrects: boolean
}

/** Whoever doubts, asks or demands that something be so does not say that it is. */
const answersNothing: ReadonlySet<Stance> = new Set<Stance>(['doubts', 'asks', 'demands'])

/** The acts of the claims that answer for them: of nested claims only the innermost, and none from long before. */
export function factsOf(traced: readonly Traced[], mainDayOf: (from: Traced) => Day | null): Fact[] {
  const innermost = innermostIn(traced)
  const answering = traced.filter(({ claim }) => !answersNothing.has(claim.stance))
  return answering.flatMap((from) =>
    from.claim.acts
      .filter((act) => innermost(from, act) && !isBackground(act, from.told, mainDayOf(from)))
      .map((act) => ({
        from,
        act,
        negated: act.polarity === 'negative' || from.claim.stance === 'denies',
        count: from.told.count(act.count),
        said: saidOf(from),
        quote: quoteOf(from, act),
      })),
  )
}

/** Several claims may cover an act: "A said that B claimed that …". Those with the least content around it answer for it. */
function innermostIn(traced: readonly Traced[]): (from: Traced, act: Act) => boolean {
  const keyOf = (from: Traced, act: Act) =>
    `${from.told.document.id} ${act.type} ${act.words.map(({ start, end }) => `${start}-${end}`).join()}`
  const least = new Map<string, number>()
  for (const from of traced)
    for (const act of from.claim.acts) {
      const key = keyOf(from, act)
      least.set(key, Math.min(least.get(key) ?? Infinity, lengthOf(from.claim.content)))
    }
  return (from, act) => lengthOf(from.claim.content) === least.get(keyOf(from, act))
}
const lengthOf = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0)

export function saidOf({ claim, told }: Traced): Said {
  const time = told.time(claim.saidOn?.referent)
  const post = told.document.passages.find(({ id }) => id === claim.passage)?.post
  const stated = time?.certain === true && time.earliest === time.latest ? time.earliest : null
  const words = time && !stated ? time.words : earlierVersion({ claim, told })
  const sentence = sentenceAround(told, claim.content[0])
  const corrects = corrected.test(sentence)
  const step = words && before.test(words) ? -1 : (words && after.test(words)) || raised.test(sentence) || corrects ? 1 : 0
  const on = stated ?? post?.postedOn ?? told.document.publishedOn
  return { on, words, step, corrects: corrects || updated.test(told.document.title ?? '') }
}
const corrected =
  /\bnot (?:[\p{L}\d-]+ ){1,3}(?:as|like) (?:was |were |had been )?(?:first|initially|previously|originally|earlier)\b|\b(?:has|have|had|was|were|been) (?:corrected|revised)\b/iu
/** "UPDATE: …" over a report */
const updated = /^\W*(?:update[ds]?|correction|corrected)\b/iu
/** "An earlier version of this story said …": before what the story says now. */
function earlierVersion({ claim, told }: Pick<Traced, 'claim' | 'told'>): string | null {
  const words = claim.sources.flatMap(({ spans }) => spans.map((at) => wordsAt(told.document.text, at))).join(' ')
  return /\b(earlier|previous|initial) (?:version|story|report)s?\b/iu.exec(words)?.[1] ?? null
}
const before = /\b(?:earlier|previous|previously|initial(?:ly)?|at first|before|originally)\b/iu
const after = /\b(?:later|afterwards?|since|subsequently|now)\b/iu
/** "The death toll rose to five", "has been corrected to": words that set a figure over an earlier one. */
const raised =
  /\b(?:toll|number|figure|count|dead|killed|injured|wounded)\b.{0,60}\b(?:ris(?:es?|en|ing)|rose|rais(?:ed?|es|ing)|climb(?:s|ed|ing)?|revis(?:ed?|es)|updat(?:ed?|es)|correct(?:ed|s)?|increas(?:ed?|es))\b|\b(?:rais(?:ed|es)|revised|updated|corrected) (?:its|the|their) (?:\w+ )?(?:toll|count|figure|number)/iu
