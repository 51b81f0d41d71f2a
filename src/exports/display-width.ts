const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Columns that the text takes on a terminal. Where terminals differ, the wider count: a line may end early, never late. */
export function widthOf(text: string): number {
  if (plain.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += widthOfGrapheme(segment)
  return width
}

/** The text, cut to `width` columns: at a word's end where one is near, with "…" for what is left out. */
export function clipped(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  if (width < 1) return ''
  let kept = ''
  let used = 1
  for (const { segment } of graphemes.segment(text)) {
    used += widthOfGrapheme(segment)
    if (used > width) break
    kept += segment
  }
  const next = text.charAt(kept.length)
  const border = next === ' ' ? kept.length : kept.lastIndexOf(' ')
  return `${(border > kept.length / 2 ? kept.slice(0, border) : kept).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/u, '')}…`
}

/** Lines of at most `width` columns; a word longer than a line is cut across lines. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((one) => piecesOf(one, width))) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

/** The word, cut where it is wider than `width` columns. */
export function piecesOf(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && widthOf(piece) + widthOfGrapheme(segment) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...pieces, piece]
}

const plain = /^[\u0020-\u007e]*$/
const emoji = /\p{Emoji_Presentation}|\ufe0f|\p{Regional_Indicator}/u
const nothing = /^[\p{Mn}\p{Me}\p{Cf}]$/u
/** Unicode's East Asian wide and full-width blocks (UAX 11), rounded up to whole blocks. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]$/u

function widthOfGrapheme(grapheme: string): number {
  if (emoji.test(grapheme)) return 2
  let width = 0
  for (const character of grapheme) width += nothing.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}
