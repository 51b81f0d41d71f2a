import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addFiles, catchUp } from '#desk'
import { bytesOf, file, filedDocuments, allReadingsOf, readingsOf, stats, versionsOf } from '#ledger'
import { type Checks, cameOf, contentsOf, doneIn, filed, itemOf, statement, unreadOf } from './opened.ts'
import { denial, nothing, raid, raidAgain, raidLater, strike } from './texts.ts'

/** What comes of filing documents: once, twice, another way, by another reader. */
export function filing({ check }: Checks): void {
  check('a new book has one line, and holds nothing', async (ledger) => {
    assert.deepEqual(await doneIn(ledger), ['opened-book'])
    const { documents, claims, incidents, entries } = await stats(ledger)
    assert.deepEqual([documents, claims, incidents, entries], [0, 0, 0, 1])
  })

  check('what was filed comes out again, byte for byte', async (ledger) => {
    const item = itemOf(raid)
    assert.deepEqual(cameOf(await filed(ledger, item)), ['new'])
    assert.deepEqual(Buffer.from((await bytesOf(ledger.store, item.document.id)) ?? []), Buffer.from(item.bytes))
    assert.deepEqual(await readingsOf(ledger, [item.document.id]), [item.read?.reading])
    assert.deepEqual(await doneIn(ledger, item.document.id), ['received', 'read'])
  })

  check('filing twice changes nothing', async (ledger) => {
    const items = [itemOf(raid), itemOf(strike, { url: 'https://example.org/strike' }), itemOf(nothing), unreadOf(itemOf(denial))]
    assert.deepEqual(cameOf(await filed(ledger, ...items)), ['new', 'new', 'new', 'new'])
    const before = await contentsOf(ledger)
    assert.deepEqual(cameOf(await filed(ledger, ...items)), ['known', 'known', 'known', 'known'])
    assert.deepEqual(await contentsOf(ledger), before)
  })

  check('the same twice in one batch is filed once', async (ledger) => {
    assert.deepEqual(cameOf(await filed(ledger, itemOf(raid), itemOf(raid), itemOf(raid, { path: 'b' }))), [
      'new',
      'known',
      'again',
    ])
    const { document, receipt, reading } = await contentsOf(ledger)
    assert.deepEqual([document, receipt, reading], [1, 2, 1])
  })

  check('filing under another path adds a receipt and its line, nothing else', async (ledger) => {
    await filed(ledger, itemOf(raid))
    const before = await contentsOf(ledger)
    assert.deepEqual(cameOf(await filed(ledger, itemOf(raid, { path: 'elsewhere.txt' }))), ['again'])
    const { receipt, custody, head, ...others } = await contentsOf(ledger)
    assert.deepEqual({ ...before, receipt, custody, head }, { ...before, ...others, receipt: 2, custody: 4, head })
    assert.notEqual(head, before['head'])
  })

  check('another reader adds a reading and keeps the one before', async (ledger) => {
    const item = itemOf(raid)
    await filed(ledger, item)
    const before = await contentsOf(ledger)
    assert.deepEqual(cameOf(await filed(ledger, itemOf(raid, { version: '99.0.0' }))), ['reading'])
    const readings = await allReadingsOf(ledger, item.document.id)
    assert.deepEqual(
      readings.map(({ reading }) => reading.reader.version),
      [item.read?.reading.reader.version, '99.0.0'],
    )
    const { custody, reading, head, ...others } = await contentsOf(ledger)
    assert.deepEqual({ ...before, custody, reading, head }, { ...others, custody: 4, reading: 2, head })
    assert.deepEqual(cameOf(await filed(ledger, item)), ['known'])
  })

  check('what could not be read is filed and waits, and is read later', async (ledger) => {
    const item = itemOf(raid, { url: 'https://example.org/raid' })
    assert.deepEqual(cameOf(await filed(ledger, unreadOf(item))), ['new'])
    assert.equal((await filedDocuments(ledger, { most: 1 }))[0]?.state, 'waiting')
    assert.deepEqual(await doneIn(ledger, item.document.id), ['received'])
    assert.deepEqual(cameOf(await filed(ledger, item)), ['reading'])
    assert.equal((await filedDocuments(ledger, { most: 1 }))[0]?.state, 'read')
    assert.deepEqual(await doneIn(ledger, item.document.id), ['received', 'read'])
    assert.equal((await stats(ledger)).waiting, 0)
  })

  check('a page that changed has a version; one that goes back has the old one again', async (ledger) => {
    const url = 'https://www.example.org/raid?utm_source=x'
    const [first, second] = [itemOf(raid, { url }), itemOf(raidLater, { url: 'http://example.org/raid/' })]
    const states = async () => new Map((await filedDocuments(ledger, { most: 9 })).map(({ id, state }) => [id, state]))
    const [one] = await filed(ledger, first)
    const [other] = await filed(ledger, second)
    assert.deepEqual([one?.came, one?.after, other?.came, other?.after], ['new', null, 'version', first.document.id])
    assert.deepEqual(
      [...(await states())],
      [
        [second.document.id, 'read'],
        [first.document.id, 'overtaken'],
      ],
    )
    const before = await contentsOf(ledger)
    assert.deepEqual(cameOf(await filed(ledger, second)), ['known'])
    assert.deepEqual(await contentsOf(ledger), before)
    for (const [back, away] of [
      [first, second],
      [second, first],
    ] as const) {
      assert.deepEqual(
        (await filed(ledger, back)).map(({ came, after }) => [came, after]),
        [['version', away.document.id]],
      )
      assert.deepEqual([(await states()).get(back.document.id), (await states()).get(away.document.id)], ['read', 'overtaken'])
    }
    const versions = (await versionsOf(ledger, first.document.id)).map(({ id }) => id)
    assert.deepEqual(
      versions,
      [first, second, first, second].map(({ document }) => document.id),
    )
  })

  check('two versions in one batch: the later one stands', async (ledger) => {
    const url = 'https://example.org/raid'
    const all = await filed(ledger, itemOf(raid, { url }), itemOf(raidLater, { url }), itemOf(raid, { url }))
    assert.deepEqual(cameOf(all), ['new', 'version', 'version'])
    const states = (await filedDocuments(ledger, { most: 9 })).map(({ state }) => state)
    assert.deepEqual(states, ['overtaken', 'read'])
  })

  check('reading an older version that waited does not raise it', async (ledger) => {
    const url = 'https://example.org/raid'
    const [older, newer] = [itemOf(raid, { url }), itemOf(raidLater, { url })]
    await file(ledger, [unreadOf(older)], 'tester')
    await filed(ledger, newer)
    await filed(ledger, itemOf(raidAgain))
    const { workOn } = await import('#ledger')
    const { filed: read } = await workOn(ledger, { most: 9, tried: new Set(), by: 'tester' }, async () => [older])
    await catchUp(ledger, () => {})
    assert.deepEqual(cameOf(read), ['reading'])
    const states = new Map((await filedDocuments(ledger, { most: 9 })).map(({ id, state }) => [id, state]))
    assert.deepEqual([states.get(older.document.id), states.get(newer.document.id)], ['overtaken', 'read'])
    assert.deepEqual(await doneIn(ledger, older.document.id), ['received', 'read'])
  })

  check('a transaction that throws in the middle leaves nothing', async (ledger) => {
    await filed(ledger, itemOf(raid))
    const before = await contentsOf(ledger)
    const broken = ledger.store.transaction(async (inside) => {
      await inside.insert('document', [{ document_id: 'd0', sha256: '0', size: 0, format: 'plain' }])
      await inside.run(statement('delete from waiting'))
      throw new Error('stopped')
    })
    await assert.rejects(broken, /stopped/)
    await assert.rejects(file(ledger, [itemOf(strike), { ...itemOf(denial), bytes: new Uint8Array(3) }], 'tester'))
    assert.deepEqual(await contentsOf(ledger), before)
    assert.deepEqual(cameOf(await filed(ledger, itemOf(strike))), ['new'])
  })

  check('two who file at once in one process', async (ledger) => {
    const items = [itemOf(raid), itemOf(strike), itemOf(denial)]
    const both = await Promise.all([file(ledger, items, 'one'), file(ledger, items.toReversed(), 'other')])
    assert.equal(both.flat().filter(({ came }) => came === 'new').length, 3)
    assert.equal(both.flat().filter(({ came }) => came === 'known').length, 3)
    await Promise.all([catchUp(ledger, () => {}), catchUp(ledger, () => {})])
    const { unlinked, stale, documents, entries } = await stats(ledger)
    assert.deepEqual([unlinked, stale, documents, entries], [0, 0, 3, 7])
  })

  check('text that no database likes is kept all the same', async (ledger) => {
    const odd = 'date 2024-06-05\nOfficials said “two \u{1F9A2} people” were killed in Ra\u0301s; И’мя… ‮said‬ \\ % _ \' " were'
    const item = itemOf(odd, { path: "a'b\\c%_\n.txt", publisher: 'Ünï "co" \\x00' })
    await filed(ledger, item)
    assert.deepEqual(await readingsOf(ledger, [item.document.id]), [item.read?.reading])
    assert.equal((await filedDocuments(ledger, { most: 1 }))[0]?.path, item.given.path)
  })

  check('nul and half characters, as JSON may hold them, are kept', async (ledger) => {
    const words = 'Officials said two people were killed in Kiruna \\u0000 on Monday \\ud83e and \\udda2.'
    const folder = mkdtempSync(join(tmpdir(), 'claimbook-odd-'))
    writeFileSync(
      `${folder}/odd.jsonl`,
      `{"title":"Nul \\u0000 half \\ud83e","publisher":"P \\u0000 \\ud83e","text":"${words}"}\n`,
    )
    try {
      const given = { format: 'guess', publishedOn: null, publisher: null, url: null } as const
      const options = { given, own: { gazetteer: null, actors: null }, workers: 1, by: 'tester', reads: true }
      const watch = { notice: () => {}, progress: () => {} }
      const came = []
      for await (const one of addFiles(ledger, [`${folder}/odd.jsonl`], options, watch))
        came.push('came' in one ? one.came : one.message)
      await catchUp(ledger, () => {})
      assert.deepEqual(came, ['new'])
      assert.equal((await stats(ledger)).incidents, 1)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}
