import { documentsIn } from '#intake'
import { Failure } from '#base'
import { dayOf, type Document } from '#model'

/** A Document of some text, for tests of the rooms behind intake. */
export function documentOf(text: string, publishedOn: string | null = null): Document {
  const about = {
    path: null,
    format: 'plain',
    publishedOn: publishedOn === null ? null : dayOf(publishedOn),
    publisher: null,
    url: null,
  } as const
  const [document] = documentsIn(new TextEncoder().encode(text), about)
  if (!document || document instanceof Failure) throw new Error(`no document: ${document?.message}`)
  return document
}
