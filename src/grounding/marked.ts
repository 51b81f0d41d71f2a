import { never } from '#base'
import type { Span } from '#model'

export type Mark = { readonly label: string; readonly at: Span }

/** `{label words}`, as in the examples of rules: the text without its marks, and where each mark lies. */
export function unmarked(example: string): { readonly text: string; readonly marks: readonly Mark[] } {
  let text = ''
  const open: { readonly label: string; readonly start: number }[] = []
  const marks: Mark[] = []
  for (const part of example.split(/(\{[^\s{]+ |\})/u)) {
    if (part.startsWith('{')) open.push({ label: part.slice(1, -1), start: text.length })
    else if (part === '}') {
      const { label, start } = open.pop() ?? never(`unopened } in: ${example}`)
      marks.push({ label, at: { start, end: text.length } })
    } else text += part
  }
  if (open.length > 0) never(`unclosed { in: ${example}`)
  return { text, marks }
}

/** The text with its marks put back, so that a difference reads as text. */
export function marked(text: string, marks: readonly Mark[]): string {
  const inOrder = marks.toSorted((a, b) => a.at.start - b.at.start || b.at.end - a.at.end)
  const put = (from: number, to: number, inside: readonly Mark[]): string => {
    const [first, ...rest] = inside
    if (!first) return text.slice(from, to)
    const within = rest.filter(({ at }) => at.start < first.at.end)
    const { start, end } = first.at
    const words = `{${first.label} ${put(start, end, within)}}`
    return text.slice(from, start) + words + put(end, to, rest.slice(within.length))
  }
  return put(0, text.length, inOrder)
}
