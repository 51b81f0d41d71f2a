import { type Document, type Passage, span, type Span, trimmed } from '#model'

/**
 * Words between quotation marks. `at` holds the marks, `inner` the words between them. Open: this passage does not
 * close it, because the quotation goes on in the next.
 */
export type Quotation = { readonly at: Span; readonly inner: Span; readonly open: boolean }

/** The outermost quotations in a passage's body, in order. */
export function quotesIn({ text, passages }: Document, { id, body }: Passage): Quotation[] {
  return quotationsIn(text, body, passages[passages.findIndex((passage) => passage.id === id) + 1]?.body)
}

/**
 * The outermost quotations in a paragraph, in order. Apostrophes are no marks, and a mark without its partner quotes nothing, save where it
 * begins the paragraph or the next one begins with one.
 */
export function quotationsIn(text: string, { start, end }: Span, next: Span | undefined): Quotation[] {
  const found: Quotation[] = []
  let open: { readonly at: number; readonly family: string } | null = null
  for (let i = start; i < end; i += 1) {
    const mark = text.charAt(i)
    const family = families.get(mark)
    if (family === undefined) continue
    const opens = opensAt(text, i, start, end)
    if (family === 'single') {
      if (open || !opens) continue
      const close = closeOfSingle(text, i, end)
      if (close === null) continue
      found.push(quotation(text, i, close + 1, false))
      i = close
    } else if (opens && !(open && mark === '"') && !(mark === '“' && open && text.charAt(open.at) === '„'))
      open = { at: i, family }
    else if (open?.family === family) {
      found.push(quotation(text, open.at, i + 1, false))
      open = null
    }
  }
  if (open && (open.at === start || (next && /[“"«]/u.test(text.charAt(next.start)))))
    found.push(quotation(text, open.at, end, true))
  return found
}

const families = new Map([
  ['“', 'double'],
  ['”', 'double'],
  ['„', 'double'],
  ['"', 'double'],
  ['«', 'angle'],
  ['»', 'angle'],
  ['‘', 'single'],
  ["'", 'single'],
])

function quotation(text: string, start: number, end: number, open: boolean): Quotation {
  return { at: span(start, end), inner: trimmed(text, span(start + 1, open ? end : end - 1)), open }
}

/** Whether the mark at `i` opens: a straight one does where a space or a bracket stands before it and a word behind. */
function opensAt(text: string, i: number, start: number, end: number): boolean {
  const mark = text.charAt(i)
  if (/[“„«]/u.test(mark)) return true
  if (/[”»]/u.test(mark)) return false
  const before = i > start ? text.charAt(i - 1) : ' '
  const after = i + 1 < end ? text.charAt(i + 1) : ' '
  return /[\s([{—–/“"-]/u.test(before) && !/[\s.,;:!?)\]]/u.test(after) && !(isSingle(mark) && isClipped(text, i))
}

const isSingle = (mark: string): boolean => mark === "'" || mark === '‘'
/** "’em", "’90s": an apostrophe for what is left out. */
const isClipped = (text: string, i: number): boolean =>
  /^(?:\d0s|(?:em|tis|twas|til|cause|cos|round|n)(?!\p{L}))/iu.test(text.slice(i + 1, i + 8))

/**
 * Where the single quotation that opens at `from` closes: at a mark behind a stop or another letter than "s", else at
 * the first, for "the soldiers’ fate" is a genitive. null where another one opens first, or none closes.
 */
function closeOfSingle(text: string, from: number, end: number): number | null {
  let genitive: number | null = null
  for (let i = from + 1; i < end; i += 1) {
    const mark = text.charAt(i)
    if (!/['‘’]/u.test(mark)) continue
    if (mark !== '’' && opensAt(text, i, from, end)) break
    if (mark === '‘' || /[\p{L}\p{N}]/u.test(text.charAt(i + 1)) || /\s/u.test(text.charAt(i - 1))) continue
    if (!/s/iu.test(text.charAt(i - 1))) return i
    genitive ??= i
  }
  return genitive
}
