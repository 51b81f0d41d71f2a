import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { after, describe, test } from 'node:test'
import * as fc from 'fast-check'
import { Failure } from '#base'
import { fts5Match } from './fts5-match.ts'
import { matchesIn } from './matches-in.ts'
import { type Query, queryFrom } from './query.ts'
import { anyText, smallSearch, smallText } from './sample.ts'
import { folded } from './words.ts'

const database = new DatabaseSync(':memory:')
database.exec("CREATE VIRTUAL TABLE texts USING fts5(words, tokenize = 'ascii')")
after(() => database.close())
const empty = database.prepare('DELETE FROM texts')
const insert = database.prepare('INSERT INTO texts (words) VALUES (?)')
const select = database.prepare('SELECT words FROM texts WHERE texts MATCH ?')

function findsInSqlite(text: string, query: Query): boolean {
  empty.run()
  insert.run(folded(text))
  return select.all(fts5Match(query)).length > 0
}

function check(typed: string, text: string, finds: boolean): void {
  void test(`${typed.slice(0, 60)} ${finds ? 'finds' : 'does not find'} ${text.slice(0, 60)}`, () => {
    const query = queryFrom(typed)
    assert.ok(!(query instanceof Failure), typed)
    assert.equal(findsInSqlite(text, query), finds)
    assert.equal(matchesIn(text, query, { exact: false }) !== null, finds)
  })
}

const bridge = 'The governor said the bridge had collapsed under shelling near Shebekino.'
void describe('words, phrases, prefixes, exclusion, alternatives', () => {
  check('bridge shelling', bridge, true)
  check('bridge flood', bridge, false)
  check('"bridge had collapsed"', bridge, true)
  check('"had bridge collapsed"', bridge, false)
  check('"bridge collapsed"', bridge, false)
  check('"bridge had col*"', bridge, true)
  check('"bri* had collapsed"', bridge, false)
  check('shebek*', bridge, true)
  check('shebek', bridge, false)
  check('bridge -shelling', bridge, false)
  check('bridge -"had shelling"', bridge, true)
  check('bridge -shell*', bridge, false)
  check('flood OR shelling bridge', bridge, true)
  check('flood OR storm bridge', bridge, false)
  check('flood OR "near shebekino"', bridge, true)
})

void describe('scripts and spellings', () => {
  check('al-jaafari', 'Dr al Jaafari’s report', true)
  check('Jaafari', 'al‑Jaafari’s', true)
  check('obrien', 'O’Brien', true)
  check("o'brien", 'OBRIEN', true)
  check('12.500', 'some 12,500 people', true)
  check('12', 'some 12,500 people', false)
  check('su35', 'a Su-35 jet', true)
  check('su-3*', 'an Su35 jet', true)
  check('Zelensky', 'Володимир Зеленський', true)
  check('Shebekino', 'в Шебекино', true)
  check('Шебекино', 'near Shebekino', true)
  for (const name of ['Luhansk', 'Lugansk', 'Луганск', 'луганськ', 'luha*', 'луг*']) check(name, 'Луганськ', true)
  for (const name of ['Луганськ', 'Луганск']) for (const text of ['Luhansk', 'Lugansk']) check(name, text, true)
  check('Luhansk', 'Lugansk', false)
  check('has', 'gas', false)
  check('gas', 'has', false)
  check('Kharkiv', 'Харків', true)
  check('Харків', 'Kharkiv', true)
  check('Hamas', 'ХАМАС', true)
  check('ХАМАС', 'Hamas', true)
  check('Бахмут', 'Bakhmut', true)
  check('bak*', 'Бахмут', true)
  check('bakh*', 'Бахмут', true)
  check('Wagner', 'ЧВК «Вагнер»', true)
  check('Vagner', 'ЧВК «Вагнер»', true)
  check('Вагнер', 'Wagner', true)
  check('west', 'a vest', false)
  check('Афганистан', 'Afghanistan', true)
  check('Afganistan', 'Афганистан', true)
  check('"Кривий Ріг"', 'in Kryvyi Rih', true)
  check('Ахмат', 'the Akhmat unit', true)
  check('جيش', 'قال والجيش', true)
  check('الجيش', 'للجيش', true)
  check('محمد', 'مُحَمَّد', true)
  check('京大', '北京大学', true)
  check('京学', '北京大学', false)
  check('istanbul', 'İstanbul', true)
  check('lodz', 'Łódź', true)
  check('strasse', 'Straße', true)
  check('კიევი', 'ᲙᲘᲔᲕᲘ', true)
  check('क्या', 'यह क्या है', true)
  check('𐐨𐐩', '𐐀𐐁', true)
  check(`${'a'.repeat(10_000)}*`, 'a'.repeat(300), true)
})

void describe('nothing typed is syntax', () => {
  for (const typed of [
    'C:\\x AND ( " * \' ; --',
    'words:fire',
    'NEAR(a b, 3)',
    '^a',
    'a + b',
    '{a b}: c',
    "a' OR '1'='1",
    'a\u0000b',
    'AND OR',
  ])
    check(typed, 'fire', false)
  check(Array.from({ length: 1000 }, (_, index) => `gh${index}`).join(' OR '), 'gh 7', true)
  check(Array.from({ length: 1000 }, (_, index) => `vg${index}`).join(' '), 'vg 7', false)
  check(`"${'да '.repeat(1000)}"`, 'да', false)
})

void test('SQLite and we find the same', () => {
  fc.assert(
    fc.property(smallText, smallSearch, (text, typed) => {
      const query = queryFrom(typed)
      if (query instanceof Failure) return
      assert.equal(matchesIn(text, query, { exact: false }) !== null, findsInSqlite(text, query), fts5Match(query))
    }),
    { numRuns: 1000 },
  )
})

void test('SQLite takes any text for a search, and a text is found by its own words', () => {
  fc.assert(
    fc.property(anyText, anyText, (typed, text) => {
      const query = queryFrom(typed)
      if (query instanceof Failure) return
      assert.equal(matchesIn(text, query, { exact: false }) !== null, findsInSqlite(text, query), fts5Match(query))
      if (query.none.length === 0) assert.ok(findsInSqlite(typed, query))
    }),
  )
})
