import type * as Htmlparser2 from 'htmlparser2'
import { onDemand } from '#base'

/** An element's tag: its name without a prefix, and where the tag stands, half-open. */
export type Tag = { readonly name: string; readonly start: number; readonly end: number }
export type Scan = {
  readonly onOpen?: (tag: Tag & { readonly attributes: Readonly<Record<string, string>> }, depth: number) => void
  /** `isImplied`: the element was left open, and something around it ended here. */
  readonly onClose?: (tag: Tag & { readonly isImplied: boolean }, depth: number) => void
  readonly onText?: (words: string) => void
}

/** XML of a report is never nested so deep. */
const deepest = 256
const mostAttributes = 1000
const atOnce = 1 << 16

/**
 * Tells what stands in XML, in order and without a tree. Nothing declared in the text is expanded or fetched: of entities only XML's own and numbers become
 * characters. False where elements are nested more than 256 deep, or one has
 * more than 1,000 attributes, and the rest was not looked at.
 */
export function xmlScanned(xml: string, { onOpen, onClose, onText }: Scan): boolean {
  const { Parser }: typeof Htmlparser2 = onDemand('htmlparser2')
  const state = { depth: 0, attributes: 0, isTooDeep: false }
  const tagAt = (name: string): Tag => ({ name: localName(name), start: parser.startIndex, end: parser.endIndex + 1 })
  const parser = new Parser(
    {
      onattribute: () => {
        state.attributes += 1
        if (state.attributes > mostAttributes) state.isTooDeep = true
      },
      onopentag: (name, attributes) => {
        state.attributes = 0
        onOpen?.({ ...tagAt(name), attributes }, state.depth)
        state.depth += 1
        if (state.depth > deepest) state.isTooDeep = true
      },
      onclosetag: (name, isImplied) => {
        state.depth -= 1
        onClose?.({ ...tagAt(name), isImplied }, state.depth)
      },
      ontext: (words) => onText?.(words),
    },
    { xmlMode: true },
  )
  for (let at = 0; at < xml.length && !state.isTooDeep; at += atOnce) parser.write(xml.slice(at, at + atOnce))
  if (!state.isTooDeep) parser.end()
  return !state.isTooDeep
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
