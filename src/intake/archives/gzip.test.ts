import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipOf } from '../../../test/made-archives.ts'
import { allowanceOf } from '../taken-in.ts'
import { filed, outcome, piped } from './outcome.ts'

const check = (what: string, bytes: Uint8Array, path: string, ...expected: string[]) =>
  void test(what, async () => {
    assert.deepEqual(await outcome(filed(bytes, path)), expected)
    assert.deepEqual(await outcome(piped(bytes, path, 1)), expected)
  })
const packed = gzipOf('The bridge closed.')
const changed = (at: number, by: number) => packed.with(at, by)

check('a text', packed, 'a.txt.gz', 'a.txt: The bridge closed.')
check('several members are one file', Buffer.concat([gzipOf('The bridge '), gzipOf('closed.'), Buffer.alloc(9)]), 'a.txt.gz',
  'a.txt: The bridge closed.') // prettier-ignore
check(
  'lines, by the name inside',
  gzipOf('{"text":"One."}\n{"text":"Two."}\n'),
  'all.jsonl.gz',
  'all.jsonl: One.',
  'all.jsonl: Two.',
)
check('under any name', packed, 'a.bin', 'a.bin: The bridge closed.')
check('twice', gzipOf(packed), 'a.txt.gz.gz', 'a.txt: The bridge closed.')
check('what stands behind the end', Buffer.concat([packed, Buffer.from('notes')]), 'a.txt.gz',
  'a.txt: The bridge closed.', 'a.txt.gz: what stands from byte 38 on is not packed, and was passed over') // prettier-ignore
check(
  'cut off',
  packed.subarray(0, -9),
  'a.txt.gz',
  'archive/damaged: a.txt.gz: is damaged at byte 29 (it ends too soon); get it again',
)
check(
  'another checksum',
  changed(packed.length - 8, 1),
  'a.txt.gz',
  'archive/damaged: a.txt.gz: is damaged at byte 34 (incorrect data check); get it again',
)
check(
  'nothing but a head',
  packed.subarray(0, 10),
  'a.txt.gz',
  'archive/damaged: a.txt.gz: is damaged at byte 10 (it ends too soon); get it again',
)

void test('zeros without end are refused while they come', { timeout: 10_000 }, async () => {
  const zeros = gzipOf(Buffer.alloc(64 << 20))
  const tenGigabytes = Buffer.concat(Array.from({ length: 160 }, () => zeros))
  for (const path of ['a.txt.gz', 'a.jsonl.gz']) {
    const [found = ''] = await outcome(filed(tenGigabytes, path), allowanceOf(16 * 1024 * (1 << 20)))
    assert.match(found, /^(?:archive\/refused: .* 250 times its size|file\/too-large: a\.txt: is too large)/u)
  }
})
