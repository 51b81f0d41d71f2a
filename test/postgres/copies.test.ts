import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { deleteDocument } from '#ledger'
import { holds, shownIn, within } from '../book/disturbing.ts'
import { contentsOf, filed, itemOf, unreadOf } from '../book/opened.ts'
import { run } from '../book/program.ts'
import { denial, raid, raidAgain, raidLater, strike } from '../book/texts.ts'
import { freshSchema } from './server.ts'

const folder = mkdtempSync(join(tmpdir(), 'claimbook-copies-'))
after(() => rmSync(folder, { recursive: true }))

void test('a book moved to a server and back again is the same book', async () => {
  const [first, server, last] = [join(folder, 'first.db'), await freshSchema(), join(folder, 'last.db')]
  const url = 'https://example.org/raid'
  await within(first, async (ledger) => {
    await filed(ledger, itemOf(raid, { url }), itemOf(strike), itemOf(denial), unreadOf(itemOf('Nobody has read this.')))
    await filed(ledger, itemOf(raidLater, { url }), itemOf(raidAgain))
    await deleteDocument(ledger, itemOf(denial).document.id, 'tester', null)
  })
  const [shown, { custody: lines, head: _, ...rows }] = [await within(first, shownIn), await within(first, contentsOf)]
  for (const [from, to] of [
    [first, server],
    [server, last],
  ] as const) {
    const { code, out, said } = await run('copy', '--from', from, '--to', to)
    assert.deepEqual([code, said], [0, ''], out)
    await holds(to, [itemOf(strike).document.id])
    assert.deepEqual(await within(to, shownIn), shown)
    const { custody, head, ...others } = await within(to, contentsOf)
    assert.deepEqual(others, rows)
    assert.ok(Number(custody) > Number(lines) && head !== null)
  }
  const again = await run('copy', '--from', first, '--to', server)
  assert.equal(again.code, 2)
  assert.match(again.said, /there is a book already/u)
})
