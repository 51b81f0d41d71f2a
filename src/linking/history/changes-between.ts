import type { Changes, Extent, Reading } from '#model'
import { claimChanges } from './claim-changes.ts'
import { fieldChanges } from './field-changes.ts'
import { isStamp, noticeIn } from './notices.ts'
import { questionChanges } from './question-changes.ts'
import { textChanges } from './text-changes.ts'

/** What changed between two versions of one published page, as the same reader read them. Pure; a version against itself has no change. */
export function changesBetween(before: Reading, after: Reading): Changes {
  const text = textChanges(before.document, after.document)
  const claims = claimChanges(before, after, text)
  const found: Omit<Changes, 'extent'> = {
    before: before.document,
    after: after.document,
    sameReader: readerOf(before) === readerOf(after),
    notice: noticeIn(after, text),
    ...questionChanges(before, after),
    claims,
    about: fieldChanges(before.document, after.document),
    text,
  }
  return { ...found, extent: extentOf(found) }
}

const readerOf = ({ reader: { version, model, references } }: Reading): string => [version, model, references].join(' ')

/** Where the words are the same nothing is claimed otherwise, however white space let the two be read. */
function extentOf({ before, after, tolls, questions, claims, about, text }: Omit<Changes, 'extent'>): Extent {
  const edited = text.filter(({ kind }) => kind !== 'kept')
  if (about.length === 0 && edited.every((change) => isStamp(change, before.text, after.text)))
    return edited.length > 0 || before.text !== after.text ? 'layout' : 'none'
  const isClaimed = tolls.length > 0 || questions.length > 0 || claims.some(({ how }) => how !== 'kept')
  return isClaimed && edited.length > 0 ? 'claims' : 'words'
}
