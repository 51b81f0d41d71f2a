import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { gzipOf, madeZip, type MadeMember } from '../../../test/made-archives.ts'
import { deliveryOf } from '../delivery.ts'
import { allowanceOf } from '../taken-in.ts'
import { outcome, piped } from './outcome.ts'

const check = (what: string, members: readonly MadeMember[], ...expected: string[]) =>
  void test(what, async () => {
    const bytes = madeZip(members)
    assert.deepEqual(await outcome(deliveryOf(bytes, 'z.zip')), expected)
    assert.deepEqual(await outcome(piped(bytes, 'z.zip')), expected)
  })
const text = (name: string | Uint8Array, more: Partial<MadeMember> = {}): MadeMember => ({
  name,
  bytes: 'The bridge closed.',
  ...more,
})
const read = (name: string) => `z.zip/${name}: The bridge closed.`

check('members by name, pictures and folders passed over', [text('b.txt', { stored: true }), text('a.txt'), text('c.jpg'), text('d/', { bytes: '' })],
  read('a.txt'), read('b.txt'), 'z.zip: 1 picture, recording or the like was not opened') // prettier-ignore
check('names in UTF-8 and in code page 437', [text('мост.txt'), text(Uint8Array.from([0x81, 0x2e, 0x74, 0x78, 0x74]))],
  read('ü.txt'), read('мост.txt')) // prettier-ignore
check('two of one name', [text('a.txt'), text('a.txt', { bytes: 'It opened.' })],
  read('a.txt'), 'z.zip/a.txt: It opened.', 'z.zip: 1 file has the name of another; all were read') // prettier-ignore
for (const name of ['../a.txt', '/a.txt', 'C:/a.txt', 'x/../../a.txt', 'a\0.txt', '..\\a.txt'])
  check(`a name that leads out: ${JSON.stringify(name)}`, [text(name), text('b.txt')],
    `archive/refused: z.zip: 1 file not opened, the name leading out of the archive: ${JSON.stringify(name.replaceAll('\\', '/'))}`, read('b.txt')) // prettier-ignore
check('a link is not followed', [text('a.txt', { mode: 0o120777 }), text('b.txt')],
  read('b.txt'), 'z.zip: 1 file not opened, being a link to another') // prettier-ignore
check('an encrypted member', [text('a.txt', { flags: 1 }), text('b.txt')],
  'archive/refused: z.zip: 1 file encrypted; unpack with the password and hand in the folder: "a.txt"', read('b.txt')) // prettier-ignore
check('another way of packing', [text('a.txt', { method: 14 }), text('b.txt')],
  'archive/refused: z.zip: 1 file packed in a way that is not read; pack anew: "a.txt"', read('b.txt')) // prettier-ignore
check('more bytes than it says', [text('a.txt', { size: 5 }), text('b.txt')],
  'archive/damaged: z.zip/a.txt: has another size than its archive says', read('b.txt')) // prettier-ignore
check('fewer bytes than it says', [text('a.txt', { size: 500, stored: true }), text('b.txt')],
  'archive/damaged: z.zip/a.txt: has another size than its archive says', read('b.txt')) // prettier-ignore
check('another checksum', [text('a.txt', { crc: 1 }), text('b.txt')],
  'archive/damaged: z.zip/a.txt: is damaged in its archive (its checksum is another)', read('b.txt')) // prettier-ignore
check('bytes that cannot be unpacked', [text('a.txt', { packed: Uint8Array.of(7, 7, 7) }), text('b.txt')],
  'archive/damaged: z.zip/a.txt: is damaged in its archive (invalid block type)', read('b.txt')) // prettier-ignore
check('an archive in an archive', [text('in.zip', { bytes: madeZip([text('a.txt')]) }), text('z.html.gz', { bytes: gzipOf('<html><p>It opened.</p>') })],
  'z.zip/in.zip/a.txt: The bridge closed.', 'z.zip/z.html: It opened.') // prettier-ignore
check('members that share bytes', [text('a.txt'), text('b.txt', { at: 0 })],
  'archive/refused: z.zip: is made to unpack the same bytes several times over; no honest program writes such an archive') // prettier-ignore
check('an empty archive', [], 'text/empty: z.zip: holds no reports')

const nested = (depth: number, width: number, inner: Uint8Array): Uint8Array =>
  depth === 0
    ? inner
    : madeZip(Array.from({ length: width }, (_, i) => text(`${i}.zip`, { bytes: nested(depth - 1, width, inner) })))

void test('archives in archives in archives: soon over', { timeout: 10_000 }, async () => {
  const found = await outcome(deliveryOf(nested(6, 4, Buffer.from('x')), 'n.zip'), allowanceOf(16 * 1024 * (1 << 20)))
  assert.ok(found.length < 30, `${found.length}`)
  assert.match(found[0] ?? '', /^archive\/refused: n\.zip\/0\.zip\/0\.zip\/0\.zip\/0\.zip\/0\.zip: lies in more than 4 archives/u)
})
void test('more than may be unpacked', { timeout: 10_000 }, async () => {
  const zeros = Buffer.alloc(3 << 20, ' x')
  const members = Array.from({ length: 50 }, (_, i) => text(`${i}.jsonl`, { bytes: zeros }))
  const found = await outcome(deliveryOf(madeZip(members), 'b.zip'), allowanceOf(5 << 20))
  assert.match(found.at(-1) ?? '', /^archive\/refused: b\.zip: unpacks to more than is read of one archive/u)
  assert.ok(found.length < 10)
})
void test('a hundred times more than a text can be packed', { timeout: 10_000 }, async () => {
  const bomb = madeZip([text('a.jsonl', { bytes: Buffer.alloc(200 << 20) })])
  assert.match((await outcome(deliveryOf(bomb, 'b.zip'))).join('\n'), /unpacks to more than 250 times its size/u)
})
void test('sixty thousand empty files', { timeout: 10_000 }, async () => {
  const many = madeZip(Array.from({ length: 60_000 }, (_, i) => text(`${i}.txt`, { bytes: '', stored: true })))
  assert.deepEqual(await outcome(deliveryOf(many, 'm.zip')), [
    'text/empty: m.zip: holds no reports',
    'm.zip: 60000 files are empty',
  ])
})
void test('cut off, empty, or another thing under the name', async () => {
  const bytes = madeZip([text('a.txt')])
  for (const cut of [bytes.subarray(0, 40), bytes.subarray(0, bytes.length - 1)])
    assert.match((await outcome(deliveryOf(cut, 'z.zip'))).join(), /^archive\/damaged: z\.zip: is damaged, or no ZIP archive/u)
  assert.deepEqual(await outcome(deliveryOf(new Uint8Array(), 'z.zip')), ['text/empty: z.zip: holds no text'])
})
void test('changed bytes never make it throw', async () => {
  const bytes = madeZip([text('a.txt'), text('b.txt', { stored: true }), text('c.zip', { bytes: madeZip([text('d.txt')]) })])
  const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(changes, fc.nat(bytes.length), async (list, end) => {
      const changed = Uint8Array.from(bytes)
      for (const [at, byte] of list) changed[at] = byte
      await outcome(deliveryOf(changed, 'z.zip'))
      await outcome(deliveryOf(changed.subarray(0, end), 'z.zip'))
    }),
    { numRuns: 150 },
  )
})
