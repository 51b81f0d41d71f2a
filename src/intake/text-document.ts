import { Failure, sha256Of } from '#base'
import { type Day, type Document, documentIdOf, type Note, span, wordsAt } from '#model'
import { datePrefixIn } from './date-prefix.ts'
import { datelineDayIn, datelineNote } from './dateline-day.ts'
import { issuerIn, issuerNote } from './issuer.ts'
import { authorIn, setApart } from './asides/set-apart.ts'
import { passagesIn } from './passages.ts'

/** What is known of a text beside its words. */
export type TextFields = Pick<Document, 'givenId' | 'path' | 'url' | 'publisher' | 'title' | 'publishedOn'> & {
  readonly bytes: Uint8Array
  /** How messages call it. */
  readonly name: string
  readonly notes: readonly Note[]
}

/** The Document of a text that is kept character for character. */
export function textDocument(text: string, { bytes, name, ...known }: TextFields): Document | Failure {
  const prefix = datePrefixIn(text)
  const { passages, notes, asides } = passagesIn(text, prefix?.at.end ?? 0)
  const [first] = passages
  if (!first) return new Failure('text/empty', `${name}: holds no text`)
  const sha256 = sha256Of(bytes)
  const title = known.title ?? (first.kind === 'headline' ? wordsAt(text, first.body) : null)
  const dateline = known.publishedOn === null && prefix === null ? datelineDayIn(text, passages) : null
  const publishedOn = known.publishedOn ?? prefix?.day ?? dateline?.day ?? null
  const issuer = known.publisher === null ? issuerIn(text, passages) : null
  const dated = [
    ...known.notes,
    ...(prefix && !prefix.day ? [badDate(prefix.written, prefix.at)] : []),
    ...(dateline ? [datelineNote(dateline)] : []),
  ]
  return {
    id: documentIdOf(sha256),
    givenId: known.givenId,
    sha256,
    path: known.path,
    url: known.url,
    publisher: known.publisher ?? issuer?.name ?? null,
    author: authorIn(asides),
    title,
    publishedOn,
    language: 'en',
    text,
    passages,
    notes: [...withoutDay(publishedOn, dated), ...(issuer ? [issuerNote(issuer)] : []), ...notes, ...setApart(asides)],
  }
}

export const badDate = (written: string, at = span(0, 0)): Note => ({
  code: 'intake/bad-date',
  at,
  text: `There is no day “${written}”.`,
})

/** Adds the note that no day is known, unless another note already says why. */
export function withoutDay(publishedOn: Day | null, notes: readonly Note[]): readonly Note[] {
  if (publishedOn !== null || notes.length > 0) return notes
  const text = 'The text gives no day of publication, so words such as “on Thursday” cannot be given one.'
  return [{ code: 'intake/no-date', at: span(0, 0), text }]
}
