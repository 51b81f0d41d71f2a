import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { anyText } from './sample.ts'
import { snippetOf } from './snippet-of.ts'

const inBrackets = (text: string, spans: readonly { readonly start: number; readonly end: number }[]) =>
  spans.toReversed().reduce((all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`, text)

/** The spans stand in brackets, in the text and in the snippet. */
function check(marked: string, width: number, snippet: string): void {
  void test(`${marked.slice(0, 40)} in ${width}`, () => {
    const text = marked.replaceAll(/[[\]]/g, '')
    const spans: { start: number; end: number }[] = []
    for (const { index, 0: found } of marked.matchAll(/\[[^[\]]*\]/g)) {
      const start = index - 2 * spans.length
      spans.push({ start, end: start + found.length - 2 })
    }
    const made = snippetOf(text, spans, width)
    assert.equal(inBrackets(made.text, made.spans), snippet)
  })
}

void describe('snippets', () => {
  check('', 10, '')
  check('The [bridge] fell.', 40, 'The [bridge] fell.')
  check('The [bridge] fell last night after days of rain.', 20, 'The [bridge] fell last…')
  check('Days of rain had come before the [bridge] fell at last.', 20, '…the [bridge] fell at…')
  check('Days of rain had come before the old [bridge] fell.', 12, '…[bridge] fell.')
  check('Days of rain had come before the [bridge fell].', 12, '…[bridge fell].')
  check('One two three four five six seven eight nine ten', 12, 'One two…')
  check('A [bridge] far away from here, then one [bridge] and a [bridge] again', 24, '…[bridge] and a [bridge]…')
  check('A [bridge] here, and as far away as can be one [bridge] again', 24, 'A [bridge] here, and as…')
  check('line\none\r\nand\ttwo of the [bridge] here', 60, 'line one  and two of the [bridge] here')
  check('a [b]   ', 5, 'a [b]')
  check(`start ${'x'.repeat(100)}[y]${'z'.repeat(100)}`, 21, `…${'x'.repeat(10)}[y]${'z'.repeat(10)}…`)
  check(`so [${'x'.repeat(100)}] it`, 20, `…[${'x'.repeat(20)}]…`)
  check('so it [was all one great phrase of words] here', 12, '…[was all one]…')
  check('国防部は水曜日に四人の[兵士]が捕らえられた', 10, '…に四人の[兵士]が捕らえ…')
  check(`${'👩'.repeat(30)}[x]${'👩'.repeat(30)}`, 10, `…${'👩'.repeat(2)}[x]${'👩'.repeat(2)}…`)
  check(`${'e\u0301'.repeat(30)}[x]${'e\u0301'.repeat(30)}`, 10, `…${'e\u0301'.repeat(2)}[x]${'e\u0301'.repeat(2)}…`)
})

void describe('of any text and spans', () => {
  const ends = fc.array(fc.nat(), { maxLength: 12 })
  const long = fc.array(anyText, { maxLength: 20 }).map((texts) => texts.join(' ').replaceAll('…', ''))
  const width = fc.integer({ min: 1, max: 60 })
  const spansIn = (text: string, numbers: readonly number[]) => {
    const sorted = [...new Set(numbers.map((number) => number % (text.length + 1)))].toSorted((one, other) => one - other)
    return sorted.flatMap((start, index) =>
      index % 2 === 0 && sorted[index + 1] !== undefined ? [{ start, end: sorted[index + 1] ?? start }] : [],
    )
  }
  void test('it shows what `at` says, spans point at the same characters, and its length keeps to the width', () => {
    fc.assert(
      fc.property(long, ends, width, (text, numbers, wide) => {
        const spans = spansIn(text, numbers)
        const made = snippetOf(text, spans, wide)
        const before = made.text.startsWith('…') ? 1 : 0
        assert.equal(made.text.replaceAll('…', ''), text.slice(made.at.start, made.at.end).replaceAll(/[\s\p{Cc}]/gu, ' '))
        assert.ok(made.at.end - made.at.start <= wide + 1)
        for (const { start, end } of made.spans) {
          const from = start - before + made.at.start
          const to = end - before + made.at.start
          assert.ok(made.at.start <= from && from < to && to <= made.at.end)
          assert.ok(spans.some((one) => one.start <= from && to <= one.end))
        }
        if (spans.length > 0 && spans.every(({ start }) => /\S/u.test(text.charAt(start)))) assert.ok(made.spans.length > 0)
      }),
    )
  })
  void test('no pair of surrogates is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 5 }), ends, width, (text, numbers, wide) => {
        const whole = spansIn(text, numbers).filter(
          ({ start, end }) => text.slice(start, end).isWellFormed() && text.slice(0, start).isWellFormed(),
        )
        const { at } = snippetOf(text, whole, wide)
        assert.equal(text.slice(at.start, at.end).isWellFormed(), text.isWellFormed())
      }),
    )
  })
})
