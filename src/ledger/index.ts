export { copyLedger } from './copying/copy-ledger.ts'
export { append, type Doing } from './custody/append.ts'
export type { Entry } from './custody/entry.ts'
export { custodyOf } from './custody/lines.ts'
export { type Exported, logExport, logView } from './custody/views.ts'
export { deleteDocument } from './deleting/delete-document.ts'
export { bytesOf, allReadingsOf, readingsOf, readingsWithin } from './filing/filed-readings.ts'
export { type Also, file, fileWithin } from './filing/file.ts'
export { type Original, originalOf } from './filing/originals.ts'
export { readerKey } from './filing/kept.ts'
export type { Filed, Given, HowFetched, Read, Received, ToFile } from './filing/to-file.ts'
export { awaitReader, type Waiting, waitingCount, workOn } from './filing/waiting.ts'
export { pageOf } from './filing/page-of.ts'
export { unread } from './filing/unread.ts'
export { documentAt, type FiledDocument, filedDocument, filedDocuments, versionsOf } from './finding/documents.ts'
export { fetchesOf } from './finding/fetches.ts'
export { named, type Named } from './finding/named.ts'
export { fileRedaction, liftRedaction, type Redaction, redactionEdition, standingRedactions } from './redacting/redactions.ts'
export {
  allShown,
  blankIncidents,
  showAnew,
  takeUnshown,
  unshowMentioning,
  unshownAfter,
  unshownCount,
} from './redacting/unshown.ts'
export { fileWithheldPeople, withheldPeople } from './redacting/withheld-people.ts'
export {
  claimsOfSource,
  type CountedAs,
  countedAs,
  sourceCounts,
  type SourceCounts,
  type SourcesCovered,
} from './finding/sources.ts'
export { stats, type Stats } from './finding/stats.ts'
export { findPassages, type PassageHit, type SoughtPassages } from './finding/find-passages.ts'
export { findClaims, type Hit, type Hits, type Onward, type Sought } from './finding/find-claims.ts'
export { addAccounts, accountsOf, accountsUnder, nextNumber, type NewAccount, type StoredAccount } from './incidents/accounts.ts'
export { forget, type Forgotten, linkedAmong, overtakenBy } from './incidents/forget.ts'
export { type DoubtfulLink, doubtfulLinks } from './incidents/doubtful-links.ts'
export { addLinks, linksFrom, type StoredLink } from './incidents/links.ts'
export { incidentsOf, type Member, membersOf, regroup } from './incidents/memberships.ts'
export { carriersOf, type Holder, holdersOf } from './incidents/near.ts'
export { addLines, lineCounts, lineOf, type PassageLine } from './incidents/passage-lines.ts'
export { holdLinks, takeUnlinked, thoseThatStand, unlinkedCount } from './incidents/queue.ts'
export {
  type Compared,
  comparisonOf,
  fileComparison,
  staleCount,
  summaries,
  type Summary,
  summaryCount,
  type Toll,
  takeStale,
  type Wanted,
  whereIs,
} from './incidents/summaries.ts'
export { countedDocuments, countWords, forgetWords, wordCounts } from './incidents/word-counts.ts'
export { correctionsOf, type FiledCorrection, fileCorrection } from './judging/corrections.ts'
export { type FiledGrading, fileGrading, gradingsOf, type ToGrade } from './judging/gradings.ts'
export { fileJudgement, fileJudgements, standingJudgements, withdrawJudgement, withdrawJudgements } from './judging/judgements.ts'
export { clearDerived, type Formerly, showAll } from './rebuilding/clear-derived.ts'
export type { Ledger, Outside } from './ledger.ts'
export { closeLedger, openEmpty, openLedger, type Opening } from './open.ts'
export { fileStamp, stampsOf, type StampWanted, wantStamp } from './stamping/stamps.ts'
export type { Store } from './store/store.ts'
export type { Checked, Fault } from './verifying/fault.ts'
export { type Verified, verify } from './verifying/verify.ts'
export {
  addWatched,
  dropWatched,
  keepWatched,
  keepWatchState,
  moveWatched,
  type Seen,
  watchedAddresses,
  type WatchedAddress,
  watchState,
} from './watching/addresses.ts'
export {
  dueItems,
  followedAmong,
  forgotten,
  itemOf,
  keepItem,
  knownItem,
  marksOf,
  nextItemAt,
  ownWordsOf,
  type WatchedItem,
} from './watching/items.ts'
export { folded } from './search/words.ts'
export { type Query, queryFrom } from './search/query.ts'
export { snippetOf, type Snippet } from './search/snippet-of.ts'
