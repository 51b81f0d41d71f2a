import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charactersOf } from './charset.ts'

/** The bytes of words in an encoding of one byte a letter. */
function inBytes(words: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const letters = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from(words, (letter) => letters.get(letter) ?? assert.fail(letter))
}
const page = (declared: string, words: string) => `<html><head>${declared}</head><body><p>${words}</p></body></html>`
function check(what: string, bytes: Uint8Array, words: string, ...notes: string[]): void {
  void test(what, () => {
    const found = charactersOf(bytes)
    assert.ok(found.text.includes(words), found.text)
    assert.deepEqual(
      found.notes.map(({ text }) => text),
      notes,
    )
  })
}
const russian =
  'У моста в Каликсе разорвались снаряды. Губернатор сообщила, что пострадали одиннадцать человек, двое из них находятся в тяжёлом состоянии. Учения начались в пятницу.'
const taken = (name: string) => `The page does not say how its letters are encoded; ${name} is taken, which they look like.`

check('declared', inBytes(page('<meta charset="windows-1251">', russian), 'windows-1251'), russian)
check(
  'declared the old way',
  inBytes(page('<meta http-equiv=Content-Type content="text/html; charset=koi8-r">', russian), 'koi8-r'),
  russian,
)
check(
  'ISO-8859-1 is Windows-1252',
  inBytes(page('<meta charset=iso-8859-1>', 'He said “no” – twice.'), 'windows-1252'),
  'He said “no” – twice.',
)
check('not declared: Windows-1251', inBytes(page('', russian), 'windows-1251'), russian, taken('windows-1251'))
check('not declared: KOI8-R', inBytes(page('', russian), 'koi8-r'), russian, taken('koi8-r'))
const french = 'L’école près du café a été fermée après le bombardement, a déclaré le préfet à Noël.'
check('not declared: Windows-1252', inBytes(page('', french), 'windows-1252'), french, taken('windows-1252'))
// "橋が閉鎖された。" again and again, in Shift_JIS; "大橋關閉了" in Big5; "桥梁已经关闭" in GB18030.
const repeated = (letters: readonly number[]) =>
  Uint8Array.from([...inBytes('<html><body><p>', 'latin1'), ...Array.from({ length: 12 }, () => letters).flat()])
check(
  'not declared: Shift_JIS',
  repeated([0x8b, 0xb4, 0x82, 0xaa, 0x95, 0xc2, 0x8d, 0xbd, 0x82, 0xb3, 0x82, 0xea, 0x82, 0xbd, 0x81, 0x42]),
  '橋が閉鎖された。',
  taken('shift_jis'),
)
check(
  'declared as UTF-8, and not',
  inBytes(page('<meta charset="utf-8">', russian), 'windows-1251'),
  russian,
  'The page says that it is encoded as utf-8, which it is not; windows-1251 is taken.',
)
check(
  'declared as another, and UTF-8',
  new TextEncoder().encode(page('<meta charset="windows-1251">', russian)),
  russian,
  'The page says that it is encoded as windows-1251, which it is not; utf-8 is taken.',
)
check('an encoding that there is not', new TextEncoder().encode(page('<meta charset="x-none">', russian)), russian)
check(
  'one broken letter among whole ones',
  Uint8Array.from([...new TextEncoder().encode(page('<meta charset="utf-8">', russian)), 0xd0]),
  russian,
  'Some bytes of the page are not valid UTF-8; “\ufffd” stands in their place.',
)
const wide = (words: string) => Uint8Array.from(Buffer.from(words, 'utf16le'))
check('UTF-16 with a mark', wide(`\ufeff${page('', russian)}`), russian)
check('UTF-16 without one', wide(page('', russian)), russian)
