import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { type Cell, csv } from './csv.ts'

function check(cell: Cell, written: string): void {
  void test(`a cell ${JSON.stringify(cell)}`, () => assert.equal(csv(['head'], [[cell]]), `head\r\n${written}\r\n`))
}

check('plain', 'plain')
check('a, b', '"a, b"')
check('the “bridge” and "road"', '"the “bridge” and ""road"""')
check('two\nlines', '"two\nlines"')
check(null, '')
check(0, '0')
check(-3.5, '-3.5')
check(true, 'true')
check('=HYPERLINK("https://example.org")', '"\'=HYPERLINK(""https://example.org"")"')
check('+1+1', "'+1+1")
check('-1+1', "'-1+1")
check('@SUM(A1)', "'@SUM(A1)")
check('\t=1', "'\t=1")
check('\r=1', '"\'\r=1"')
check('＝1+1', "'＝1+1")
check('-5', '-5')
check('+12.5', '+12.5')

void test('what is written can be read again, and no text begins like a formula', () => {
  const signs = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '"', ',', '\n', '\r\n', '=1')
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.tuple(signs, fc.string()).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
      const read: string[][] = parse(csv(['one', 'two'], rows), { record_delimiter: '\r\n' })
      assert.equal(read.length, rows.length + 1)
      for (const [index, row] of rows.entries())
        for (const [column, given] of row.entries()) {
          const cell = read[index + 1]?.[column] ?? ''
          assert.ok(cell === given || cell === `'${given}`)
          assert.ok(!/^[=+\-@\t\r]/u.test(cell) || /^[+-][\d.]+$/u.test(cell), JSON.stringify(cell))
        }
    }),
  )
})
