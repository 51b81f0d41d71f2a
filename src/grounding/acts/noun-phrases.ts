import { isPerson } from './participants.ts'
import type { Range, Scene } from './scene.ts'

/** The noun phrase that begins at a token, with what "of" hangs on it: "a group of fighters". */
export function phraseFrom(scene: Scene, first: number): Range | null {
  const { tokens } = scene
  const quoted = tokens[first]?.tag === 'PUNCT' && /^["“‘']$/u.test(tokens[first]?.norm ?? '') ? first + 1 : first
  const phrase = scene.phraseFrom(quoted) ?? cutBehind(scene, quoted) ?? countFrom(scene, quoted)
  return phrase && !isTime(scene, phrase) ? withOf(scene, phrase) : null
}

/** "handed over two prisoners": where "over two" was read as a quantity, the phrase begins one word later. */
function cutBehind(scene: Scene, first: number): Range | undefined {
  const phrase = scene.phraseAround(first)
  return phrase && phrase.first < first && first <= phrase.head ? { ...phrase, first } : undefined
}

/** "left at least 12 dead": a bare figure is a noun phrase too. */
const countFrom = (scene: Scene, first: number): Range | undefined => countRanges(scene).find((range) => range.first === first)
export const countUpTo = (scene: Scene, last: number): Range | undefined =>
  countRanges(scene).find((range) => range.last === last)
const countRanges = ({ tokens, counts }: Scene): Range[] =>
  counts.flatMap(({ at }) => {
    const first = tokens.findIndex((token) => token.at.start === at.start)
    const last = tokens.findLastIndex((token) => token.at.end === at.end)
    return first < 0 || last < first ? [] : [{ first, last, head: last }]
  })

export function withOf(scene: Scene, phrase: Range): Range {
  const last = endWithOf(scene, phrase.last)
  const inner = last > phrase.last && isQuantity(scene, phrase) ? scene.phraseUpTo(last) : undefined
  return { first: phrase.first, last, head: inner ? inner.head : phrase.head }
}
/** "dozens of", "two of": the noun that counts comes behind. */
const isQuantity = ({ tokens }: Scene, { head }: Range): boolean =>
  tokens[head]?.tag === 'NUM' || quantity.test(tokens[head]?.lemma ?? '')
const quantity =
  /^(?:dozen|hundred|thousand|score|million|number|couple|handful|total|majority|lot|one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|all|several|rest|none)$/u

function endWithOf(scene: Scene, last: number): number {
  if (scene.tokens[last + 1]?.norm !== 'of') return last
  const next = scene.phraseFrom(last + 2)
  return next && !isTime(scene, next) ? endWithOf(scene, next.last) : last
}

/** A phrase that is nothing but a time: "killed Monday". */
export function isTime({ tokens, times }: Scene, { first, last }: Pick<Range, 'first' | 'last'>): boolean {
  const [from, to] = [tokens[first]?.at.start ?? 0, tokens[last]?.at.end ?? 0]
  return (
    times.some(({ at }) => at.start <= from && to <= at.end) ||
    /^(?:today|yesterday|tomorrow|tonight)$/u.test(tokens[first]?.norm ?? '')
  )
}

/** The noun phrase that ends at a token together with those that it hangs on, or is listed with: "Soldiers | of the Corps". */
export function phraseUpTo(scene: Scene, last: number): Range | null {
  const phrase = scene.phraseUpTo(last) ?? cutAt(scene, last) ?? countUpTo(scene, last)
  return phrase && !isTime(scene, phrase) ? leftwards(scene, { ...phrase, last }) : null
}

/** "Bandits slaughtered": a verb that was read as a noun does not belong to the phrase before it. */
function cutAt(scene: Scene, last: number): Range | null {
  const phrase = scene.phraseAround(last)
  return phrase && phrase.last > last && scene.tokens[last + 1]?.norm.endsWith('ed')
    ? { first: phrase.first, last, head: last }
    : null
}

function leftwards(scene: Scene, range: Range): Range {
  const { tokens } = scene
  const link = tokens[range.first - 1]
  const outer = scene.phraseUpTo(range.first - 2)
  if (!link || !outer || isTime(scene, outer) || outer.last < outer.first) return range
  // "the release of 68 children | arrested": people are what the verb is said of, not the thing that they hang on.
  if (isPerson(scene, range) && !isPerson(scene, outer)) return range
  if (link.tag === 'ADP' && /^(?:of|from|in|at|for|with|near|on|inside)$/u.test(link.norm))
    return leftwards(scene, {
      first: outer.first,
      last: range.last,
      head: link.norm === 'of' && isQuantity(scene, outer) ? range.head : outer.head,
    })
  if (link.norm !== 'and') return range
  const wider = leftwards(scene, listedBefore(scene, outer))
  // "Soldiers of the Corps and the Legion": the two are listed inside what the first hangs on.
  const inside = wider.head !== outer.head
  return inside ? { ...wider, last: range.last } : { first: wider.first, last: range.last, head: range.head, joint: true }
}

/**
 * "three soldiers, | two policemen | and a child", "Rune Granbacka, | his wife | and six children": whoever is counted before a comma, or is
 * what the tree lists the phrase with, belongs to the list.
 */
function listedBefore(scene: Scene, range: Range): Range {
  const { tokens } = scene
  const earlier = tokens[range.first - 1]?.norm === ',' ? scene.phraseUpTo(range.first - 2) : undefined
  const isOfList = (one: Range): boolean => (isCounted(scene, range) && isCounted(scene, one)) || isConjunct(scene, range, one)
  if (!earlier || !isPerson(scene, earlier) || !isOfList(earlier)) return range
  return listedBefore(scene, { first: earlier.first, last: range.last, head: range.head, joint: true })
}
const isConjunct = ({ tokens }: Scene, { head }: Range, earlier: Range): boolean =>
  tokens[head]?.relation === 'conj' && (tokens[head]?.head ?? Infinity) <= earlier.last
const isCounted = ({ tokens, counts }: Scene, { first }: Range): boolean =>
  counts.some(({ at }) => at.start <= (tokens[first]?.at.start ?? -1) && (tokens[first]?.at.end ?? 0) <= at.end)
