import { type GoldParagraph, marks } from './segmenter-gold.ts'

const emoji = ['🔥', '😢', '🙏', '❗', '🇺🇦', '👍🏽', '💔', '🚨']

/** With an emoji behind some sentences, which it then ends: "They left. 🙏 Nobody stayed." */
export function withEmoji(paragraph: GoldParagraph, next: () => number): GoldParagraph {
  const { text, marks: marked } = paragraph
  let made = ''
  const places: number[] = []
  const put = (words: string, last: number) => {
    made += words
    for (let i = 1; i < words.length; i += 1) places.push(marks.none)
    places.push(last)
  }
  for (let at = 0; at < text.length; at += 1) {
    const ends = marked[at] === marks.sentence && text.charAt(at + 1) === ' ' && /[.!?]/u.test(text.charAt(at)) && next() < 0.3
    put(text.charAt(at), ends ? marks.token : (marked[at] ?? 0))
    if (!ends) continue
    put(' ', marks.none)
    put(emoji[Math.floor(next() * emoji.length)] ?? '', marks.sentence)
  }
  // The tags of words that were put in are not known, and tags are counted before paragraphs are written otherwise.
  return { ...paragraph, text: made, marks: Uint8Array.from(places) }
}
