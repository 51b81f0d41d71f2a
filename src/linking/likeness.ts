import { type Claim, wordsAt } from '#model'
import type { Told } from './told.ts'

/** Of the telling words of the shorter content, the share that the longer one must hold to be the same statement. */
const leastAlike = 0.6
const leastWords = 3

export type Wording = ReadonlySet<string>

export const wordingOf = ({ content }: Claim, { document }: Told): Wording =>
  wordingIn(content.map((at) => wordsAt(document.text, at)).join(' '))

/** The telling words of a text: in small letters, without those that any text has, figures up to twelve as digits. */
export function wordingIn(text: string): Wording {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !small.has(word))
  return new Set(words.map((word) => digits.get(word) ?? word))
}
/** "Three" and "3" are one figure. */
const digits = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, index) => [word, String(index + 1)]),
)

/** The item whose wording is most like the given one, if any is alike enough; of equals the first. */
export function mostAlike<Item>(wording: Wording, items: readonly Item[], wordingFor: (item: Item) => Wording): Item | null {
  let best: Item | null = null
  let most = 0
  for (const item of items) {
    const share = likeness(wording, wordingFor(item))
    if (share >= leastAlike && share > most) [best, most] = [item, share]
  }
  return best
}

/** Numbers are what accounts part over: contents with different figures are never alike. */
function likeness(one: Wording, other: Wording): number {
  const shared = [...one].filter((word) => other.has(word)).length
  const shorter = Math.min(one.size, other.size)
  if (shorter < leastWords) return one.size === other.size && shared === shorter && shorter > 0 ? 1 : 0
  const figures = (words: Wording) =>
    [...words]
      .filter((word) => figure.test(word))
      .toSorted()
      .join(' ')
  return figures(one) === figures(other) ? shared / shorter : 0
}
const figure =
  /^(?:\d+|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|several|scores|more|no|none|not|never)$/u
const small = new Set(
  'the a an of in on at to and or that was were is are be been had has have by for from with its it as their his her'.split(' '),
)
