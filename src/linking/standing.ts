import type { OwnSentence } from './own-sentences.ts'

/** Runs of words by which sentences find each other; one is left between any two words that were put for others. */
const runLength = 3
/** Of the shorter sentence, the share of words that the other must hold in the same order. */
const leastKept = 0.7
const leastWords = 4

/** Sentences, and which of them hold a run of words. */
export type Text = {
  readonly sentences: readonly OwnSentence[]
  readonly holders: ReadonlyMap<string, readonly OwnSentence[]>
  /** In words. */
  readonly length: number
}

export function textOf(sentences: readonly OwnSentence[]): Text {
  const runs = sentences.flatMap((sentence) => [...new Set(runsIn(sentence))].map((run) => ({ run, sentence })))
  const holders = new Map<string, OwnSentence[]>()
  for (const { run, sentence } of runs) {
    const others = holders.get(run)
    if (others) others.push(sentence)
    else holders.set(run, [sentence])
  }
  return { sentences, holders, length: sentences.reduce((sum, { words }) => sum + words.length, 0) }
}

const runsIn = ({ words }: OwnSentence): string[] =>
  words.slice(runLength - 1).map((_, at) => words.slice(at, at + runLength).join(' '))

/** What of a text stands in another one, word for word or lightly edited: the sentences, and how many words of them. */
export type Standing = {
  readonly sentences: readonly OwnSentence[]
  readonly words: number
  /** Some of the sentences were edited. */
  readonly reworded: boolean
}

/** Only sentences with a run of words in common are looked at. */
export function standingIn(text: Text, other: Text): Standing {
  const partners = new Map<OwnSentence, Set<OwnSentence>>()
  for (const [run, ours] of text.holders) {
    const theirs = other.holders.get(run)
    if (!theirs) continue
    for (const sentence of ours) {
      const known = partners.get(sentence) ?? new Set()
      partners.set(sentence, known)
      for (const partner of theirs) known.add(partner)
    }
  }
  const kept = [...partners].map(([sentence, known]) => ({
    sentence,
    words: Math.max(...[...known].map((partner) => wordsKept(sentence.words, partner.words))),
    reworded: ![...known].some(({ words }) => words.join(' ') === sentence.words.join(' ')),
  }))
  const standing = kept.filter(({ words }) => words > 0)
  return {
    sentences: standing.map(({ sentence }) => sentence),
    words: standing.reduce((sum, { words }) => sum + words, 0),
    reworded: standing.some(({ reworded }) => reworded),
  }
}

/** How many words of a sentence stand in its partner, or 0 where the two are not one sentence. */
function wordsKept(one: readonly string[], other: readonly string[]): number {
  const shorter = Math.min(one.length, other.length)
  if (shorter < leastWords || haveOtherFigures(one, other)) return 0
  const common = commonWords(one, other)
  if (common / shorter < leastKept) return 0
  // A sentence that is all there, a few words aside, is there as a whole.
  return common / one.length < leastKept ? common : one.length
}

/** "A boy, 16, was shot at 6:13 p.m." and "A boy, 13, was shot at 3:18 p.m." are one form filled in twice. */
function haveOtherFigures(one: readonly string[], other: readonly string[]): boolean {
  const [figures, others] = [one.filter(isFigure), other.filter(isFigure)]
  return figures.length > 0 && others.length > 0 && !figures.some((figure) => others.includes(figure))
}
const isFigure = (word: string): boolean => /^\d/u.test(word)

/** The length of the longest sequence of words that both hold in this order, with others between (Hirschberg, 1977). */
function commonWords(one: readonly string[], other: readonly string[]): number {
  let above = new Uint16Array(other.length + 1)
  let row = new Uint16Array(other.length + 1)
  for (const word of one) {
    other.forEach((partner, at) => {
      row[at + 1] = word === partner ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0)
    })
    ;[above, row] = [row, above]
  }
  return above[other.length] ?? 0
}
