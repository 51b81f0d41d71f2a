import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as hold, constantFrom, property, subarray } from 'fast-check'
import { canonical } from '#base'
import { overlaps, type Reading, type Span, wordsAt } from '#model'
import { read } from '#reading'
import { findWithheld, sealedPerson, type Withheld, withheldOf, withheldReading } from '#withholding'
import { documentOf } from '../../test/made-up.ts'

const secret = new Uint8Array(32).fill(7)
const people = ['Ivan Sorokin', 'Anna Berg-Lund', 'Liam O’Brien', 'Khaled al-Masri', 'Sam Hill', 'Иван Петров']
const pieces = [
  ...people,
  ...people.map((name) => name.toUpperCase()),
  ...'Sorokin’s Ivan I. P. Mr. Sorokin, Petrovich Berg Lund “O’Brien” al-Masri the hill Hill Петров’ #FreeIvanSorokin @sam_hill'.split(
    ' ',
  ),
  ...'https://t.co/ivan-sorokin-1 was captured killed , . : “ ” said that soldiers Haparanda Monday the White Birch Brigade 9 ( )'.split(
    ' ',
  ),
  '\n\n',
  '\n',
  '— Ivan Sorokin (@ivansorokin_v) June 5, 2024\n\n',
  'Two soldiers were killed, Ivan Petrovich Sorokin said on Monday.',
  'Anna Berg-Lund, 9, was injured near Haparanda, the ministry said.',
]
const texts = array(constantFrom(...pieces), { minLength: 1, maxLength: 30 }).map((parts) => ['On Monday', ...parts].join(' '))
const sets = subarray(people, { minLength: 1 })

const setOf = (chosen: readonly string[]): Withheld =>
  withheldOf(
    chosen.map((name) => sealedPerson([name], null, secret)),
    secret,
  )

function check(
  name: string,
  holds: (reading: Reading, shown: Reading, withheld: Withheld, chosen: readonly string[]) => void,
): void {
  void test(name, () =>
    hold(
      property(texts, sets, (text, chosen) => {
        const document = documentOf(text, '2024-06-05')
        const reading = read({
          ...document,
          title: text.slice(0, 40),
          author: 'By Ivan Sorokin',
          url: 'https://example.org/ivan-sorokin.html',
        })
        const withheld = setOf(chosen)
        holds(reading, withheldReading(reading, withheld), withheld, chosen)
      }),
      { seed: 20, numRuns: 120 },
    ),
  )
}

check('a withheld name is in no string of what is shown', (_, shown, withheld, chosen) => {
  const visit = (value: unknown): void => {
    if (typeof value === 'string') assert.deepEqual(findWithheld(value, withheld), [])
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
  }
  visit({ ...shown, reader: null })
  const raw = canonical(JSON.parse(JSON.stringify(shown))).toLowerCase()
  for (const name of chosen) assert.ok(!raw.includes(name.toLowerCase()), name)
})

check('every span of what is shown lies inside the text, in the order it had', (_, shown) => {
  const { text, passages } = shown.document
  for (const { start, end } of spansIn(shown)) assert.ok(0 <= start && start <= end && end <= text.length)
  for (const spans of [passages.map(({ at }) => at), shown.sentences.map(({ at }) => at)])
    for (const [at, one] of spans.entries()) assert.ok(one.start >= (spans[at - 1]?.end ?? 0))
})

check('words that no withheld name has a part of are unchanged', (reading, shown, withheld) => {
  const hits = findWithheld(reading.document.text, withheld)
  const parts = (one: Reading) => spansIn([one.document.passages, one.mentions, one.claims, one.sentences.map(({ at }) => at)])
  const [before, after] = [parts(reading), parts(shown)]
  assert.equal(before.length, after.length)
  for (const [at, old] of before.entries()) {
    const now = after[at] ?? old
    if (hits.some((hit) => overlaps(hit.at, old))) assert.notEqual(wordsAt(shown.document.text, now), '')
    else assert.equal(wordsAt(shown.document.text, now), wordsAt(reading.document.text, old))
  }
})

check('whoever is at risk is named in the text, by words of it', (reading) => {
  const { text } = reading.document
  for (const { names, why } of reading.atRisk) {
    assert.ok(names.length > 0 && names.every((name) => name !== ''))
    assert.ok(why.words.length > 0 && why.words.every(({ start, end }) => 0 <= start && start < end && end <= text.length))
  }
})

check('showing twice changes nothing, and ids are those of the sealed reading', (reading, shown, withheld) => {
  assert.equal(withheldReading(shown, withheld), shown)
  assert.deepEqual([shown.document.id, shown.document.sha256], [reading.document.id, reading.document.sha256])
  assert.deepEqual(
    shown.claims.map(({ id }) => id),
    reading.claims.map(({ id }) => id),
  )
})

check('where nothing is withheld the reading is the same object', (reading) => {
  assert.equal(withheldReading(reading, withheldOf([], secret)), reading)
  assert.equal(withheldReading(reading, setOf(['Nobody Hereabouts'])), reading)
})

/** Every span in a value, in the order of its fields. */
function spansIn(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return []
  if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number')
    return [{ start: value.start, end: value.end }]
  return Object.values(value).flatMap(spansIn)
}
