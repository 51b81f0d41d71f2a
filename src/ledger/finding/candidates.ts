import { searchWords } from '../search/words.ts'
import type { Row, Store } from '../store/store.ts'
import type { Sought } from './find-claims.ts'
import { candidatesInFile } from './in-file.ts'
import { candidatesOnServer } from './on-server.ts'

/** The latest claims before a number that each database's own index finds, filed last first. */
export function candidates(store: Store, sought: Sought, before: number, most: number): Promise<readonly Row[]> {
  if (isEmpty(sought.source) || isEmpty(sought.place)) return Promise.resolve([])
  return store.dialect === 'sqlite'
    ? candidatesInFile(store, sought, before, most)
    : candidatesOnServer(store, sought, before, most)
}

/** A name without a word in it, which nobody has. */
const isEmpty = (words: string | undefined): boolean => words !== undefined && searchWords(words).length === 0
