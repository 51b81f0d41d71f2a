import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { Failure } from '#base'
import { type Query, queryFrom, type Term } from './query.ts'
import { anyText } from './sample.ts'

/** A query in short: groups with "&", alternatives with "|", phrases with "+", a star for a prefix, "!" before what is left out. */
const short = ({ all, none }: Query) =>
  [...all.map(({ any }) => any.map(termText).join('|')), ...none.map((term) => `!${termText(term)}`)].join(' & ')
const termText = ({ words, prefix }: Term) => words.join('+') + (prefix ? '*' : '')

function check(typed: string, read: string): void {
  void test(typed, () => {
    const query = queryFrom(typed)
    assert.ok(!(query instanceof Failure), typed)
    assert.equal(short(query), read)
  })
}

void describe('what is typed', () => {
  check('bridge', 'bridge')
  check('bridge collapse', 'bridge & collapse')
  check('  bridge \n collapse\t', 'bridge & collapse')
  check('bridge AND collapse', 'bridge & collapse')
  check('"bridge had collapsed"', 'bridge+had+collapsed')
  check('“bridge had” «collapsed then» „last night‟', 'bridge+had & collapsed+then & last+night')
  check('shebek*', 'shebek*')
  check('"bridge col*"', 'bridge+col*')
  check('"bridge col"*', 'bridge+col*')
  check('"bridge col* "', 'bridge+col*')
  check('fire -drill', 'fire & !drill')
  check('fire NOT drill', 'fire & !drill')
  check('fire NOT -drill', 'fire & !drill')
  check('-drill fire', 'fire & !drill')
  check('fire -"live drill" -train*', 'fire & !live+drill & !train*')
  check('fire NOT "live drill"', 'fire & !live+drill')
  check('fire OR shelling', 'fire|shelling')
  check('bridge fire OR shelling OR "air raid" kursk', 'bridge & fire|shelling|air+raid & kursk')
  check('fire OR -drill', 'fire & !drill')
  check('-drill OR fire shelling', 'fire & shelling & !drill')
  check('fire OR NOT drill', 'fire & !drill')
})

void describe('words of several parts are phrases', () => {
  check('al-Jaafari', 'al+Jaafari')
  check('-al-Jaafari fire', 'fire & !al+Jaafari')
  check('F-16', 'F+16')
  check('F16*', 'F+16*')
  check('Jaafari’s O’Brien', 'Jaafari & O’Brien')
  check('12,500 killed', '12,500 & killed')
  check('12\u00a0500\u00a0killed', '12\u00a0500 & killed')
  check('北京大学', '北+京+大+学')
  check('الجيش', 'ال+جيش')
  check('צה"ל "צה"ל אמר"', 'צה"ל & צה"ל+אמר')
})

void describe('all else is text', () => {
  check('C:\\x AND ( " * \' ; --', 'C+x')
  check('AND', 'AND')
  check('OR', 'OR')
  check('NOT', 'NOT')
  check('OR fire', 'OR & fire')
  check('fire OR', 'fire & OR')
  check('fire NOT', 'fire & NOT')
  check('fire OR OR shelling', 'fire|shelling')
  check('fire OR ( OR shelling', 'fire|shelling')
  check('fire NOT ( drill', 'fire & !drill')
  check('(fire OR shelling)', 'fire|shelling')
  check('"fire OR shelling"', 'fire+OR+shelling')
  check('fire or shelling', 'fire & or & shelling')
  check('--fire', 'fire')
  check('- fire', 'fire')
  check('fire-', 'fire')
  check('*fire', 'fire')
  check('fi*re', 'fi+re')
  check('fire.*', 'fire')
  check('* fire', 'fire')
  check('"unbalanced quote', 'unbalanced+quote')
  check('bridge "collapse', 'bridge & collapse')
  check('bridge"had fallen"now', 'bridge & had+fallen & now')
  check('"" bridge', 'bridge')
  check('-"" bridge', 'bridge')
  check("'; DROP TABLE claims; --", 'DROP & TABLE & claims')
  check('words:fire NEAR(a b) ^c', 'words+fire & NEAR+a & b & c')
  check('\u0000fire\u0000', 'fire')
  check('\ud800fire', 'fire')
})

void describe('nothing to look for', () => {
  for (const typed of ['', '  ', '"', '""', '( ; --', '👩‍👩‍👧', '*', 'ʿ'])
    void test(JSON.stringify(typed), () => {
      const failure = queryFrom(typed)
      assert.ok(failure instanceof Failure)
      assert.equal(failure.code, 'usage')
      assert.match(failure.message, /^The search has no word to look for/)
    })
  for (const typed of ['-drill', 'NOT drill', '-"live drill" -x'])
    void test(typed, () => {
      const failure = queryFrom(typed)
      assert.ok(failure instanceof Failure)
      assert.equal(failure.code, 'usage')
      assert.match(failure.message, /needs a word to look for/)
    })
})

void test('of any text, every group has a term and every term has words', () => {
  fc.assert(
    fc.property(anyText, (typed) => {
      const query = queryFrom(typed)
      if (query instanceof Failure) return
      assert.ok(query.all.length > 0)
      for (const term of [...query.all.flatMap(({ any }) => any), ...query.none]) assert.ok(term.words.length > 0)
      assert.ok(query.all.every(({ any }) => any.length > 0))
    }),
  )
})
