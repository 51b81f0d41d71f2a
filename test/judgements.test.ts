import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Failure } from '#base'
import { fileJudgement, judgementsFrom } from '#desk'
import { compare } from '#linking'
import { type Judgement, judgementIdOf } from '#model'
import { read } from '#reading'
import { documentOf } from './made-up.ts'

const readings = [
  `date 2024-06-05
The White Birch Brigade attacked the customs station in Haparanda before dawn on Tuesday, killing two guards, police said.

The fighters crossed the river in boats and burned four lorries in the yard of the customs station.`,
  `date 2024-06-06
Gunmen who came over the river in boats stormed the customs station at Haparanda on Tuesday and set lorries on fire, residents said.

Two border guards were killed. The WBB said that its fighters carried out the raid.`,
  `date 2024-06-06
Miners in Kiruna walked out on Wednesday after a foreman was hurt by a falling rock, the union said.`,
].map((text) => read(documentOf(text)))
const [first = '', second = '', third = ''] = readings.map(({ document }) => document.id as string)

function judged(on: Judgement['on'], one: string, other: string, verdict: Judgement['verdict']): Judgement {
  const said = { on, one, other, verdict, by: 'A. Editor', at: null, why: null }
  return { id: judgementIdOf(said), ...said }
}
const incidentsWith = (...judgements: readonly Judgement[]) => {
  const { documents } = compare(readings, judgements)
  return documents.map(({ incident, copyOf, why }) => ({ incident, copyOf, why }))
}

void test('unjudged, the two tellings are one incident and the third stands apart', () => {
  const [a, b, c] = incidentsWith()
  assert.equal(a?.incident, b?.incident)
  assert.notEqual(a?.incident, c?.incident)
})
void test('what a person judged different stays apart, and says so', () => {
  const [a, b] = incidentsWith(judged('incident', second, first, 'different'))
  assert.notEqual(a?.incident, b?.incident)
  assert.match(a?.why ?? '', /another incident than .* by judgement of A\. Editor \(j[0-9a-f]{10}\)/u)
})
void test('what a person judged the same is one incident, however unlike', () => {
  const [a, , c] = incidentsWith(judged('incident', first, third, 'same'))
  assert.equal(a?.incident, c?.incident)
  assert.match(c?.why ?? '', /of one incident with .* by judgement/u)
})
void test('where three judgements cannot all hold, what is different stays apart', () => {
  const [a, b, c] = incidentsWith(
    judged('incident', first, second, 'same'),
    judged('incident', second, third, 'same'),
    judged('incident', first, third, 'different'),
  )
  assert.notEqual(a?.incident, c?.incident)
  assert.ok(b?.incident === a?.incident || b?.incident === c?.incident)
})
void test('unsure decides nothing, and so does a judgement on documents that are not here', () => {
  const unjudged = incidentsWith()
  assert.deepEqual(incidentsWith(judged('incident', first, second, 'unsure')), unjudged)
  assert.deepEqual(incidentsWith(judged('incident', first, 'elsewhere.txt', 'different')), unjudged)
})
void test('a copy by judgement is one, with the earlier as its original', () => {
  const [a, b] = incidentsWith(judged('copy', second, first, 'same'))
  assert.deepEqual([a?.copyOf, b?.copyOf], [null, first])
})
void test('two names of one party by judgement are one origin', () => {
  const [raid] = compare(readings, [judged('referent', 'White Birch Brigade', 'WBB', 'same')]).incidents
  const names = raid?.origins.map(({ name }) => name) ?? []
  assert.ok(!names.includes('WBB'), names.join())
})
void test('two names are one source where a person judged so, and two where they judged otherwise', () => {
  const told = [
    'date 2024-06-05\nLena Vikstrand said three people were killed in the attack on Kalix on Tuesday.',
    'date 2024-06-05\nVikstrand said that three people were killed in the attack on Kalix on Tuesday.',
  ].map((text) => read(documentOf(text)))
  const [one = '', other = ''] = told.map(({ document }) => document.id as string)
  const origins = (...judgements: readonly Judgement[]) =>
    compare(told, [judged('incident', one, other, 'same'), ...judgements]).incidents[0]?.origins.length
  assert.equal(origins(judged('referent', 'Lena Vikstrand', 'Vikstrand', 'same')), 1)
  assert.equal(origins(judged('referent', 'Lena Vikstrand', 'Vikstrand', 'different')), 2)
})

const folder = mkdtempSync(join(tmpdir(), 'claimbook-judgements-'))
after(() => rmSync(folder, { recursive: true }))
function check(name: string, lines: readonly (object | string)[], wanted: readonly string[] | RegExp): void {
  void test(name, () => {
    const path = join(folder, `${name.replaceAll(/\W/gu, '-')}.jsonl`)
    writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
    const found = judgementsFrom(path)
    if (wanted instanceof RegExp) assert.match(found instanceof Failure ? found.message : 'no failure', wanted)
    else assert.deepEqual(found instanceof Failure ? found.message : found.map(({ verdict }) => verdict), wanted)
  })
}
const row = { on: 'incident', one: 'a', other: 'b', verdict: 'same', by: null, at: null, why: null } as const
check('an empty file holds none', [''], [])
check('a judgement stands until it is withdrawn', [row, { ...row, other: 'c' }, { withdraw: judgementIdOf(row) }], ['same'])
check(
  'a pair may be judged anew once the first is withdrawn',
  [row, { withdraw: judgementIdOf(row) }, { ...row, verdict: 'different' }],
  ['different'],
)
check(
  'two that say otherwise of one pair, either way round',
  [row, { ...row, one: 'b', other: 'a', verdict: 'different' }],
  /line 2: says “different” where line 1 says “same”; withdraw j/u,
)
check('a line that is no JSON', [row, 'same!'], /line 2: is not a JSON object/u)
check('a verdict that is none', [{ ...row, verdict: 'maybe' }], /line 1: "verdict" is one of same, different, unsure/u)
check('what was never judged cannot be withdrawn', [{ withdraw: 'j0123456789' }], /line 1: withdraws j0123456789/u)

void test('a judgement is filed at the end of the file', () => {
  const path = join(folder, 'filed.jsonl')
  const one = { id: judgementIdOf(row), ...row }
  assert.equal(fileJudgement(path, one), null)
  assert.deepEqual(judgementsFrom(path), [one])
  assert.ok(fileJudgement(folder, one) instanceof Failure)
})
