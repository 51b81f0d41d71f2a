import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyOfForm, nameForms, plainFold, pseudonymOf, sealedPerson, withheldOf, withheldText } from '#withholding'

const secret = new TextEncoder().encode('a secret of the tests, 32 bytes.')

const check = (names: readonly string[], has: string, lacks = '') =>
  void test(`the forms of ${names.join(' and ')}`, () => {
    const forms = nameForms(names)
    for (const form of split(has)) assert.ok(forms.includes(form), `${form} among ${forms.join(', ')}`)
    for (const form of split(lacks)) assert.ok(!forms.includes(form), `no ${form} among ${forms.join(', ')}`)
  })
const split = (forms: string): string[] => forms.split(',').flatMap((form) => (form.trim() === '' ? [] : [form.trim()]))

check(['Ivan Sorokin'], 'ivan sorokin, sorokin, sorokins, sorokin ivan, ivansorokin, ivan s', 'ivan, i sorokin')
check(['Ivan Sorokin', 'Ivan'], 'ivan sorokin, ivan')
check(['Ivan Petrovich Sorokin'], 'ivan petrovich sorokin, ivan petrovich, petrovich sorokin, ivan sorokin, sorokin', 'petrovich')
check(['Lt. Col. Bo Ek'], 'bo ek, ^ek', 'col bo ek, lt')
check(['Neighbour Henrik Salo'], 'henrik salo, salo')
check(['Sorokin, Ivan'], 'ivan sorokin, sorokin', 'ivan')
check(['Rolf Tiden Jr.'], 'rolf tiden, tiden', 'jr')
check(['Sam Hill'], 'sam hill, ^hill', 'hill')
check(['Jörg Müller'], 'jorg muller, joerg mueller, mueller')
check(['Bjørn Åse'], 'bjorn ase, bjoern aase')
check(['Maria de la Cruz'], 'maria de la cruz, de la cruz, maria cruz, cruz', 'maria de, maria de la')
check(['Abu Omar'], 'abu omar, abuomar', 'omar, ^omar')
check(['Kaisa by the river', 'kaisa_exrc'], 'kaisa by the river, kaisa exrc, kaisaexrc', 'river, exrc, the river, kaisa')
check(['ivan sorokin'], 'ivan sorokin, sorokin')
check(['…', ''], '')

void test('a key is an HMAC of the form, and a secret too short is our fault', () => {
  assert.match(keyOfForm('sorokin', secret), /^[0-9a-f]{64}$/u)
  assert.notEqual(
    keyOfForm('sorokin', secret),
    keyOfForm(
      'sorokin',
      secret.map((byte) => byte ^ 1),
    ),
  )
  assert.throws(() => keyOfForm('sorokin', new Uint8Array(8)), /impossible/u)
})

/** 127.0.0.1, 63.84.220.193 and 140.98.193.141, from the examples of the proposal. */
for (const [bits, quint] of [
  ['7f000001', 'lusab-babad'],
  ['3f54dcc1', 'gutih-tugad'],
  ['8c62c18d', 'mudof-sakat'],
] as const)
  void test(`the proquint of ${bits}`, () => assert.equal(pseudonymOf(bits), quint))

void test('one person has one pseudonym in every report, however they are titled there', () => {
  const labels = [['Ivan Sorokin'], ['Sgt. Ivan Sorokin', 'Sorokin'], ['IVAN SOROKIN', 'Ivan']].map(
    (names) => sealedPerson(names, 'victims', secret).label,
  )
  assert.equal(new Set(labels).size, 1)
})

void test('what is kept holds no letter of the name', () => {
  assert.doesNotMatch(JSON.stringify(sealedPerson(['Ivan Sorokin'], null, secret)), /ivan|sorokin/iu)
})

void test('with a fold that writes Cyrillic in Latin letters, a name is found in both scripts', () => {
  const letters: Readonly<Record<string, string>> = { с: 's', о: 'o', р: 'r', к: 'k', и: 'i', н: 'n', в: 'v', а: 'a' }
  const fold = (word: string) => plainFold(word).replaceAll(/\p{L}/gu, (letter) => letters[letter] ?? letter)
  const sealed = sealedPerson(['Ivan Sorokin'], 'prisoners', secret, fold)
  const withheld = withheldOf([sealed], secret, fold)
  assert.equal(withheldText('Иван Сорокин; СОРОКИН; Sorokin', withheld), [sealed.label, sealed.label, sealed.label].join('; '))
})
