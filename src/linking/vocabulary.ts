import { never, readRows } from '#base'

/** The words of a text that tell it from others, each with its weight; word numbers ascend, and the weights have length 1. */
export type Terms = { readonly words: Uint32Array; readonly weights: Float64Array }

/** English at large counts as so many documents of the collection: in three reports "the" is common and "Kalix" rare all the same. */
const background = 100
/** Words that stand in about half of all documents tell nothing. */
const leastRarity = 0.7
/** What stands in none of the counted documents, and what is a figure, is taken to stand in so many of them. */
const ofUnknown = 0.7
const ofFigure = 8

const frequencies = new Map(readRows('en/document-frequencies.tsv').map(([word = '', count]) => [word, Number(count)]))
const counted = frequencies.get('*') ?? never('document-frequencies.tsv says not how many documents were counted')

/**
 * How rare words are in a collection that grows, by the documents that hold them: inverse document frequency (Spärck Jones 1972),
 * with English at large beside the collection.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()
  readonly #words: string[] = []
  readonly #holders: number[] = []
  #documents = 0

  /** With what was counted before: in how many documents each word stands, of how many in all. */
  constructor(counts: Iterable<readonly [string, number]> = [], documents = 0) {
    for (const [word, holders] of counts) this.#holders[this.#numberOf(word)] = holders
    this.#documents = documents
  }

  /** Counts a document with these words. */
  count(words: readonly string[]): void {
    this.#documents += 1
    for (const word of new Set(words)) {
      const number = this.#numberOf(word)
      this.#holders[number] = (this.#holders[number] ?? 0) + 1
    }
  }

  /** How telling a word is: the logarithm of one in how many documents holds it. */
  rarityOf(word: string): number {
    const known = frequencies.get(word) ?? (/\d/u.test(word) ? ofFigure : ofUnknown)
    const holders = this.#holders[this.#numbers.get(word) ?? -1] ?? 0
    return Math.log((background + this.#documents + 1) / ((known / counted) * background + holders))
  }

  /** Term weights as in Salton and Buckley (1988): (1 + ln frequency) × rarity, to length 1. */
  termsOf(words: readonly string[]): Terms {
    const times = new Map<string, number>()
    for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
    const weighed = [...times].flatMap(([word, count]) => {
      const rarity = this.rarityOf(word)
      return rarity < leastRarity ? [] : [{ number: this.#numberOf(word), weight: (1 + Math.log(count)) * rarity }]
    })
    const sorted = weighed.toSorted((a, b) => a.number - b.number)
    const length = Math.hypot(...sorted.map(({ weight }) => weight)) || 1
    return {
      words: Uint32Array.from(sorted, ({ number }) => number),
      weights: Float64Array.from(sorted, ({ weight }) => weight / length),
    }
  }

  /** Terms that were weighed before, under this vocabulary's numbers. */
  termsAs(weighed: readonly (readonly [string, number])[]): Terms {
    const sorted = weighed
      .map(([word, weight]) => ({ number: this.#numberOf(word), weight }))
      .toSorted((a, b) => a.number - b.number)
    return {
      words: Uint32Array.from(sorted, ({ number }) => number),
      weights: Float64Array.from(sorted, ({ weight }) => weight),
    }
  }

  wordOf(number: number): string {
    return this.#words[number] ?? never('a term that was never counted')
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    this.#numbers.set(word, this.#words.length)
    return this.#words.push(word) - 1
  }
}

/** The cosine of two texts, 0 to 1, and what each shared word adds to it. */
export function sharedTerms(
  one: Terms,
  other: Terms,
): { readonly likeness: number; readonly parts: ReadonlyMap<number, number> } {
  const parts = new Map<number, number>()
  let likeness = 0
  for (let i = 0, j = 0; i < one.words.length && j < other.words.length;) {
    const [a = 0, b = 0] = [one.words[i], other.words[j]]
    if (a === b) {
      const part = (one.weights[i] ?? 0) * (other.weights[j] ?? 0)
      parts.set(a, part)
      likeness += part
    }
    if (a <= b) i += 1
    if (b <= a) j += 1
  }
  return { likeness, parts }
}
