import type { ClaimId, Day, DocumentId, Span, Stance } from '#model'
import { matchesIn } from '../search/matches-in.ts'
import type { Query } from '../search/query.ts'
import { relevanceOf } from '../search/relevance-of.ts'
import { type Snippet, snippetOf } from '../search/snippet-of.ts'
import type { Ledger } from '../ledger.ts'
import { claimIn, documentIn, numberIn, textIn, textOrNull } from '../store/rows.ts'
import type { Row } from '../store/store.ts'
import { candidates } from './candidates.ts'

/** What claims are looked for. All that is given must hold. */
export type Sought = {
  readonly query: Query | null
  /** Words as they are written, with their marks and in their script. */
  readonly exact: boolean
  /** Words of a source's name, of a place's, of its region or of the code of its country; an act type. */
  readonly source?: string
  readonly place?: string
  readonly act?: string
  readonly stance?: Stance
  /** Of the question that a claim answers. */
  readonly state?: string
  /** First and last day on which it was said, else published. */
  readonly since?: Day
  readonly until?: Day
  readonly document?: DocumentId
  /** Claims of pages that have a newer version too. */
  readonly older: boolean
  readonly most: number
  /** Go on behind an earlier answer: its `next`. */
  readonly from?: Onward
}

/** A place among all that match: so many of the best are passed over of the claims before a number. */
export type Onward = { readonly before: number; readonly skip: number }

export type Hit = {
  readonly document: DocumentId
  readonly claim: ClaimId
  /** Where the words stand in the document's text, as it may be shown. */
  readonly spans: readonly Span[]
  readonly snippet: Snippet
  /** Who holds it, outermost first. */
  readonly sources: string
  readonly stance: string
  readonly day: string | null
  readonly stands: boolean
}

/** `next`: where to go on; null where there is no more. */
export type Hits = { readonly hits: readonly Hit[]; readonly next: Onward | null }

/** So many of the latest claims that match are ranked against each other; older ones follow. */
export const ranked = 400

/**
 * Claims that match, the best of the latest `ranked` first, then of the next so many (BM25 with nearness, `relevanceOf`; without words the latest first).
 * Spans come of the same folding that found them.
 */
export async function findClaims({ store }: Ledger, sought: Sought): Promise<Hits> {
  const hits: Hit[] = []
  let { before, skip } = sought.from ?? { before: Number.MAX_SAFE_INTEGER, skip: 0 }
  for (;;) {
    const rows = await candidates(store, sought, before, ranked)
    const best = rows.flatMap((row) => hitIn(row, sought) ?? []).toSorted((a, b) => b.score - a.score || b.number - a.number)
    const more = best.slice(skip, skip + sought.most - hits.length)
    hits.push(...more.map(({ hit }) => hit()))
    const [first, last] = [rows[0], rows.at(-1)]
    // The same claims are ranked when somebody goes on, whatever was filed meanwhile.
    if (first && skip + more.length < best.length)
      return { hits, next: { before: numberIn(first, 'number') + 1, skip: skip + more.length } }
    if (!last || rows.length < ranked) return { hits, next: null }
    ;[before, skip] = [numberIn(last, 'number'), 0]
    if (hits.length >= sought.most) return { hits, next: { before, skip } }
  }
}

type Scored = { readonly hit: () => Hit; readonly score: number; readonly number: number }

/** Characters around what was found. */
const width = 160

function hitIn(row: Row, { query, exact }: Sought): Scored | null {
  const words = textIn(row, 'words')
  // With folding the index has decided; where the words stand is asked only of what is shown.
  if (query !== null && exact && matchesIn(words, query, { exact }) === null) return null
  const hit = (): Hit => {
    const start = numberIn(row, 'start')
    const spans = query === null ? [] : (matchesIn(words, query, { exact }) ?? [])
    return {
      document: documentIn(row),
      claim: claimIn(row),
      spans: (query === null ? [{ start: 0, end: words.length }] : spans).map((at) => ({
        start: start + at.start,
        end: start + at.end,
      })),
      snippet: snippetOf(words, spans, width),
      sources: textIn(row, 'sources'),
      stance: textIn(row, 'stance'),
      day: textOrNull(row, 'day'),
      stands: row['stands'] === 1,
    }
  }
  return { hit, score: query === null ? 0 : relevanceOf(words, query, () => 1), number: numberIn(row, 'number') }
}
