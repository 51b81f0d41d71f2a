import { withOtherAbbreviations } from './segmenter-abbreviations.ts'
import { withEmoji } from './segmenter-emoji.ts'
import { type GoldParagraph, marks } from './segmenter-gold.ts'

/**
 * A paragraph as it stands, or, by chance, written otherwise: in capitals or small letters, with other quotes, with line breaks for
 * spaces, with other abbreviations, with emoji, or with the next paragraph joined on.
 */
export function variantOf(paragraph: GoldParagraph, following: GoldParagraph | undefined, next: () => number): GoldParagraph {
  const chance = next()
  const whole = chance > 0.96 && following && !following.opensDocument ? joined(paragraph, following) : paragraph
  const abbreviated = next() < 0.1 ? withOtherAbbreviations(whole, next) : whole
  const given = next() < 0.04 ? withEmoji(abbreviated, next) : abbreviated
  let { text } = given
  if (chance < 0.06) text = each(text, (char) => char.toUpperCase())
  else if (chance < 0.09) text = each(text, (char) => char.toLowerCase())
  if (next() < 0.12) text = requoted(text)
  const lines = next()
  if (lines < 0.05) text = withBreaks(text, (at) => given.marks[at - 1] === marks.sentence && next() < 0.7)
  else if (lines < 0.1) text = wrapped(text, 50 + next() * 40)
  return text === given.text ? given : { ...given, text }
}

/** Changes letters, and leaves those that would change the length of the text. */
const each = (text: string, change: (char: string) => string): string =>
  text.replace(/\p{L}/gu, (char) => (change(char).length === char.length ? change(char) : char))

function joined(first: GoldParagraph, second: GoldParagraph): GoldParagraph {
  const joint = new Uint8Array(first.text.length + 1 + second.text.length)
  joint.set(first.marks, 0)
  joint.set(second.marks, first.text.length + 1)
  return { ...first, text: `${first.text}\n${second.text}`, marks: joint, tags: [...first.tags, ...second.tags] }
}

/** Curly quotes straight, or straight ones curly. */
function requoted(text: string): string {
  if (/[“”]/u.test(text)) return text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'")
  const opens = (at: number): boolean => /[\s([]|^$/u.test(text.charAt(at - 1))
  return text
    .replace(/"/gu, (_, at: number) => (opens(at) ? '“' : '”'))
    .replace(/'/gu, (_, at: number) => (opens(at) ? '‘' : '’'))
}

const withBreaks = (text: string, breaks: (at: number) => boolean): string =>
  text.replace(/ /gu, (space, at: number) => (breaks(at) ? '\n' : space))

/** Lines of some `width` characters. */
function wrapped(text: string, width: number): string {
  let last = 0
  return withBreaks(text, (at) => {
    const far = at - last > width
    if (far) last = at
    return far
  })
}

export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

export function shuffled<Item>(items: readonly Item[], next: () => number): Item[] {
  const keyed = items.map((item) => ({ item, key: next() }))
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item)
}
