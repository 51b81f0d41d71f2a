import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableFromIPC } from 'apache-arrow'
import { parse } from 'csv-parse/sync'
import { readParquet } from 'parquet-wasm'
import { claimColumns, claimRows, claimsCsv, claimsParquet, dataPackage } from '#exports'
import { compared, readings } from '../../../test/made-up-export.ts'

const rows = claimRows(compared, readings)
const csv = claimsCsv(rows)
const read: Record<string, string>[] = parse(csv, { columns: true, record_delimiter: '\r\n' })

const killedRow = {
  sources: 'Border Post; Officials',
  source_kinds: 'publisher; unnamed',
  holder: 'Border Post, citing Officials, unnamed',
  stance: 'asserts',
  speech: 'indirect',
  cue: 'said',
  hedges: 'at least',
  quote: 'at least three civilians were killed near Ylöjärvi on Tuesday',
  quote_start: 40,
  quote_end: 101,
  quote_spans: '40-101',
  passage: 'p2',
  post_platform: null,
  post_url: null,
  acts: 'kill',
  figures: '3-',
  act: 'kill',
  act_polarity: 'positive',
  act_modality: 'actual',
  actor: null,
  actor_known: null,
  target: 'civilians',
  target_known: null,
  target_unit: 'civilian',
  count_low: 3,
  count_high: null,
  count_approx: false,
  count_unit: 'civilian',
  count_words: 'at least three civilians',
  count_additional: false,
  count_cumulative: false,
  place: 'Ylöjärvi',
  lat: 61.55,
  lon: 23.6,
  radius_km: 5,
  place_basis: 'gazetteer',
  place_level: 'locality',
  geonameid: 631707,
  country: 'FI',
  admin1: 'Pirkanmaa',
  disputed: null,
  time_value: '2024-06-04',
  time_words: 'on Tuesday',
  earliest: '2024-06-04',
  latest: '2024-06-04',
  time_certain: true,
  exhibits: null,
  said_on: '2024-06-05',
  said_words: null,
  about: null,
  repeats: null,
  incident_title: 'Killing of civilians · Ylöjärvi · 4 June 2024',
  question_words: 'How many were killed?',
  state: 'contradicted',
  origin_name: 'Officials, unnamed',
  title: 'Raid on the bridge',
  publisher: 'Border Post',
  author: null,
  published_on: '2024-06-05',
  language: 'en',
  url: 'https://example.org/raid',
  path: 'reports/border-post.html',
  given_id: null,
  copy_of: null,
  rule: 'claims/by-hand',
  confidence: 0.9,
  reader_version: '0',
  model: 'none',
  references: 'none',
}

void test('every claim is a row, those of no incident too', () => {
  assert.deepEqual(
    rows.map(({ document_id, claim_id }) => `${document_id}/${claim_id}`),
    readings.flatMap(({ document, claims }) => claims.map(({ id }) => `${document.id}/${id}`)),
  )
  assert.deepEqual(
    rows.map(({ incident }) => incident === null),
    [false, false, false, false, false, true],
  )
})

void test('a row says who answers for what', () => {
  const [row] = rows
  const key = String(row?.incident)
  assert.match(key, /^i[0-9a-f]{10}$/u)
  const [{ document, claims } = assert.fail('no reading')] = readings
  assert.deepEqual(row, {
    ...killedRow,
    document_id: document.id,
    claim_id: claims[0]?.id,
    sha256: document.sha256,
    incident: key,
    question: `${key}/q1`,
    origin: `${key}/o1`,
  })
})

void test('what is not known is empty, and a stated zero is 0', () => {
  const denial = read.find(({ stance }) => stance === 'denies')
  assert.deepEqual(
    [denial?.['count_low'], denial?.['count_high'], denial?.['place'], denial?.['confidence']],
    ['0', '0', '', '0.9'],
  )
})

void test('no cell begins like a formula', () => {
  assert.equal(read.find(({ quote }) => quote?.includes('HYPERLINK'))?.['quote'], `'=HYPERLINK("a") had nothing to say`)
})

void test('the data package describes every column of the file and its bytes', () => {
  const bytes = new TextEncoder().encode(csv)
  const [resource] = dataPackage({ path: 'claims.csv', bytes, exportedAt: '2024-06-07T08:00:00.000Z' }).resources
  assert.deepEqual(
    resource.schema.fields.map(({ name }) => name),
    csv.split('\r\n')[0]?.split(','),
  )
  assert.deepEqual([resource.bytes, resource.hash.length], [bytes.length, 'sha256:'.length + 64])
  const shapes = {
    string: /^/u,
    integer: /^-?\d+$/u,
    number: /^-?\d+(?:\.\d+)?$/u,
    boolean: /^(?:true|false)$/u,
    date: /^\d{4}-\d\d-\d\d$/u,
  }
  for (const row of read)
    for (const { name, type } of resource.schema.fields) if (row[name] !== '') assert.match(row[name] ?? '', shapes[type], name)
  assert.equal(new Set(read.map((row) => resource.schema.primaryKey.map((name) => row[name]).join('/'))).size, read.length)
})

void test('another reader of Parquet finds the same rows, with their types', () => {
  const table = tableFromIPC(readParquet(claimsParquet(rows)).intoIPCStream())
  const arrow = { string: 'Utf8', integer: 'Int64', number: 'Float64', boolean: 'Bool', date: 'Date32<DAY>' }
  assert.deepEqual(
    table.schema.fields.map(({ name, type }) => [name, String(type)]),
    claimColumns.map(({ name, type }) => [name, arrow[type]]),
  )
  const shown = (value: unknown, name: string) => {
    if (typeof value === 'bigint') return Number(value)
    const isDay = claimColumns.some((column) => column.name === name && column.type === 'date')
    return isDay && typeof value === 'number' ? new Date(value).toISOString().slice(0, 10) : value
  }
  assert.deepEqual(
    Array.from({ length: table.numRows }, (_, at) =>
      Object.fromEntries(claimColumns.map(({ name }) => [name, shown(table.getChild(name)?.get(at), name)])),
    ),
    rows,
  )
})

void test('a table of no claims has its columns all the same', () => {
  assert.equal(claimsCsv([]).split('\r\n').length, 2)
  assert.equal(tableFromIPC(readParquet(claimsParquet([])).intoIPCStream()).schema.fields.length, claimColumns.length)
})
