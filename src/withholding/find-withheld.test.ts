import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findWithheld, scrubbed, sealedPerson, withheldOf, withheldText } from '#withholding'

const secret = new TextEncoder().encode('a secret of the tests, 32 bytes.')
const names = [
  'Ivan Sorokin',
  'Liam O’Brien',
  'Khaled al-Masri',
  'Abu Omar',
  'Jörg Müller',
  'Sam Hill',
  'Anna Berg-Lund',
  'Иван Петров',
  '伊万诺夫',
  'Sergeant Oskar Lind Jr.',
  'Thor MacArthur',
  'Li Wei',
]
const withheld = withheldOf(
  names.map((name) => sealedPerson([name], null, secret)),
  secret,
)

/** `{…}` marks what is to be found. */
function check(marked: string): void {
  void test(marked, () => {
    const text = marked.replaceAll(/[{}]/gu, '')
    const found = findWithheld(text, withheld).toReversed()
    const shown = found.reduce(
      (words, { at }) => `${words.slice(0, at.start)}{${words.slice(at.start, at.end)}}${words.slice(at.end)}`,
      text,
    )
    assert.equal(shown, marked)
  })
}

check('{Ivan Sorokin} was captured; {Sorokin}’s mother wept.')
check('{IVAN SOROKIN} CAPTURED. {SOROKIN}: “I AM WELL”')
check('the {Sorokins} left')
check('{I. Sorokin}, {I.P. Sorokin}, {Sorokin, Ivan} and {Sorokin I. P}.')
check('{Ivan Petrovich Sorokin}, {Sorokin Ivan Petrovich}, {Ivan “Vanya” Sorokin} or {Ivan S}. and {Anna Sorokin}')
check('Lieutenant {Sorokin-Petrov} and Mrs {Sorokin} but not Ivan Marsk')
check('{Ivan\nSorokin} and Ivan\n\n{Sorokin}')
check('{Soro\u00ADkin} and {Sorókin}')
check('{#FreeIvanSorokin} {#freeivansorokin} {@ivansorokin} {@sorokin_v88}, ({@i.sorokin}) or {ivan.sorokin@example.org}')
check('https://example.org/2024/{ivan-sorokin-captured.html}?id=3 and {www.sorokin.example}/about')
check('{ivan_sorokin}.txt {sorokin}-ivanovich-2.pdf photos/{freesorokin}.jpg')
check('/wiki/{%D0%98%D0%B2%D0%B0%D0%BD_%D0%9F%D0%B5%D1%82%D1%80%D0%BE%D0%B2} 100%25 %zz')
check('{Иван Петров}, {ПЕТРОВ}')
check('{伊万诺夫}被俘')
check("{O’Brien}, {OBrien}, {o'brien} or {Liam OBRIEN}, {Brien}")
check('{Khaled Al Masri}, {Almasri}, {al-Masri}, {Masri}')
check('{Abu Omar}, but not Omar and not Abu Ali')
check('{Müller}, {Mueller}, {MUELLER} or {Joerg Müller}')
check('{Hill} stood on the hill, as {sam-hill}.html says')
check('{Berg-Lund}, {Lund}, {Berglund} and {Berg}, but no iceberg')
check('{Oskar Lind} or Sgt. {Lind}')
check('{MacArthur}, {Macarthur} or {Thor Mac Arthur}')
check('{Wei} spoke, and {Li Wei} too; wei is no English word')
check('{Sorokin, Ivan Sorokin}: the first two words are a name, last name first')
check('no name at all, only a sorok and an ivan')

const label = withheldText('Sorokin', withheld)
void test('the label says how somebody is withheld, and tells two apart', () => {
  assert.match(label, /^\[withheld: person [a-z]{5}-[a-z]{5}\]$/u)
  assert.notEqual(label, withheldText('Lind', withheld))
  assert.equal(withheldText('Ivan Sorokin', withheld), label)
})

void test('a text with labels stays as it is, but not one with a name in their shape', () => {
  const shown = withheldText('Ivan Sorokin and Ivan Sorokin-Lind', withheld)
  assert.equal(withheldText(shown, withheld), shown)
  assert.equal(withheldText('[withheld: person Sorokin]', withheld), `[withheld: person ${label}]`)
})

void test('a name that two share is shown without a pseudonym', () => {
  const two = withheldOf([sealedPerson(['Mira Holt'], 'minors', secret), sealedPerson(['Tomas Holt'], 'victims', secret)], secret)
  assert.equal(withheldText('Holt', two), '[withheld: person]')
  assert.match(withheldText('Mira Holt', two), /^\[withheld: minor /u)
})

void test('any value is scrubbed, fields named after somebody too; ids and the names of fields stay', () => {
  const value = { publishedOn: 'x', 'Ivan Sorokin': [1, 'Sorokin'], id: 'd0123456789abcdef', sorokin: null, hillSide: 2 }
  assert.deepEqual(scrubbed(value, withheld), { publishedOn: 'x', [label]: null, id: 'd0123456789abcdef', hillSide: 2 })
  const free = { a: ['b', { c: 'd' }] }
  assert.equal(scrubbed(free, withheld), free)
})
