import sql from 'sql-template-tag'
import type { DocumentId } from '#model'
import { documentIn, numberIn } from '../store/rows.ts'
import type { Row, Store } from '../store/store.ts'
import type { Member } from './memberships.ts'

/** Two documents, by their main accounts, that may or may not tell of one incident. */
export type DoubtfulLink = { readonly one: Member; readonly other: Member; readonly likelihood: number }

/**
 * Links between main accounts whose likelihood lies in a range, the most doubtful (nearest to 0.5) first. Pairs of documents that a person judged are left
 * out, and so are those of a page's older versions.
 */
export async function doubtfulLinks(
  store: Store,
  { least, most, count }: { readonly least: number; readonly most: number; readonly count: number },
): Promise<readonly DoubtfulLink[]> {
  const rows = await store.all(sql`
    select l.likelihood, a.document_id as one, a.number as one_number, b.document_id as other, b.number as other_number
    from account_link l
    join account a on a.document_id = l.document_id and a.number = l.number and a.place = 0
    join account b on b.number = l.other and b.place = 0
    join standing s on s.document_id = a.document_id and s.stands = 1
    join standing t on t.document_id = b.document_id and t.stands = 1
    where l.number < l.other and l.likelihood >= ${least} and l.likelihood <= ${most} and a.document_id <> b.document_id and not exists (
      select 1 from judgement j where j.kind = 'incident'
        and ((j.one = a.document_id and j.other = b.document_id) or (j.one = b.document_id and j.other = a.document_id))
        and not exists (select 1 from withdrawal w where w.document_id = j.document_id and w.judgement_id = j.judgement_id)
    )
    order by abs(l.likelihood - 0.5), a.number, b.number limit ${count}`)
  return rows.map((row) => ({
    one: memberIn(row, 'one'),
    other: memberIn(row, 'other'),
    likelihood: numberIn(row, 'likelihood'),
  }))
}

function memberIn(row: Row, side: 'one' | 'other'): Member {
  const document: DocumentId = documentIn(row, side)
  return { document, number: numberIn(row, `${side}_number`), place: 0 }
}
