import { checks, type Place } from './opened.ts'
import { filing } from './filing.ts'

/** What a book must do on any database. `place` gives the address of a fresh one. */
export function bookSuite(name: string, place: Place): void {
  const check = checks(name, place)
  filing(check)
}
