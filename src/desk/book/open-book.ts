import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import { type Ledger, openLedger } from '#ledger'
import { program } from '../program.ts'

/** Opens a book with the clock and chance of this machine. `make`: where there is none, one is made. Throws a Failure. */
export const openBook = (address: string, { make, by }: { readonly make: boolean; readonly by: string }): Promise<Ledger> =>
  openLedger(address, { make, by, program, clock: () => new Date().toISOString(), chance: (bytes) => randomBytes(bytes) })

/** Who works with the book, where nobody says: the name of the account. */
export function thisUser(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}
