import { type Profile, profileFrom, Vocabulary, type WrittenProfile } from '#linking'
import { accountsUnder, countedDocuments, type Store, wordCounts } from '#ledger'

/** An account in the book, with what links know of it. */
export type BookAccount = Profile & { readonly number: number; readonly place: number }

/**
 * What one process remembers while it links: how rare words are, and accounts that it has seen. Another process may have linked since; then the words are
 * counted anew.
 */
export type Linker = {
  vocabulary: Vocabulary
  documents: number
  readonly accounts: Map<number, BookAccount>
}

export const newLinker = (): Linker => ({ vocabulary: new Vocabulary(), documents: -1, accounts: new Map() })

const mostRemembered = 20_000

/** Brings what is remembered up to date. */
export async function refresh(linker: Linker, inside: Store): Promise<void> {
  if ((await countedDocuments(inside)) === linker.documents) return
  const { words, documents } = await wordCounts(inside)
  linker.vocabulary = new Vocabulary(words, documents)
  linker.documents = documents
  linker.accounts.clear()
}

export function remember(linker: Linker, account: BookAccount): void {
  if (linker.accounts.size >= mostRemembered) linker.accounts.clear()
  linker.accounts.set(account.number, account)
}

/** The accounts under these numbers, in their order; those that are gone are left out. */
export async function accountsIn(linker: Linker, inside: Store, numbers: readonly number[]): Promise<readonly BookAccount[]> {
  const missing = numbers.filter((number) => !linker.accounts.has(number))
  const found = await accountsUnder(inside, missing)
  const read = new Map(
    found.map(
      ({ number, place, body }) => [number, { ...profileFrom(writtenIn(body), linker.vocabulary), number, place }] as const,
    ),
  )
  const all = numbers.flatMap((number) => linker.accounts.get(number) ?? read.get(number) ?? [])
  for (const account of read.values()) remember(linker, account)
  return all
}

function writtenIn(body: string): WrittenProfile {
  const written: WrittenProfile = JSON.parse(body)
  return written
}
