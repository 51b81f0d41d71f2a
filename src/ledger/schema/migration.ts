/**
 * One step of the schema. `up` and `down` are SQL that both databases run once its `{bytes}`, `{whole}`, `{real}`, `{id}` (text in the order of its bytes) and `{keyed}`
 * (rows lie in the order of the key) are put in the words of each. A step is
 * never edited once a book has been made with it.
 */
export type Migration = {
  readonly number: number
  readonly name: string
  readonly up: string
  readonly down: string
  /** What only one of the two needs, after `up`; what it makes goes with the tables. */
  readonly sqlite?: string
  readonly postgres?: string
  /** Tables that hold what was accepted: the step is not taken back while one of them has a row. */
  readonly holds: readonly string[]
}
