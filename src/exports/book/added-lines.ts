import { languageName, spokenId } from '#model'
import { plural } from '../figures.ts'
import { visible } from '../visible.ts'

/** What came of filing a report. */
export type AddedRow = {
  readonly document: string
  readonly came: 'new' | 'version' | 'again' | 'reading' | 'known' | 'deleted'
  readonly after: string | null
  readonly name: string
  /** null where it was not read now. */
  readonly claims: number | null
  /** Languages of passages that nobody read. */
  readonly unread: readonly string[]
}

/** A line for each report: its short id, what is new of it, and its name. */
export function addedLine({ document, came, after, name, claims, unread }: AddedRow): string {
  const said = {
    new: 'new',
    version: `a new version of ${after === null ? 'its page' : spokenId(after)}`,
    again: 'the same bytes, received another way',
    reading: 'read anew',
    known: 'known already',
    deleted: 'deleted before; not filed',
  }[came]
  const languages = unread.length > 0 ? [`not read: ${unread.map(languageName).join(', ')}`] : []
  const isUnread = claims === null || (claims === 0 && languages.length > 0)
  const read = [...(isUnread ? [] : [plural(claims, 'claim')]), ...languages]
  return `${spokenId(document)}  ${visible(name)}  ${[said, ...read].join(', ')}\n`
}

/** One line for all of them. */
export function addedTotals(all: readonly AddedRow[], book: string): string {
  const count = (came: AddedRow['came']) => all.filter((one) => one.came === came).length
  const parts = [
    [count('new'), 'new'],
    [count('version'), count('version') === 1 ? 'new version' : 'new versions'],
    [count('reading'), 'read anew'],
    [count('again'), 'received again'],
    [count('known'), 'known already'],
    [count('deleted'), 'deleted before, not filed'],
  ] as const
  const said = parts.filter(([number]) => number > 0).map(([number, what]) => `${number.toLocaleString('en')} ${what}`)
  const claims = all.reduce((sum, one) => sum + (one.claims ?? 0), 0)
  return `${visible(book)}: ${said.length > 0 ? said.join(' · ') : 'nothing was filed'}${claims > 0 ? ` · ${plural(claims, 'claim')}` : ''}\n`
}
