import type { Reading } from '#model'
import { accountsIn } from '../../src/linking/accounts.ts'
import { evidenceFor } from '../../src/linking/evidence.ts'
import { profileOf, wordsOf } from '../../src/linking/profiles.ts'
import { boilerplateIn } from '../../src/linking/telling-names.ts'
import { toldOf } from '../../src/linking/told.ts'
import { Vocabulary } from '../../src/linking/vocabulary.ts'

/** How likely two documents tell of one incident, and the cosine of their telling words. */
export type Alike = {
  readonly likelihood: number
  readonly cosine: number
  /** Whether they are like and unlike the same documents, -1 to 1. */
  readonly company: number
}

/** Every two documents of one topic, as the incidents weigh them; those without an act too. By their given ids, in either order. */
export function documentsAlike(readings: readonly Reading[]): ReadonlyMap<string, Alike> {
  const told = toldOf(readings)
  const boilerplate = boilerplateIn(told)
  const vocabulary = new Vocabulary()
  const accounts = told.flatMap((one) => accountsIn(one).filter(({ isMain }) => isMain))
  for (const account of accounts) vocabulary.count(wordsOf(account, boilerplate))
  const profiles = accounts.map((account) => profileOf(account, boilerplate, vocabulary))
  const evidence = profiles.map((one) => profiles.map((other) => evidenceFor(one, other, vocabulary)))
  const cosines = evidence.map((row) => row.map(({ signs }) => signs[2] ?? 0))
  const company = correlations(correlations(cosines.map((row) => row.map((cosine) => Math.sqrt(Math.min(cosine, mostAlike))))))
  return new Map(
    accounts.flatMap((one, i) =>
      accounts.map((other, j): [string, Alike] => [
        `${one.told.document.givenId} ${other.told.document.givenId}`,
        {
          likelihood: evidence[i]?.[j]?.likelihood ?? 0,
          cosine: cosines[i]?.[j] ?? 0,
          company: company[i]?.[j] ?? 0,
        },
      ]),
    ),
  )
}

/** Beyond this, two texts are much the same, which says no more of a third. */
const mostAlike = 0.3

/** Pearson's correlation of each two rows. */
function correlations(rows: readonly (readonly number[])[]): number[][] {
  const even = rows.map((row) => {
    const mean = row.reduce((sum, value) => sum + value, 0) / row.length
    const centred = row.map((value) => value - mean)
    const length = Math.hypot(...centred) || 1
    return centred.map((value) => value / length)
  })
  return even.map((one) => even.map((other) => one.reduce((sum, value, k) => sum + value * (other[k] ?? 0), 0)))
}
