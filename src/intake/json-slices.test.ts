import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type Broken, isBroken, type Slice, slicesIn, type StepAt } from './json-slices.ts'
import { shapeOf } from './json-shape.ts'

const utf8 = (words: string) => new TextEncoder().encode(words)
const words = (bytes: Uint8Array | null) => (bytes ? new TextDecoder().decode(bytes) : null)

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
async function found(bytes: Uint8Array, stepAt: StepAt, size = 1 << 20): Promise<(Slice | Broken)[]> {
  const all: (Slice | Broken)[] = []
  for await (const one of slicesIn(cut(bytes, size), stepAt)) all.push(one)
  return all
}
const taking =
  (...paths: string[]): StepAt =>
  (path) =>
    paths.includes(path) ? 'take' : 'enter'

/** Rows: a text, the paths that are taken, and "path@offset: bytes" of what is found; "!offset" where it breaks. */
function check(what: string, json: string, paths: string[], ...expected: string[]): void {
  void test(what, async () => {
    for (const size of [1, 2, 3, 1000]) {
      const all = await found(utf8(json), taking(...paths), size)
      const told = all.map((one) => (isBroken(one) ? `!${one.brokenAt}` : `${one.path}@${one.offset}: ${words(one.bytes)}`))
      assert.deepEqual(told, expected, `in pieces of ${size}`)
    }
  })
}

check('elements of a list, as they are written', '[{"a": 1} ,[2],"]",-3.5e1,null]', ['[]'], ...elements())
function elements(): string[] {
  return ['[]@1: {"a": 1}', '[]@11: [2]', '[]@15: "]"', '[]@19: -3.5e1', '[]@26: null']
}
check(
  'under a path of keys',
  '{"a":{"messages":[9]},"name":"N","messages":[{"x":"\\"}"},1]}',
  ['messages[]', 'name'],
  'name@29: "N"',
  'messages[]@45: {"x":"\\"}"}',
  'messages[]@57: 1',
)
check('a key with escapes', '{"\\u0061\\"b":1}', ['a"b'], 'a"b@13: 1')
check('letters of more than one byte', '["\u00e9\ud83d\ude22",2]', ['[]'], '[]@1: "é😢"', '[]@10: 2')
check('the whole text', ' {"a":[1]} ', [''], '@1: {"a":[1]}')
check('a number is a text', '12', [''], '@0: 12')
check('a byte order mark goes before', '\ufeff[1]', ['[]'], '[]@4: 1')
check('empty lists and objects', '{"a":[],"b":{}}', ['a[]'])
check('a script ends in a semicolon', '[1];', ['[]'], '[]@1: 1')
check('a text that ends early keeps what came before', '[{"a":1},{"a"', ['[]'], '[]@1: {"a":1}', '!13')
check('two texts are none', '[1][2]', ['[]'], '[]@1: 1', '!3')
check('a wrong bracket', '{"a":[1}', ['a[]'], 'a[]@6: 1', '!7')
check('words', 'The bridge closed.', ['[]'], '!4')
check('nothing', '', ['[]'], '!0')

void test('a value that is too deep is not kept, and the next one is', async () => {
  const all = await found(utf8(`[${'['.repeat(200)}${']'.repeat(200)},2]`), taking('[]'))
  assert.deepEqual(
    all.map((one) => (isBroken(one) ? one : words(one.bytes))),
    [null, '2'],
  )
})
void test('a value that is too large is not kept, and the next one is', async () => {
  const all = await found(utf8(`["${'x'.repeat(1 << 24)}",2]`), taking('[]'))
  assert.deepEqual(
    all.map((one) => (isBroken(one) ? one : words(one.bytes))),
    [null, '2'],
  )
})
void test('a million brackets are gone through at once', async () => {
  const all = await found(utf8('['.repeat(1_000_000)), () => 'enter')
  assert.deepEqual(all, [{ brokenAt: 1_000_000 }])
})

/** A text with the white space and the escapes that JSON allows. */
const json = fc
  .tuple(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 1, '\t'), fc.boolean())
  .map(([value, space, escapes]) => {
    const written = JSON.stringify(value, null, space)
    const escape = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
    return escapes
      ? written.replaceAll(/[^\x20-\x7e\s]/gu, (letter) =>
          [...Array(letter.length).keys()].map((i) => escape(letter.charAt(i))).join(''),
        )
      : written
  })

void test('what is taken is what JSON.parse finds there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(json, { maxLength: 6 }), fc.integer({ min: 1, max: 40 }), async (texts, size) => {
      const whole = `{"before": {"list": [0]}, "list" : [ ${texts.join(' ,\n')} ], "after": "]"}`
      const bytes = utf8(whole)
      const all = await found(bytes, taking('list[]'), size)
      assert.deepEqual(
        all.map((one): unknown => (isBroken(one) ? one : JSON.parse(words(one.bytes) ?? ''))),
        texts.map((text): unknown => JSON.parse(text)),
      )
      for (const one of all)
        if (!isBroken(one) && one.bytes)
          assert.deepEqual(words(bytes.subarray(one.offset, one.offset + one.bytes.length)), words(one.bytes))
    }),
    { numRuns: 400 },
  )
})
void test('every value of a text is found by its path', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), async (fields) => {
      const written = JSON.stringify({ f: fields })
      const all = await found(utf8(written), (path) => (path === '' || path === 'f' ? 'enter' : 'take'))
      assert.deepEqual(
        all.map((one): unknown => (isBroken(one) ? one : [one.path, JSON.parse(words(one.bytes) ?? '')])),
        Object.entries(fields).map(([key, value]): unknown => [`f.${key}`, JSON.parse(JSON.stringify(value))]),
      )
    }),
  )
})
void test('bytes of any kind never throw, in whatever pieces they come', async () => {
  const near = fc
    .array(fc.constantFrom(...'{ } [ ] , : " \\ 1 a e ; \n \u00e9'.split(' '), ' '), { maxLength: 60 })
    .map((all) => utf8(all.join('')))
  await fc.assert(
    fc.asyncProperty(fc.oneof(near, fc.uint8Array()), fc.integer({ min: 1, max: 9 }), async (bytes, size) => {
      const step: StepAt = (path, opens) => (opens && path.length < 6 ? 'enter' : 'take')
      assert.deepEqual(await found(bytes, step, size), await found(bytes, step))
      shapeOf(bytes)
    }),
    { numRuns: 600 },
  )
})
void test('the shape of a text that is cut off', () => {
  const shape = shapeOf(utf8('{"name":"N","messages":[{"id":1,"text":["a"]},{"id":2,"more":true,"cut":"of'))
  assert.deepEqual(
    [...shape],
    [
      ['', undefined],
      ['name', 'N'],
      ['messages', undefined],
      ['messages[]', undefined],
      ['messages[].id', 1],
      ['messages[].text', undefined],
      ['messages[].text[]', 'a'],
      ['messages[].more', true],
    ],
  )
})
