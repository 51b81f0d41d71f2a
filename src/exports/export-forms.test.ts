import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countRule, exportFormOf, exportForms, manifestOf } from '#exports'
import { labelOf } from '#withholding'
import { compared, context, incident, prisoner, readings, witness } from '../../test/made-up-export.ts'
import { hasWithheld, meansOne } from './withheld-label.ts'

const textOf = (body: string | Uint8Array) => (typeof body === 'string' ? body : new TextDecoder('latin1').decode(body))

void test('names and suffixes of forms are their own', () => {
  const names = exportForms.map(({ name }) => name)
  assert.deepEqual(
    names.map((name) => exportFormOf(name)?.name),
    names,
  )
  assert.equal(new Set(exportForms.map(({ suffix }) => suffix)).size, names.length)
  assert.equal(exportFormOf('verdicts'), null)
})

for (const { name, make } of exportForms) {
  void test(`${name}: the same values give the same bytes, and its rows are counted`, () => {
    const [one, other] = [make(compared, readings, context), make(compared, readings, context)]
    assert.deepEqual(one, other)
    assert.ok(one.body.length > 100)
    const rows: Readonly<Record<string, number>> = { csv: 6, parquet: 6, answers: 3, acled: 1, geojson: 1, annotations: 6 }
    if (name in rows) assert.equal(one.rows, rows[name])
  })

  void test(`${name}: what is empty is exported too`, () => {
    assert.doesNotThrow(() => make({ documents: [], incidents: [] }, [], context))
  })

  void test(`${name}: labels stay as they were handed over`, () => {
    const text = textOf(make(compared, readings, context).body)
      .replaceAll('\\[', '[')
      .replaceAll('\\]', ']')
    const labels = [...text.matchAll(/\[withheld[^\]]*\]/gu)].map(([label]) => label)
    assert.deepEqual(
      labels.filter((label) => label !== prisoner && label !== witness),
      [],
    )
  })
}

void test('a book’s id of an incident is in every form that names incidents to others, and "i1" in none of them', () => {
  const bookIds = new Map([[incident.id, 'i0123456789abcdef']])
  for (const name of ['csv', 'acled', 'annotations', 'schema-org', 'stix', 'ftm']) {
    const { body } = exportFormOf(name)?.make(compared, readings, { ...context, bookIds }) ?? assert.fail(name)
    assert.match(textOf(body), /i0123456789abcdef/u, name)
    assert.doesNotMatch(textOf(body), /\bi1\b/u, name)
  }
})

void test('the labels are those of withholding', () => {
  const key = 'ab'.repeat(32)
  for (const label of [labelOf('prisoners', key), labelOf('private', key), labelOf(null, key), prisoner, witness])
    assert.deepEqual([hasWithheld(label), hasWithheld(`the brother of ${label}`), meansOne(label)], [true, true, true])
  assert.deepEqual([hasWithheld('[withheld: person]'), meansOne('[withheld: person]')], [true, false])
  assert.deepEqual([hasWithheld('withheld'), hasWithheld('[withheld]'), hasWithheld('Ann Withheld')], [false, false, false])
})

void test('a manifest says what was exported, how, and by which bytes', () => {
  const manifest = manifestOf({
    format: 'acled',
    filter: { ids: ['i0123'], since: undefined, state: 'contradicted' },
    countRule,
    profile: context.profile,
    keyedIds: true,
    files: [
      { name: 'a.csv', body: 'ä\r\n', rows: 1 },
      { name: 'b.bin', body: new Uint8Array([1, 2, 3]), rows: null },
    ],
    program: context.program,
    exportedAt: context.exportedAt,
    book: null,
  })
  assert.deepEqual(JSON.parse(JSON.stringify(manifest)), {
    manifest: 1,
    format: 'acled',
    program: 'claimbook 0.3.0',
    exportedAt: '2024-06-07T08:00:00Z',
    book: null,
    filter: { ids: ['i0123'], state: 'contradicted' },
    count_rule: countRule,
    redaction_profile: 'prisoners, victims, minors, witnesses',
    keyed_ids: true,
    files: [
      { name: 'a.csv', bytes: 4, sha256: '5ad159cc49cbfe06591e21ee69ed64a5490544ab8d0f7afe8afe06ff88a4d4b6', rows: 1 },
      { name: 'b.bin', bytes: 3, sha256: '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81', rows: null },
    ],
    proves: manifest.proves,
  })
})
