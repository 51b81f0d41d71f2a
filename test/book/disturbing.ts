import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { addFiles, catchUp } from '#desk'
import { closeLedger, custodyOf, filedDocuments, findClaims, type Ledger, openLedger, stats } from '#ledger'
import { faultsOf, incidentsIn, opening, type Place } from './opened.ts'
import { chanceFrom, filedIn, pause, run, started } from './program.ts'
import { reportsIn } from './reports.ts'

/** How often a process is killed; CLAIMBOOK_TEST_KILLS says otherwise. */
const kills = Number(process.env['CLAIMBOOK_TEST_KILLS'] ?? 10)
const count = 45

/** Whatever happens to a process that adds: what it said was filed is there, nothing is half there, and the next one goes on. */
export function disturbing(name: string, place: Place): void {
  const folder = mkdtempSync(join(tmpdir(), 'claimbook-disturbed-'))
  after(() => rmSync(folder, { recursive: true }))

  void test(`${name}: kill -9 while adding, ${kills} times`, async () => {
    const reports = reportsIn(join(folder, 'reports.jsonl'), 0, count)
    const add = (book: string) => ['add', '--book', book, '--json', '--workers', '1', reports]
    const whole = await place()
    const startedAt = performance.now()
    assert.equal((await run(...add(whole))).code, 0)
    const longest = performance.now() - startedAt
    const expected = await within(whole, shownIn)
    assert.equal(expected.documents.length, count)
    const chance = chanceFrom(20_240_605)
    for (let killed = 0; killed < kills;) {
      const book = await place()
      for (let isDone = false; !isDone && killed < kills;) {
        const { child, ran } = started(add(book))
        await pause(longest * (0.25 + 0.75 * chance()))
        const isKilled = child.kill('SIGKILL')
        const outcome = await ran
        isDone = !isKilled || outcome.code === 0
        if (!isDone) killed += 1
        await holds(book, filedIn(outcome))
      }
      await within(book, (ledger) => addUndisturbed(ledger, reports))
      assert.deepEqual(await within(book, shownIn), expected)
      await holds(book, expected.documents)
    }
  })

  void test(`${name}: two processes that add at once, reports of which each has some`, async () => {
    const [one, other] = [reportsIn(join(folder, 'one.jsonl'), 0, 30), reportsIn(join(folder, 'other.jsonl'), 15, count)]
    const book = await place()
    const both = await Promise.all([one, other].map((reports) => run('add', '--book', book, '--json', '--workers', '1', reports)))
    assert.deepEqual(
      both.map(({ code, said }) => [code, said]),
      [
        [0, ''],
        [0, ''],
      ],
    )
    const [first = [], second = []] = both.map(filedIn)
    assert.deepEqual([first.length, second.length], [30, 30])
    await holds(book, [...first, ...second])
    await within(book, async (ledger) => {
      const { documents, readings, waiting, unlinked, stale } = await stats(ledger)
      assert.deepEqual([documents, readings, waiting, unlinked, stale], [count, count, 0, 0, 0])
      assert.deepEqual(await timesRead(ledger), [1])
    })
  })
}

/** What a process does that nobody disturbs. */
export async function addUndisturbed(ledger: Ledger, reports: string): Promise<void> {
  const given = { format: 'guess', publishedOn: null, publisher: null, url: null } as const
  const options = { given, own: { gazetteer: null, actors: null }, workers: 1, by: 'tester', reads: true }
  for await (const found of addFiles(ledger, [reports], options, { notice: () => {}, progress: () => {} }))
    assert.ok('came' in found)
  await catchUp(ledger, () => {})
}

export async function within<Result>(book: string, work: (ledger: Ledger) => Promise<Result>): Promise<Result> {
  const ledger = await openLedger(book, opening())
  try {
    return await work(ledger)
  } finally {
    await closeLedger(ledger)
  }
}

/** The book verifies and holds these documents, each with what was read in it. */
export const holds = (book: string, documents: readonly string[]): Promise<void> =>
  within(book, async (ledger) => {
    assert.deepEqual(await faultsOf(ledger), [])
    const kept = new Map((await filedDocuments(ledger, { most: 1000 })).map(({ id, state }) => [String(id), state]))
    assert.deepEqual(
      documents.filter((id) => kept.get(id) !== 'read'),
      [],
    )
  })

/** How often a document was read: the different numbers. */
export async function timesRead(ledger: Ledger): Promise<number[]> {
  const lines = await custodyOf(ledger, { document: null, most: 100_000 })
  const read = Map.groupBy(
    lines.filter(({ did }) => did === 'read'),
    ({ documentId }) => documentId,
  )
  return [...new Set([...read.values()].map((all) => all.length))]
}

/** What a book shows: its documents, claims and incidents. */
export async function shownIn(ledger: Ledger) {
  const { hits } = await findClaims(ledger, { query: null, exact: false, older: true, most: 10_000 })
  const told = (await incidentsIn(ledger)).map(({ id, title, told: all }) => [id, title, ...all.toSorted()].join(' '))
  const { unlinked, stale, waiting } = await stats(ledger)
  return {
    documents: (await filedDocuments(ledger, { most: 1000 })).map(({ id }) => String(id)),
    claims: hits.map(({ document, claim, sources, day }) => [document, claim, sources, day].join(' ')),
    incidents: told.toSorted(),
    times: await timesRead(ledger),
    left: [unlinked, stale, waiting],
  }
}
