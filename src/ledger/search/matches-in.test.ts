import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { Failure } from '#base'
import { matchesIn } from './matches-in.ts'
import { queryFrom } from './query.ts'
import { anyText, smallSearch, smallText } from './sample.ts'

/** The spans stand in brackets in `marked`; null where nothing is found. */
function check(typed: string, marked: string, { exact = false, finds = true } = {}): void {
  void test(`${typed}${exact ? ' exactly' : ''} in ${marked.slice(0, 60)}`, () => {
    const text = marked.replaceAll(/[[\]]/g, '')
    const query = queryFrom(typed)
    assert.ok(!(query instanceof Failure))
    const spans = matchesIn(text, query, { exact })
    assert.equal(spans === null ? null : bracketed(text, spans), finds ? marked : null)
  })
}

function bracketed(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let done = 0
  const parts: string[] = []
  for (const { start, end } of spans) {
    parts.push(text.slice(done, start), '[', text.slice(start, end), ']')
    done = end
  }
  return parts.join('') + text.slice(done)
}

void describe('spans', () => {
  check('bridge', 'The [bridge] and the [Bridge].')
  check('"bridge had"', 'A bridge, the [bridge had] fallen.')
  check('"bridge had" had', 'The [bridge had] fallen, [had] it?')
  check('"a b" "b c"', '[a b c] b')
  check('"a a"', '[a a a] b a')
  check('fire OR shelling', '[Shelling], then [fire]')
  check('col*', 'the [colonel] and [column] of Nicol')
  check('fire -drill', 'a [fire]')
  check('fire -drill', 'a fire drill', { finds: false })
  check('fire -"fire drill"', 'a fire drill', { finds: false })
  check('fire -"drill fire"', 'a [fire] drill')
  check('bridge fire', 'a bridge', { finds: false })
  check('jaafari', "al-[Jaafari]'s")
  check('al-jaafari', '[al‑Jaafari]’s men')
  check('obrien', "[O'Brien]")
  check('12500', 'some [12,500] people')
  check('f16', 'an [F-16] and an [F16]')
  check('zelensky', '👩‍👩‍👧 [Зеленський] сказав')
  check('京大', '北[京大]学')
  check('جيش', 'وال[جيش]')
  check('الجيش', 'و[الجيش]')
  check('ab', '\ud83d [𝐀𝐁] x')
  check('x'.repeat(10_000), `a ${'x'.repeat(9_999)} b`.replace('x', '[x').replace('x b', 'x] b'))
})

void describe('exact', () => {
  check('lodz', '[Łódź] and [Lodz]')
  check('lodz', 'Łódź and [LODZ]', { exact: true })
  check('ŁÓDŹ', '[Łódź], [Lo\u0301dz\u0301]'.replace('Lo', 'Ło'), { exact: true })
  check('Zelensky', 'Зеленський', { exact: true, finds: false })
  check('зеленський', '[Зеленський] Зеленский', { exact: true })
  check('зелен*', '[Зеленський] [Зеленский] Zelensky', { exact: true })
  check('зеленскии', 'Зеленский', { exact: true, finds: false })
  check('"al jaafari"', '[al-Jaafari]’s', { exact: true })
  check('strasse', 'Straße', { exact: true, finds: false })
  check('οδος', '[ΟΔΟΣ]', { exact: true })
  check('İ*', '[İstanbul] Istanbul', { exact: true })
  check('fire -łódź', '[fire] in Lodz', { exact: true })
  check('محمد', 'مُحَمَّد [محمد]', { exact: true })
})

void test('spans are sorted, apart from each other and in the text', () => {
  fc.assert(
    fc.property(fc.oneof(smallText, anyText), fc.oneof(smallSearch, anyText), fc.boolean(), (text, typed, exact) => {
      const query = queryFrom(typed)
      if (query instanceof Failure) return
      const spans = matchesIn(text, query, { exact })
      if (spans === null) return
      assert.ok(spans.length > 0)
      for (const [index, { start, end }] of spans.entries()) {
        assert.ok((spans[index - 1]?.end ?? 0) <= start && start < end && end <= text.length)
      }
    }),
  )
})

void test('what is found exactly is found folded, but for what is left out', () => {
  fc.assert(
    fc.property(smallText, smallSearch, (text, typed) => {
      const query = queryFrom(typed)
      if (query instanceof Failure || query.none.length > 0) return
      if (matchesIn(text, query, { exact: true }) !== null) assert.notEqual(matchesIn(text, query, { exact: false }), null)
    }),
  )
})

void test('a prefix finds every word that begins with it', () => {
  // Without the Arabic letters that stand before an article, and "to the": a prefix that ends within these finds less.
  const letters = fc.string({ unit: fc.constantFrom(...Array.from('aeghkvxyzşß09йёвгхщьїАاأمعﷺצה京がყ-'), 'ال'), minLength: 1 })
  fc.assert(
    fc.property(letters, fc.nat(), (word, length) => {
      const query = queryFrom(`"${word.slice(0, 1 + (length % word.length))}*"`)
      if (query instanceof Failure || query.all[0]?.any[0]?.prefix === false) return
      assert.notEqual(matchesIn(word, query, { exact: false }), null)
    }),
    { numRuns: 1000 },
  )
})
