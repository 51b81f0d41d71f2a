import { accountsToLink, manyDocuments, Vocabulary } from '#linking'
import {
  addLines,
  countWords,
  forget,
  type Forgotten,
  holdLinks,
  type Ledger,
  lineCounts,
  linkedAmong,
  lineOf,
  overtakenBy,
  type PassageLine,
  readingsWithin,
  standingJudgements,
  type Store,
  takeUnlinked,
  thoseThatStand,
} from '#ledger'
import { type DocumentId, type Reading, wordsAt } from '#model'
import { type Linker, refresh } from './linker.ts'
import { linkAccounts, type Telling } from './link-accounts.ts'
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
  const readings = await readingsWithin(
    inside,
    waiting.filter((document) => standing.has(document)),
  )
  const forgotten = await forgottenOf(inside, waiting, readings)
  const linked = await linkAccounts(inside, linker, await tellingsOf(inside, readings.map(linking.shown), forgotten))
  const formerly = new Map(
    linked.accounts.flatMap(({ number, document, place }) => {
      const before = forgotten.get(document)?.map(({ accounts }) => accounts.get(place)?.incident)
      const incident = before?.find((id) => id) ?? linking.formerly(document, place)
      return incident === null ? [] : [[number, incident] as const]
    }),
  )
  const left = [...forgotten.values()].flat().flatMap((one) => one.left)
  const seeds = [...new Set([...left, ...linked.accounts.map(({ number }) => number)])]
  await regroupAround(inside, linker, { seeds, formerly, judgements: await standingJudgements({ store: inside }) })
  await countWords(inside, linked.counted)
  linker.documents = documents + linked.counted.length
  return waiting.length
}

/** Takes what links knew of documents out of them, and of the older versions of their pages: of each what it was, its own first. */
async function forgottenOf(
  inside: Store,
  waiting: readonly DocumentId[],
  readings: readonly Reading[],
): Promise<ReadonlyMap<DocumentId, readonly Forgotten[]>> {
  const overtaken = await overtakenBy(
    inside,
    readings.map(({ document }) => document.id),
  )
  const linked = await linkedAmong(inside, [...waiting, ...overtaken.map(({ older }) => older)])
  const all = new Map<DocumentId, Forgotten[]>()
  for (const document of waiting) {
    const versions = [document, ...overtaken.flatMap(({ by, older }) => (by === document ? [older] : []))]
    const forgotten: Forgotten[] = []
    for (const version of versions.filter((one) => linked.has(one))) forgotten.push(await forget(inside, version))
    if (forgotten.length > 0) all.set(document, forgotten)
  }
  return all
}

/** Readings with the passages that stand word for word in many documents, those before them counted. */
async function tellingsOf(
  inside: Store,
  readings: readonly Reading[],
  forgotten: ReadonlyMap<DocumentId, readonly Forgotten[]>,
): Promise<readonly Telling[]> {
  const all = readings.map((reading) => ({ reading, lines: new Map(passagesOf(reading).map((line) => [lineOf(line), line])) }))
  const counts = await lineCounts(inside, [...new Set(all.flatMap(({ lines }) => [...lines.keys()]))])
  const added: PassageLine[] = []
  const tellings = all.map(({ reading, lines }): Telling => {
    const document = reading.document.id
    for (const line of lines.keys()) {
      added.push({ document, line })
      counts.set(line, (counts.get(line) ?? 0) + 1)
    }
    const boilerplate = [...lines].flatMap(([line, passage]) => ((counts.get(line) ?? 0) >= manyDocuments ? [passage] : []))
    const numbers = [...(forgotten.get(document)?.[0]?.accounts ?? [])].map(([place, { number }]) => [place, number] as const)
    return { reading, boilerplate: new Set(boilerplate), numbers: new Map(numbers), isNew: !forgotten.has(document) }
  })
  await addLines(inside, added)
  return tellings
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
