import { type Span, span } from '#model'

export type Mark = { readonly label: string; readonly at: Span }

/** `{label words}`, nestable: the text without its marks, and where each mark lies. */
export function unmark(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  let text = ''
  const open: { readonly label: string; readonly start: number }[] = []
  const marks: Mark[] = []
  for (const part of marked.split(/(\{[a-z]+ |\})/u)) {
    if (/^\{[a-z]+ $/u.test(part)) open.push({ label: part.slice(1, -1), start: text.length })
    else if (part === '}') {
      const last = open.pop()
      if (!last) throw new Error(`unopened } in: ${marked}`)
      marks.push({ label: last.label, at: span(last.start, text.length) })
    } else text += part
  }
  if (open.length > 0) throw new Error(`unclosed { in: ${marked}`)
  return { text, marks }
}

/** The text with its marks put back in. Of two marks that begin together, the longer opens first. */
export function mark(text: string, marks: readonly Mark[]): string {
  const edges = marks.flatMap(({ label, at }) => [
    { at: at.start, put: `{${label} `, closes: false, other: at.end },
    { at: at.end, put: '}', closes: true, other: at.start },
  ])
  edges.sort((a, b) => a.at - b.at || Number(b.closes) - Number(a.closes) || b.other - a.other)
  let out = ''
  let from = 0
  for (const edge of edges) {
    out += text.slice(from, edge.at) + edge.put
    from = edge.at
  }
  return out + text.slice(from)
}
