import { readFileSync } from 'node:fs'
import { Failure } from '#base'
import { type Fault, fileStamp, type Ledger, stampsOf, type StampWanted } from '#ledger'
import { failureOf } from '../opened.ts'

/** In milliseconds: authorities answer within a second, or not. */
const patience = 20_000

/** Asks the authorities for every stamp that is wanted and not there yet. What cannot be had now stays wanted; why is given in its place. */
export async function* askForStamps(ledger: Ledger, by: string): AsyncGenerator<StampWanted | Failure> {
  const { askStamp } = await import('#stamps')
  for (const wanted of await stampsOf(ledger)) {
    if (wanted.token !== null) continue
    const stamp = await askStamp(wanted.authority, wanted.hash, { timeoutMs: patience })
    if (stamp instanceof Failure) {
      yield stamp
      continue
    }
    await fileStamp(ledger, wanted, stamp, by)
    yield { ...wanted, token: stamp.token, stampedAt: stamp.at }
  }
}

/** What is wrong with the stamps of a book. `trusted`: certificates of authorities in PEM, of which one must stand behind each stamp; null for any. */
export async function faultsOfStamps(ledger: Ledger, trusted: string | null): Promise<readonly Fault[]> {
  const stamps = (await stampsOf(ledger)).filter(({ token }) => token !== null)
  if (stamps.length === 0) return []
  const { checkStamp } = await import('#stamps')
  return stamps.flatMap(({ position, hash, authority, stampedAt, token }): Fault[] => {
    const found = token === null ? null : checkStamp(token, hash, trusted)
    if (found instanceof Failure) return [{ what: `stamp of custody line ${position} by ${authority}: ${found.message}` }]
    return found?.at === stampedAt
      ? []
      : [{ what: `stamp of custody line ${position} by ${authority}: says another time than was filed` }]
  })
}

/** Certificates in PEM, from a file. */
export function trustedIn(path: string): string | Failure {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    return failureOf(path, cause)
  }
}
