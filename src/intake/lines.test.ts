import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesOf } from './lines.ts'

/** Chunks as they come, and the lines as "number words", "number -" for one that is longer than 4 bytes. */
function check(what: string, chunks: string[], expected: string[]): void {
  void test(what, async () => {
    const stream = (async function* () {
      for (const chunk of chunks) yield await Promise.resolve(new TextEncoder().encode(chunk))
    })()
    const found: string[] = []
    for await (const { bytes, line } of linesOf(stream, 4)) found.push(`${line} ${bytes ? new TextDecoder().decode(bytes) : '-'}`)
    assert.deepEqual(found, expected)
  })
}

check('lines in one chunk', ['a\nbc\n'], ['1 a', '2 bc'])
check('a last line without an end', ['a\nbc'], ['1 a', '2 bc'])
check('a line over several chunks', ['a', 'b', 'c\nd', 'e\n'], ['1 abc', '2 de'])
check('empty lines count', ['\n\na\n'], ['1 ', '2 ', '3 a'])
check('a line that is too long, and the next', ['12345\nab\n'], ['1 -', '2 ab'])
check('too long over several chunks', ['123', '45', '6\nab'], ['1 -', '2 ab'])
check('as long as may be', ['1234\n'], ['1 1234'])
check('nothing', [''], [])
