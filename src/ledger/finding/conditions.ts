import sql, { type Sql } from 'sql-template-tag'
import type { Query } from '../search/query.ts'
import type { Sought } from './find-claims.ts'

/** What a list of claims needs of each. */
export const columns = sql`c.number, c.document_id, c.claim_id, c.stance, c.day, c.stands, c.sources, c.start, c.words`

/** Without folding, what must not stand there is decided by the words themselves. */
export const asked = ({ query, exact }: Sought): Query | null => (query && exact ? { ...query, none: [] } : query)

/** What a claim's row says by itself. */
export const plain = ({ stance, since, until, document, older }: Sought, before: number): Sql[] => [
  sql`c.number < ${before}`,
  ...(older ? [] : [sql`c.stands = 1`]),
  ...(stance === undefined ? [] : [sql`c.stance = ${stance}`]),
  ...(since === undefined ? [] : [sql`c.day >= ${since}`]),
  ...(until === undefined ? [] : [sql`c.day <= ${until}`]),
  ...(document === undefined ? [] : [sql`c.document_id = ${document}`]),
]

/** Whether a question that the claim answers is in this state. */
export const hasState = (state: string): Sql =>
  sql`exists (select 1 from incident_claim i where i.document_id = c.document_id and i.claim_id = c.claim_id and i.state = ${state})`
