import { Failure } from '#base'
import type { Document, Note } from '#model'
import { type About, nameOf } from '../../about.ts'
import { xmlCharactersOf } from '../../xml-characters.ts'
import type { Allowance } from '../../kind.ts'
import { xmlScanned } from '../../xml-scan.ts'
import type { PaperBlock } from '../paper-block.ts'
import { paperDocument } from '../paper-document.ts'
import { raised } from './blocks-builder.ts'
import { noteOf, propertiesIn } from './properties.ts'
import { styleSheetIn } from './word-styles.ts'
import { type Styles, valueOf, type WordText, wordTextIn } from './word-text.ts'
import { type Parts, partsIn } from './zip-members.ts'

/** The report that a Word document is. Macros, links and fields in it are never run or followed. */
export async function documentInDocx(bytes: Uint8Array, about: About, allowance: Allowance): Promise<Document | Failure> {
  const name = nameOf(about)
  const parts = await partsIn(bytes, name, allowance)
  if (parts instanceof Failure) return parts
  const xmlOf = async (part: string) => {
    const found = await parts.open(part)
    return found instanceof Failure || found === null ? found : xmlCharactersOf(found)
  }
  const relations = await xmlOf('_rels/.rels')
  if (relations instanceof Failure) return relations
  const main = mainPartIn(relations ?? '', parts)
  const [xml, styles, properties] = [await xmlOf(main), await xmlOf(beside(main, 'styles.xml')), await xmlOf('docProps/core.xml')]
  if (xml instanceof Failure) return xml
  if (xml === null) return noText(parts, name)
  const sheet = styleSheetIn(typeof styles === 'string' ? styles : '')
  const text = wordTextIn(xml, sheet.styles)
  if (!text) return new Failure('paper/refused', `${name}: is nested deeper than a report can be`)
  const footnotes = await notesOf(text.notes, sheet.styles, async (part) => {
    const found = await xmlOf(beside(main, part))
    return typeof found === 'string' ? found : ''
  })
  const blocks = [...text.blocks, ...footnotes]
  if (blocks.length === 0) return new Failure('text/empty', `${name}: holds no text`)
  const known = propertiesIn(typeof properties === 'string' ? properties : '')
  return paperDocument(bytes, about, {
    ...known,
    blocks,
    language: known.language ?? sheet.language,
    notes: [...changesIn(text), ...known.notes],
  })
}

/** Office Open XML names the part with the text in its relations; most programs call it word/document.xml. */
function mainPartIn(relations: string, { names }: Parts): string {
  let main = 'word/document.xml'
  xmlScanned(relations, {
    onOpen: ({ name, attributes }) => {
      if (name !== 'Relationship' || attributes['Type']?.endsWith('/officeDocument') !== true) return
      const target = (attributes['Target'] ?? '').replace(/^\//u, '')
      if (names.has(target) && target.startsWith('word/')) main = target
    },
  })
  return main
}

const beside = (main: string, part: string): string => main.slice(0, main.lastIndexOf('/') + 1) + part

function noText({ names }: Parts, name: string): Failure {
  const isOther = [...names].some((one) => /^(?:xl|ppt|visio)\//u.test(one))
  return isOther
    ? new Failure('paper/unread', `${name}: is a spreadsheet or a presentation; save it as PDF or as plain text`)
    : new Failure('paper/damaged', `${name}: holds no document; it may be damaged`)
}

/** The notes to which the text points, in that order, each with its mark before it. */
async function notesOf(ids: readonly string[], styles: Styles, open: (part: string) => Promise<string>): Promise<PaperBlock[]> {
  if (ids.length === 0) return []
  const [foot, end] = [await open('footnotes.xml'), await open('endnotes.xml')]
  const byId = new Map([...separated(foot, 'footnote', 'f'), ...separated(end, 'endnote', 'e')])
  return ids.flatMap((id, index) => {
    const xml = byId.get(id)
    const read = xml === undefined ? null : wordTextIn(xml, styles)
    return (read?.blocks ?? []).map((block, first) =>
      first === 0 ? { ...block, words: `${raised(String(index + 1))} ${block.words}` } : block,
    )
  })
}

/** Each note's own XML by its id. */
function separated(xml: string, element: string, letter: string): [string, string][] {
  const found: [string, string][] = []
  let begun: { readonly id: string; readonly start: number } | null = null
  xmlScanned(xml, {
    onOpen: ({ name, start, attributes }) => {
      if (name === element && !begun) begun = { id: valueOf(attributes, 'id') ?? '', start }
    },
    onClose: ({ name, end }) => {
      if (name !== element || !begun) return
      found.push([letter + begun.id, xml.slice(begun.start, end)])
      begun = null
    },
  })
  return found
}

/** Whoever checks a paper must know that it was changed while its changes were kept. */
function changesIn({ insertions, deletions, comments, hasHidden }: WordText): Note[] {
  const some = (count: number, one: string, many: string) => (count === 1 ? `one ${one}` : `${count} ${many}`)
  const changes = `The paper has tracked changes: ${some(insertions, 'insertion', 'insertions')}, which ${insertions === 1 ? 'is' : 'are'} read, and ${some(deletions, 'deletion', 'deletions')}, which ${deletions === 1 ? 'is' : 'are'} not.`
  return [
    ...(insertions + deletions > 0 ? [noteOf('intake/tracked-changes', changes)] : []),
    ...(comments > 0 ? [noteOf('intake/comments', `The paper has ${some(comments, 'comment', 'comments')}, not read.`)] : []),
    ...(hasHidden ? [noteOf('intake/hidden-text', 'The paper has text that is hidden from its readers; it is not read.')] : []),
  ]
}
