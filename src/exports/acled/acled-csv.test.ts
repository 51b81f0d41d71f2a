import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { readRows } from '#base'
import { acledColumns, acledCsv, acledRows, countRule, fatalitiesOf } from '#exports'
import type { Incident, Question } from '#model'
import { compared, context, incident, readings, toll } from '../../../test/made-up-export.ts'
import { day } from '../../../test/hand-made-reading.ts'

/** The columns of ACLED's exports as its guides of 2023 list them. */
const theirs =
  'event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp'

void test('the columns of ACLED stand first, in its order', () => {
  const [heads] = parse(acledCsv(compared, readings, context))
  assert.deepEqual(heads, [...theirs.split(' '), ...acledColumns.slice(31).map(({ name }) => name)])
})

void test('an incident is a row', () => {
  const rows: Record<string, string>[] = parse(acledCsv(compared, readings, context), { columns: true, record_delimiter: '\r\n' })
  assert.equal(rows.length, 1)
  const { event_id_cnty, documents, ...row } = rows[0] ?? {}
  assert.match(event_id_cnty ?? '', /^i[0-9a-f]{10}$/u)
  assert.equal(
    documents,
    readings
      .slice(0, 2)
      .map(({ document }) => document.id)
      .join('; '),
  )
  assert.deepEqual(Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')), {
    event_date: '2024-06-04',
    year: '2024',
    time_precision: '1',
    civilian_targeting: 'Civilian targeting',
    iso: '246',
    country: 'Finland',
    admin1: 'Pirkanmaa',
    location: 'Ylöjärvi',
    latitude: '61.55',
    longitude: '23.6',
    geo_precision: '2',
    source: 'Border Post; Exercise Wire',
    notes: 'Killing of civilians · Ylöjärvi · 4 June 2024. How many were killed? contradicted',
    fatalities: '0',
    timestamp: '1717747200',
    act: 'kill',
    coding_note: 'nobody is said to have done it',
    target_units: 'civilian',
    fatalities_low: '0',
    fatalities_state: 'contradicted',
    fatalities_origins: '2',
    fatalities_about: 'people',
    count_rule: countRule.name,
    earliest: '2024-06-04',
    latest: '2024-06-04',
    radius_km: '5',
    geonameid: '631707',
    origins: '4',
    claims: '5',
  })
})

const rowOf = (more: Partial<Incident>) =>
  acledRows({ documents: compared.documents, incidents: [{ ...incident, ...more }] }, readings, context)[0] ?? {}

function checkDays(earliest: string | null, latest: string | null, precision: number | null): void {
  void test(`${earliest} to ${latest} has the precision ${precision}`, () => {
    const row = rowOf({
      time: { earliest: earliest === null ? null : day(earliest), latest: latest === null ? null : day(latest) },
    })
    assert.deepEqual([row.time_precision, row.event_date], [precision, precision === null ? null : earliest])
  })
}
checkDays('2024-06-04', '2024-06-04', 1)
checkDays('2024-06-04', '2024-06-10', 2)
checkDays('2024-06-04', '2024-07-04', 3)
checkDays('2024-06-04', '2024-07-05', null)
checkDays(null, '2024-06-04', null)

void test('where nothing is known of place and act, nothing is written', () => {
  const row = rowOf({ place: null, claims: [] })
  assert.deepEqual(
    [row.location, row.latitude, row.geo_precision, row.iso, row.act, row.event_type].map((cell) => cell ?? null),
    [null, null, null, null, null, null],
  )
})

void test('the book’s own id of an incident goes before any other', () => {
  const [row] = acledRows(compared, readings, { ...context, bookIds: new Map([['i1', 'i0123456789abcdef']]) })
  assert.equal(row?.event_id_cnty, 'i0123456789abcdef')
})

function checkToll(name: string, asked: readonly (Partial<Question> | null)[], low: number | null, high: number | null): void {
  void test(`fatalities: ${name}`, () => {
    const found = fatalitiesOf({ questions: asked.map((one) => ({ ...toll, ...one })) })
    assert.deepEqual([found.low, found.high], [low, high])
  })
}
checkToll('nobody asks', [], null, null)
checkToll('what stands', [{ low: 3, high: 6 }], 3, 6)
checkToll('an open figure has no highest', [{ low: 3, high: null }], 3, null)
checkToll('no figure at all is unknown, not 0', [{ low: null, high: null }], null, null)
checkToll('a stated zero is 0', [{ low: 0, high: 0 }], 0, 0)
checkToll('up to so many has no lowest', [{ low: null, high: 4 }], null, 4)
checkToll('a longer time is another question', [{ low: 90, high: 90, over: 'since January' }], null, null)
checkToll('the injured are another question', [{ ask: 'injured', low: 9, high: 9 }], null, null)
checkToll(
  'of several groups the largest, and no highest',
  [
    { low: 3, high: 3 },
    { low: 5, high: 5, about: 'soldiers' },
  ],
  5,
  null,
)

void test('every country has its number but Kosovo, which has none', () => {
  const numbers = new Map(readRows('country-numbers.tsv').map(([code = '', number = '']) => [code, number]))
  assert.deepEqual(
    readRows('countries.tsv').flatMap(([code = '']) => (/^\d{3}$/u.test(numbers.get(code) ?? '') ? [] : [code])),
    ['XK'],
  )
  assert.equal(new Set(numbers.values()).size, numbers.size)
  assert.deepEqual([numbers.get('UA'), numbers.get('SD'), numbers.get('AF')], ['804', '729', '004'])
})
