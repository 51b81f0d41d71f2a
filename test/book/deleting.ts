import assert from 'node:assert/strict'
import { Failure } from '#base'
import { catchUp } from '#desk'
import { allReadingsOf, bytesOf, deleteDocument, filedDocument, findClaims, queryFrom } from '#ledger'
import { cameOf, type Checks, contentsOf, doneIn, filed, incidentsIn, itemOf, unreadOf } from './opened.ts'
import { raid, raidAgain, raidLater } from './texts.ts'

export function deleting({ check }: Checks): void {
  check('what is deleted leaves a tombstone, and does not come back', async (ledger) => {
    const item = itemOf(raid, { path: 'secret-name.txt' })
    const { id } = item.document
    await filed(ledger, item, itemOf(raidAgain))
    await deleteDocument(ledger, id, 'editor', 'asked to')
    await catchUp(ledger, () => {})
    assert.deepEqual(await bytesOf(ledger.store, id), null)
    assert.deepEqual(await allReadingsOf(ledger, id), [])
    const { state, path, claims, sha256 } = (await filedDocument(ledger, id)) ?? {}
    assert.deepEqual([state, path, claims, sha256], ['deleted', null, null, item.document.sha256])
    assert.deepEqual(await doneIn(ledger, id), ['received', 'read', 'deleted'])
    assert.deepEqual(
      (await incidentsIn(ledger)).map(({ told }) => told.length),
      [1],
    )
    const query = queryFrom('lorries')
    if (query instanceof Failure) throw query
    const { hits } = await findClaims(ledger, { query, exact: false, older: true, most: 9 })
    assert.deepEqual(
      hits.map(({ document }) => document),
      [itemOf(raidAgain).document.id],
    )
    const before = await contentsOf(ledger)
    assert.deepEqual(cameOf(await filed(ledger, item, itemOf(raid, { path: 'b' }), unreadOf(item))), [
      'deleted',
      'deleted',
      'deleted',
    ])
    assert.deepEqual(await contentsOf(ledger), before)
    await assert.rejects(deleteDocument(ledger, id, 'editor', null), { code: 'book/no-such' })
  })

  check('what waits can be deleted', async (ledger) => {
    const item = unreadOf(itemOf(raid))
    await filed(ledger, item)
    await deleteDocument(ledger, item.document.id, 'editor', null)
    await catchUp(ledger, () => {})
    const { waiting, unlinked } = await contentsOf(ledger)
    assert.deepEqual([waiting, unlinked], [0, 0])
  })

  check('where the last version is deleted, the one before it stands again, in the same incident', async (ledger) => {
    const url = 'https://example.org/raid'
    const [first, second, third] = [
      itemOf(raid, { url }),
      itemOf(raidLater, { url }),
      itemOf(`${raidLater}\n\nAn update.`, { url }),
    ]
    await filed(ledger, first)
    await filed(ledger, second)
    const [incident] = await incidentsIn(ledger)
    assert.deepEqual(incident?.told, [second.document.id])
    await deleteDocument(ledger, second.document.id, 'editor', null)
    await catchUp(ledger, () => {})
    const stateOf = async ({ document }: typeof first) => (await filedDocument(ledger, document.id))?.state
    assert.deepEqual([await stateOf(first), await stateOf(second)], ['read', 'deleted'])
    assert.deepEqual(
      (await incidentsIn(ledger)).map(({ id, told }) => ({ id, told })),
      [{ id: incident?.id, told: [first.document.id] }],
    )
    const [came] = await filed(ledger, third)
    assert.deepEqual([came?.came, came?.after], ['version', first.document.id])
    assert.deepEqual([await stateOf(first), await stateOf(third)], ['overtaken', 'read'])
    await deleteDocument(ledger, first.document.id, 'editor', null)
    assert.deepEqual(await stateOf(third), 'read')
  })

  check('deleting an older version raises none while the last one waits', async (ledger) => {
    const url = 'https://example.org/raid'
    const [first, second, third] = [itemOf(raid, { url }), itemOf(raidLater, { url }), itemOf(raidAgain, { url })]
    await filed(ledger, first, second, unreadOf(third))
    await deleteDocument(ledger, first.document.id, 'editor', null)
    const states = [second, third].map(async ({ document }) => (await filedDocument(ledger, document.id))?.state)
    assert.deepEqual(await Promise.all(states), ['overtaken', 'waiting'])
  })
}
