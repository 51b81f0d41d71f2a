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
  /** How far they are like and unlike the same documents, -1 to 1: the correlation of their cosines with all of them. */
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
  return new Map(
    profiles.flatMap((one, i) =>
      profiles.map((other, j): [string, Alike] => [
        `${one.told.document.givenId} ${other.told.document.givenId}`,
        {
          likelihood: evidence[i]?.[j]?.likelihood ?? 0,
          cosine: cosines[i]?.[j] ?? 0,
          company: correlation(cosines[i] ?? [], cosines[j] ?? []),
        },
      ]),
    ),
  )
}

/** Pearson's. */
function correlation(one: readonly number[], other: readonly number[]): number {
  const centred = (values: readonly number[]) => values.map((value) => value - values.reduce((a, b) => a + b, 0) / values.length)
  const [a, b] = [centred(one), centred(other)]
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0) / (Math.hypot(...a) * Math.hypot(...b) || 1)
}
