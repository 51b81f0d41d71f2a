import {
  accountsToLink,
  certainly,
  type FiledAccount,
  linksOf,
  manyDocuments,
  mostHolders,
  mostNeighbours,
  soughtMonths,
  Vocabulary,
  writtenProfile,
} from '#linking'
import {
  addAccount,
  addLinks,
  carriersOf,
  countWords,
  forget,
  type Forgotten,
  holdersOf,
  holdLinks,
  type Ledger,
  linesOfMany,
  overtakenBy,
  readingsWithin,
  standingJudgements,
  type Store,
  takeUnlinked,
  thoseThatStand,
} from '#ledger'
import { type DocumentId, type Reading, wordsAt } from '#model'
import { accountsIn, type BookAccount, type Linker, refresh, remember } from './linker.ts'
import { shownNow } from './shown-by.ts'
import { regroupAround } from './regroup-around.ts'

/** So many documents are linked in one transaction. */
const batch = 20

/**
 * Links the next documents that wait for it, in one transaction: their accounts take the place of those that they had, are weighed against their nearest
 * neighbours, and the incidents around them are grouped anew. How many documents were taken; 0 when none wait.
 */
export const linkSome = (ledger: Ledger, linker: Linker): Promise<number> =>
  ledger.store.transaction(async (inside) => {
    await holdLinks(inside)
    const { showing } = await shownNow(ledger, inside)
    return linkWithin(inside, linker, { shown: showing, formerly: () => null })
  })

type Linking = {
  readonly shown: (reading: Reading) => Reading
  /** The incident that an account was of whose rows are gone. */
  readonly formerly: (document: DocumentId, place: number) => string | null
}

/** The same within a transaction that is open. */
export async function linkWithin(inside: Store, linker: Linker, linking: Linking): Promise<number> {
  await holdLinks(inside)
  const waiting = await takeUnlinked(inside, batch)
  if (waiting.length === 0) return 0
  await refresh(linker, inside)
  const { documents } = linker
  // Until all is done what is remembered may be of a transaction that comes to nothing.
  linker.documents = -1
  const standing = await thoseThatStand(inside, waiting)
  const readings = new Map((await readingsWithin(inside, [...standing])).map((reading) => [reading.document.id, reading]))
  const judgements = await standingJudgements({ store: inside })
  const counted: ReadonlySet<string>[] = []
  for (const document of waiting) {
    const reading = readings.get(document)
    const older = reading ? await overtakenBy(inside, document) : []
    const forgotten = [await forget(inside, document)]
    for (const version of older) forgotten.push(await forget(inside, version))
    const seeds = new Set(forgotten.flatMap(({ left }) => left))
    const formerly = new Map<number, string>()
    if (reading) {
      const isNew = forgotten.every(({ was }) => !was)
      const { accounts, words } = await addAccounts(inside, linker, linking.shown(reading), forgotten, isNew)
      for (const { number, place } of accounts) {
        seeds.add(number)
        const before = forgotten.map((one) => one.accounts.get(place)?.incident).find((id) => id)
        const incident = before ?? linking.formerly(document, place)
        if (incident !== null) formerly.set(number, incident)
      }
      if (isNew) counted.push(words)
    }
    await regroupAround(inside, linker, { seeds: [...seeds], formerly, judgements })
  }
  await countWords(inside, counted)
  linker.documents = documents + counted.length
  return waiting.length
}

async function addAccounts(inside: Store, linker: Linker, reading: Reading, [before]: readonly Forgotten[], isNew: boolean) {
  const { vocabulary } = linker
  const boilerplate = await linesOfMany(inside, reading.document.id, passagesOf(reading), manyDocuments)
  const { accounts, words } = accountsToLink(reading, boilerplate, vocabulary, isNew)
  const added: BookAccount[] = []
  for (const account of accounts) {
    const near = await nearestTo(account, inside, linker)
    const carriers = await accountsIn(linker, inside, await carriersOf(inside, account.posts))
    const { profile } = account
    const keys = { words: account.words.map(([word]) => word), months: account.months, posts: account.posts }
    const written = writtenProfile(profile, vocabulary)
    const number = await addAccount(inside, profile.document, profile.index, written, keys, {
      before: before?.accounts.get(profile.index)?.number,
      kept: [...(before?.accounts.values() ?? [])].map((former) => former.number),
    })
    const own: BookAccount = { ...profile, number, place: profile.index }
    remember(linker, own)
    const likely = linksOf(own, near, vocabulary).map(([, other, likelihood]) => ({ one: own, other, likelihood }))
    const carried = carriers.filter(({ document }) => document !== own.document)
    await addLinks(inside, [
      ...likely.filter(({ other }) => !carried.includes(other)),
      ...carried.map((other) => ({ one: own, other, likelihood: certainly })),
    ])
    added.push(own)
  }
  return { accounts: added, words }
}

/** The accounts that share the most telling words with this one. */
async function nearestTo(account: FiledAccount, inside: Store, linker: Linker): Promise<readonly BookAccount[]> {
  const weights = new Map(account.words)
  const holders = await holdersOf(inside, [...weights.keys()], soughtMonths(account), mostHolders)
  const shared = new Map<number, number>()
  for (const key of new Set(holders.map(({ word, number }) => `${number} ${word}`))) {
    const [number, word = ''] = key.split(' ')
    const weight = weights.get(word) ?? 0
    shared.set(Number(number), (shared.get(Number(number)) ?? 0) + weight * weight)
  }
  const nearest = [...shared].toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, mostNeighbours)
  return accountsIn(
    linker,
    inside,
    nearest.map(([number]) => number),
  )
}

const passagesOf = ({ document: { text, passages } }: Reading): string[] => [
  ...new Set(passages.filter(({ kind }) => kind !== 'post').map(({ body }) => wordsAt(text, body).trim())),
]

/** The words of a document that were counted when it was linked, as far as they can be told now. */
export async function countedWords(ledger: Ledger, document: DocumentId): Promise<ReadonlySet<string>> {
  const [reading] = await readingsWithin(ledger.store, [document])
  if (!reading) return new Set()
  const { showing } = await shownNow(ledger)
  return accountsToLink(showing(reading), new Set(), new Vocabulary(), false).words
}
