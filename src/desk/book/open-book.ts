import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import { type Ledger, openEmpty, openLedger, type Store } from '#ledger'
import { program } from '../program.ts'

/** Opens a book with the clock and chance of this machine. `make`: where there is none, one is made. Throws a Failure. */
export const openBook = (address: string, { make, by }: { readonly make: boolean; readonly by: string }): Promise<Ledger> =>
  openLedger(address, { ...here(by), make })

/** A place for a copy of a book. Throws a Failure where there is a book. */
export const placeForCopy = (address: string, by: string): Promise<Store> => openEmpty(address, { ...here(by), make: true })

const here = (by: string) => ({
  by,
  program,
  clock: () => new Date().toISOString(),
  chance: (bytes: number) => randomBytes(bytes),
})

/** Who works with the book, where nobody says: the name of the account. */
export function thisUser(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}
