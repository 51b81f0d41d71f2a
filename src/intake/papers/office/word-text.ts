import { xmlScanned } from '../../xml-scan.ts'
import type { PaperBlock } from '../paper-block.ts'
import { blockBuilder, raised } from './blocks-builder.ts'

/** What a part of a Word document says, and what a reader of it must know. */
export type WordText = {
  readonly blocks: readonly PaperBlock[]
  readonly insertions: number
  readonly deletions: number
  readonly comments: number
  readonly hasHidden: boolean
  /** Ids of footnotes and endnotes ("f2", "e2"), in the order in which the text points at them. */
  readonly notes: readonly string[]
}

/** The kinds of paragraphs by the id of their style. */
export type Styles = ReadonlyMap<string, PaperBlock['kind']>

/**
 * The text of WordprocessingML (ECMA-376, part 1, 17): what is inserted is in it, what is deleted or hidden is not, nor comments and the codes of fields. null where it is
 * nested too deep.
 */
export function wordTextIn(xml: string, styles: Styles): WordText | null {
  const builder = blockBuilder()
  const count = { insertions: 0, deletions: 0, comments: 0 }
  const notes: string[] = []
  const path: string[] = []
  const state = { unread: 0, isText: false, isHidden: false, hasHidden: false }
  const isWhole = xmlScanned(xml, {
    onOpen: ({ name, attributes }) => {
      const parent = path.at(-1)
      path.push(name)
      if (state.unread > 0 || unread.has(name)) {
        if (state.unread === 0 && (name === 'del' || name === 'moveFrom') && parent !== 'rPr' && parent !== 'trPr')
          count.deletions += 1
        if (name === 'del' && parent === 'rPr') markDeleted()
        state.unread += 1
        return
      }
      if (name === 'ins' || name === 'moveTo') count.insertions += parent === 'rPr' || parent === 'trPr' ? 0 : 1
      else if (name === 'commentReference') count.comments += 1
      else if (name === 'p') builder.begin()
      else if (name === 'r') state.isHidden = false
      else if (name === 'vanish' && path.at(-3) === 'r') state.isHidden = isOn(attributes)
      else if (name === 't') state.isText = true
      else if (name === 'tab' && parent === 'r') add(' ')
      else if ((name === 'br' || name === 'cr') && parent === 'r') add(valueOf(attributes, 'type') === null ? '\n' : ' ')
      else if (name === 'noBreakHyphen') add('-')
      else if (name === 'footnoteReference') pointAt(`f${valueOf(attributes, 'id')}`)
      else if (name === 'endnoteReference') pointAt(`e${valueOf(attributes, 'id')}`)
      else if (parent === 'pPr' || parent === 'numPr') setKind(name, attributes)
    },
    onClose: ({ name }) => {
      path.pop()
      if (state.unread > 0) state.unread -= 1
      else if (name === 't') state.isText = false
      else if (name === 'p') builder.end()
    },
    onText: (words) => {
      if (state.isText && state.unread === 0) add(words)
    },
  })
  builder.close()
  return isWhole ? { blocks: builder.blocks, ...count, hasHidden: state.hasHidden, notes } : null

  function add(words: string) {
    if (!state.isHidden) builder.add(words)
    else if (words.trim() !== '') state.hasHidden = true
  }

  function pointAt(id: string) {
    notes.push(id)
    add(raised(String(notes.length)))
  }

  /** A paragraph whose end is deleted goes on in the next. */
  function markDeleted() {
    const current = builder.current()
    if (current && path.at(-3) === 'pPr') current.goesOn = true
  }

  function setKind(name: string, attributes: Attributes) {
    const current = builder.current()
    if (!current) return
    const value = valueOf(attributes, 'val') ?? ''
    if (name === 'pStyle') current.kind = styles.get(value) ?? current.kind
    if (name === 'outlineLvl' && Number(value) < 9) current.kind = 'headline'
    if (name === 'numId' && value !== '0' && current.kind !== 'headline') current.kind = 'list-item'
  }
}

/** Not what a reader of the paper sees: what is deleted, and the second telling of a shape for older programs. */
const unread = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText', 'rPrChange', 'pPrChange', 'sectPr'])

type Attributes = Readonly<Record<string, string>>
/** By its name without a prefix. */
export const valueOf = (attributes: Attributes, name: string): string | null =>
  attributes[`w:${name}`] ?? Object.entries(attributes).find(([key]) => key === name || key.endsWith(`:${name}`))?.[1] ?? null

const isOn = (attributes: Attributes): boolean => !/^(?:0|false|off)$/u.test(valueOf(attributes, 'val') ?? '')
