import { type Instant, instantOf, type Note, span } from '#model'
import { dayIn } from '../../jsonl.ts'
import { xmlScanned } from '../../xml-scan.ts'
import { ownName, ownTitle } from '../own-names.ts'

/** What the properties of an office document say. */
export type Properties = {
  readonly title: string | null
  readonly author: string | null
  readonly language: string | null
  readonly modifiedAt: Instant | null
  readonly notes: readonly Note[]
}

/** docProps/core.xml of Office Open XML, meta.xml of OpenDocument: Dublin Core in both. */
export function propertiesIn(xml: string): Properties {
  const words = new Map<string, string>()
  let element = ''
  xmlScanned(xml, {
    onOpen: ({ name }) => {
      element = name
    },
    onClose: () => {
      element = ''
    },
    onText: (text) => void (element === '' ? null : words.set(element, (words.get(element) ?? '') + text)),
  })
  const said = (...names: readonly string[]) => names.map((name) => words.get(name)?.trim()).find(Boolean) ?? null
  const made = said('created', 'creation-date')
  const changed = said('modified', 'date')
  const day = dayIn(made ?? '')
  return {
    title: ownTitle(said('title')),
    author: ownName(said('initial-creator', 'creator')),
    language: said('language'),
    modifiedAt: changed === null || changed === made ? null : instantOf(changed),
    notes: day === null ? [] : [madeNote(day)],
  }
}

export const noteOf = (code: Note['code'], text: string): Note => ({ code, at: span(0, 0), text })

export const madeNote = (day: string): Note =>
  noteOf('intake/paper-made', `The file says that it was made on ${day}; that is not the day of publication.`)
