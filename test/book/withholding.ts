import assert from 'node:assert/strict'
import { gunzipSync } from 'node:zlib'
import { Failure } from '#base'
import { catchUp } from '#desk'
import {
  closeLedger,
  deleteDocument,
  file,
  fileRedaction,
  findPassages,
  type Ledger,
  openLedger,
  queryFrom,
  type ToFile,
  unshownCount,
} from '#ledger'
import { showSome } from '../../src/desk/book/show-anew.ts'
import { shownTogether } from '../../src/desk/book/shown-by.ts'
import { type Checks, filed, itemOf, opening, statement } from './opened.ts'

/** Tables that are made from what was filed, and shown: in none of them may a withheld name stand. */
const derived = [
  'standing',
  'claim',
  'unread_passage',
  'account',
  'account_word',
  'account_post',
  'word_count',
  'incident',
  'withheld_person',
  'custody',
] as const

const plain = itemOf('date 2024-06-04\nMarek Dolinsky crossed the bridge at Haparanda on Monday, police said.', { path: 'a.txt' })
const prisoner = itemOf(
  'date 2024-06-05\nMarek Dolinsky, a conscript, was captured near Haparanda on Tuesday, the White Birch Brigade said.',
  { path: 'b.txt' },
)

function asQuery(words: string) {
  const query = queryFrom(words)
  if (query instanceof Failure) throw query
  return query
}

export function withholding({ check }: Checks): void {
  check('a redaction that is broken off before links and comparisons followed shows no name', async (ledger) => {
    await filed(ledger, plain, prisoner)
    assert.notDeepEqual(await tablesWith(ledger, 'dolinsky'), [])
    await fileRedaction(ledger, prisoners, 'keeper')
    while ((await showSome(ledger)) > 0);
    assert.deepEqual(
      (await tablesWith(ledger, 'dolinsky')).filter((table) => !/^(?:account|account_word|word_count)$/u.test(table)),
      [],
    )
    assert.ok((await unshownCount(ledger.store)) > 0, 'whoever opens the book next must carry it through')
    await catchUp(ledger, () => {})
    assert.deepEqual(await tablesWith(ledger, 'dolinsky'), [])
    assert.equal(await unshownCount(ledger.store), 0)
  })

  check('whom the last of a batch shows to be a prisoner, the first does not name', async (ledger) => {
    await fileRedaction(ledger, prisoners, 'keeper')
    await fileTogether(ledger, plain, prisoner)
    await catchUp(ledger, () => {})
    assert.deepEqual(await tablesWith(ledger, 'dolinsky'), [])
  })

  check('whom one process finds, another withholds that was open before', async (ledger, address) => {
    await fileRedaction(ledger, prisoners, 'keeper')
    await fileTogether(ledger, itemOf('date 2024-06-01\nThe harbour of Kalix was closed, the mayor said.'))
    const other = await openLedger(address, opening())
    try {
      await fileTogether(other, prisoner)
    } finally {
      await closeLedger(other)
    }
    await fileTogether(ledger, plain)
    await catchUp(ledger, () => {})
    assert.deepEqual(await tablesWith(ledger, 'dolinsky'), [])
  })

  check('a name is withheld in words that nobody read', async (ledger) => {
    const polish = itemOf('Marek Dolinsky przekroczył most w Haparandzie.', { path: 'pl.txt', language: 'pl' })
    await filed(ledger, polish, prisoner)
    const asked = { query: asQuery('dolinsky'), exact: false, older: true, most: 9 }
    assert.equal((await findPassages(ledger, asked)).hits.length, 1)
    await fileRedaction(ledger, prisoners, 'keeper')
    while ((await showSome(ledger)) > 0);
    await catchUp(ledger, () => {})
    assert.deepEqual(await tablesWith(ledger, 'dolinsky'), [])
    assert.deepEqual((await findPassages(ledger, asked)).hits, [])
    assert.equal((await findPassages(ledger, { ...asked, query: asQuery('most') })).hits.length, 1)
  })

  check('a deletion that is broken off before links followed shows nothing of the report', async (ledger) => {
    await filed(ledger, prisoner)
    await deleteDocument(ledger, prisoner.document.id, 'keeper', null)
    assert.deepEqual(
      (await tablesWith(ledger, 'dolinsky')).filter((table) => !/^(?:account|account_word|word_count)$/u.test(table)),
      [],
    )
    await catchUp(ledger, () => {})
  })
}

const prisoners = { kind: 'class', label: 'prisoners', keys: '', why: null } as const

/** As the desk files: shown as the book lets it be. */
async function fileTogether(ledger: Ledger, ...items: readonly ToFile[]): Promise<void> {
  const shown = await shownTogether(
    ledger,
    items.flatMap(({ read }) => (read ? [read.reading] : [])),
  )
  const all = items.map((item) => ({ ...item, read: item.read && shown(item.read.reading) }))
  await file(ledger, all, 'keeper')
}

async function tablesWith({ store }: Ledger, word: string): Promise<string[]> {
  const found: string[] = []
  for (const table of derived) {
    const rows = await store.all(statement(`select * from ${table}`))
    const isIn = rows.some((row) => Object.values(row).some((value) => textOf(value).toLowerCase().includes(word)))
    if (isIn) found.push(table)
  }
  return found
}

const textOf = (value: unknown): string =>
  value instanceof Uint8Array
    ? value[0] === 0x1f && value[1] === 0x8b
      ? gunzipSync(value).toString('utf8')
      : Buffer.from(value).toString('latin1')
    : String(value)
