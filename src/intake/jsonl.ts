import { Failure } from '#base'
import { type Day, dayOf, type Document, type Note } from '#model'
import { type About, nameOf } from './about.ts'
import { badDate, textDocument } from './text-document.ts'

/** The report on one line of JSON Lines, without its line end; `line` counts from 1. null for a blank line. */
export function documentInLine(bytes: Uint8Array, about: About, line: number): Document | Failure | null {
  const name = `${nameOf(about)}: line ${line}`
  const fail = (why: string, cause?: unknown) => new Failure('jsonl/line', `${name} ${why}`, cause)
  let fields: Record<string, unknown>
  try {
    // Unlike the text of a plain file, a line's own characters are not kept: a byte order mark goes.
    const json = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (json.trim() === '') return null
    const value: unknown = JSON.parse(json)
    if (!isRecord(value)) return fail('is not a JSON object')
    fields = value
  } catch (cause) {
    return fail(cause instanceof SyntaxError ? 'is not JSON' : 'is not valid UTF-8', cause)
  }
  const wrong = optional.find((key) => fields[key] !== undefined && fields[key] !== null && typeof fields[key] !== 'string')
  if (wrong) return fail(`has a “${wrong}” that is not a string`)
  if (fields['text'] === undefined) return fail('has no “text”')
  if (typeof fields['text'] !== 'string') return fail('has a “text” that is not a string')
  if (fields['text'].trim() === '') return fail('has an empty “text”')
  return documentOf(fields['text'], fields, { bytes, name, about })
}

const optional = ['title', 'publishedOn', 'url', 'publisher'] as const

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const wordsOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)

type Line = { readonly bytes: Uint8Array; readonly name: string; readonly about: About }

function documentOf(text: string, fields: Record<string, unknown>, { bytes, name, about }: Line): Document | Failure {
  const given = fields['id']
  const written = wordsOf(fields['publishedOn'])
  const day = written === null ? null : dayIn(written)
  const notes: Note[] = written !== null && day === null && about.publishedOn === null ? [badDate(written)] : []
  const document = textDocument(text, {
    bytes,
    name,
    givenId: typeof given === 'number' ? String(given) : wordsOf(given),
    path: about.path,
    url: about.url ?? wordsOf(fields['url']),
    publisher: about.publisher ?? wordsOf(fields['publisher']),
    title: wordsOf(fields['title']),
    publishedOn: about.publishedOn ?? day,
    notes,
  })
  return document instanceof Failure ? new Failure('jsonl/line', `${name} has an empty “text”`) : document
}

/** Of a full date-time, the day as written, in the zone in which it is written. */
export const dayIn = (written: string): Day | null => dayOf(/^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/su.exec(written.trim())?.[1] ?? '')
