import { readRows } from '#base'
import { type GoldParagraph, marks } from './segmenter-gold.ts'

const all = readRows('en/abbreviations.tsv')
const leading = all.flatMap(([word = '', kind]) => (kind === 'leads' ? [word] : []))
const listed = new Set(leading)

/** With each other abbreviation of the kind that something follows, in capitals as before or small: "Gen. Rossi" for "Mr. Rossi". */
export function withOtherAbbreviations(paragraph: GoldParagraph, next: () => number): GoldParagraph {
  const { text, marks: marked } = paragraph
  let [made, from] = ['', 0]
  const places: number[] = []
  const copy = (until: number) => {
    for (let at = from; at < until; at += 1) places.push(marked[at] ?? 0)
    made += text.slice(from, until)
    from = until
  }
  for (const { 0: word, index } of text.matchAll(/\p{L}{1,6}(?=\.)/gu)) {
    const end = index + word.length
    const whole = marked[end - 1] === marks.none && marked[end] === marks.token && listed.has(word.toLowerCase())
    if (!whole || (index > 0 && marked[index - 1] === marks.none && /\S/u.test(text.charAt(index - 1)))) continue
    copy(index)
    const other = leading[Math.floor(next() * leading.length)] ?? word
    const written = next() < 0.5 && /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other
    made += written
    for (let i = 0; i < written.length; i += 1) places.push(marks.none)
    from = end
  }
  copy(text.length)
  return { ...paragraph, text: made, marks: Uint8Array.from(places) }
}
