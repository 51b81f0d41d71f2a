import { xmlScanned } from '../../xml-scan.ts'
import type { PaperBlock } from '../paper-block.ts'
import { type Styles, valueOf } from './word-text.ts'

/** What styles.xml says of kinds of paragraphs, and of the language of the text. */
export type StyleSheet = { readonly styles: Styles; readonly language: string | null }

type Style = { readonly id: string; name: string; basedOn: string | null; isHeading: boolean }

/** Whatever a style is called in the user's language, its name in the file is the English one. */
export function styleSheetIn(xml: string): StyleSheet {
  const all = new Map<string, Style>()
  let style: Style | null = null
  let language: string | null = null
  xmlScanned(xml, {
    onOpen: ({ name, attributes }) => {
      if (name === 'style') {
        const id = valueOf(attributes, 'styleId') ?? ''
        style = { id, name: '', basedOn: null, isHeading: false }
        all.set(id, style)
      } else if (name === 'lang' && !style) language ??= valueOf(attributes, 'val')
      else if (style && name === 'name') style.name = valueOf(attributes, 'val') ?? ''
      else if (style && name === 'basedOn') style.basedOn = valueOf(attributes, 'val')
      else if (style && name === 'outlineLvl') style.isHeading = Number(valueOf(attributes, 'val')) < 9
    },
    onClose: ({ name }) => {
      if (name === 'style') style = null
    },
  })
  const kinds = [...all.values()].flatMap((one): [string, PaperBlock['kind']][] => {
    const kind = kindOf(one, all, 0)
    return kind === null ? [] : [[one.id, kind]]
  })
  return { styles: new Map(kinds), language }
}

function kindOf({ name, basedOn, isHeading }: Style, all: ReadonlyMap<string, Style>, depth: number): PaperBlock['kind'] | null {
  if (isHeading || /^(?:heading \d|title|subtitle)$/iu.test(name)) return 'headline'
  if (/^(?:intense )?quote$/iu.test(name)) return 'quote'
  if (/^caption$/iu.test(name)) return 'caption'
  if (/^(?:list (?:bullet|number)|toc \d)/iu.test(name)) return 'list-item'
  const base = basedOn === null || depth > 10 ? undefined : all.get(basedOn)
  return base ? kindOf(base, all, depth + 1) : null
}
