import { Failure } from '#base'
import type { Document } from '#model'
import { type About, nameOf } from '../../about.ts'
import { xmlCharactersOf } from '../../xml-characters.ts'
import type { Allowance } from '../../kind.ts'
import { xmlScanned } from '../../xml-scan.ts'
import type { PaperBlock } from '../paper-block.ts'
import { paperDocument } from '../paper-document.ts'
import { blockBuilder, raised } from './blocks-builder.ts'
import { noteOf, propertiesIn } from './properties.ts'
import { partsIn } from './zip-members.ts'

/** The report that an OpenDocument text is (OASIS OpenDocument 1.3, part 3). */
export async function documentInOdt(bytes: Uint8Array, about: About, allowance: Allowance): Promise<Document | Failure> {
  const name = nameOf(about)
  const parts = await partsIn(bytes, name, allowance)
  if (parts instanceof Failure) return parts
  const [content, meta] = [await parts.open('content.xml'), await parts.open('meta.xml')]
  if (content instanceof Failure) return content
  if (content === null) return new Failure('paper/damaged', `${name}: holds no document; it may be damaged`)
  const read = odtTextIn(xmlCharactersOf(content))
  if (!read) return new Failure('paper/refused', `${name}: is nested deeper than a report can be`)
  if (read.isEncrypted)
    return new Failure('paper/locked', `${name}: is locked with a password; save it without one and try again`)
  if (read.blocks.length === 0) return new Failure('text/empty', `${name}: holds no text`)
  const known = propertiesIn(meta instanceof Uint8Array ? xmlCharactersOf(meta) : '')
  return paperDocument(bytes, about, {
    ...known,
    blocks: read.blocks,
    notes: [
      ...(read.changes > 0
        ? [
            noteOf(
              'intake/tracked-changes',
              `The paper has tracked changes: ${read.changes} in all; what is deleted is not read.`,
            ),
          ]
        : []),
      ...(read.comments > 0
        ? [
            noteOf(
              'intake/comments',
              `The paper has ${read.comments === 1 ? 'one comment' : `${read.comments} comments`}, not read.`,
            ),
          ]
        : []),
      ...known.notes,
    ],
  })
}

type OdtText = {
  readonly blocks: readonly PaperBlock[]
  readonly changes: number
  readonly comments: number
  readonly isEncrypted: boolean
}

/** Text of changes that are no more, comments, and what is drawn for old programs. */
const unread = new Set(['tracked-changes', 'annotation', 'forms', 'table-of-content-source', 'desc', 'title'])

function odtTextIn(xml: string): OdtText | null {
  const [main, notes] = [blockBuilder(), blockBuilder()]
  const count = { changes: 0, comments: 0 }
  const state = { unread: 0, lists: 0, isText: false, isMark: false, mark: '' }
  let builder = main
  const isWhole = xmlScanned(xml, {
    onOpen: ({ name }) => {
      if (name === 'document-content') state.isText = true
      if (name === 'changed-region') count.changes += 1
      if (name === 'annotation') count.comments += 1
      if (state.unread > 0 || unread.has(name)) state.unread += 1
      else if (name === 'list') state.lists += 1
      else if (name === 'note-citation') state.isMark = true
      else if (name === 'note-body') builder = notes
      else if (name === 'p' || name === 'h') begin(name === 'h')
      else if (name === 's' || name === 'tab') builder.add(' ')
      else if (name === 'line-break') builder.add('\n')
    },
    onClose: ({ name }) => {
      if (state.unread > 0) state.unread -= 1
      else if (name === 'list') state.lists -= 1
      else if (name === 'note-citation') state.isMark = false
      else if (name === 'note-body') builder = main
      else if (name === 'p' || name === 'h') builder.end()
    },
    onText: (words) => {
      if (state.unread > 0) return
      if (state.isMark) state.mark = raised(words.trim())
      // A line end in the file is a space; breaks have elements of their own.
      builder.add(state.isMark ? state.mark : words.replaceAll(/\s+/gu, ' '))
    },
  })
  const blocks = [...main.blocks, ...notes.blocks]
  return isWhole ? { blocks, ...count, isEncrypted: !state.isText } : null

  function begin(isHeading: boolean) {
    builder.begin()
    const current = builder.current()
    if (current) current.kind = isHeading ? 'headline' : state.lists > 0 ? 'list-item' : 'paragraph'
    if (builder !== notes || state.mark === '') return
    builder.add(`${state.mark} `)
    state.mark = ''
  }
}
