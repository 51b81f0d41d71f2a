import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Failure } from '#base'
import { acledRows, claimRows, claimJsonLd, exportForms, ftmEntities, stixBundle, webAnnotations } from '#exports'
import { documentsIn } from '#intake'
import { compare } from '#linking'
import { read } from '#reading'
import { sealedPerson, withheldOf, withheldReading, withKeyedIds } from '#withholding'
import { exportNames } from '../src/cli/book/export-names.ts'
import { ftmFaults } from './ftm-faults.ts'
import { context } from './made-up-export.ts'
import { schemaOrgFaults } from './schema-org-faults.ts'
import { stixFaults } from './stix-faults.ts'

/** The examples as a book hands them over: all who are at risk or private are withheld, and ids are keyed. */
const secret = new TextEncoder().encode('a secret of the tests, 32 bytes.')
const open = globSync('examples/*')
  .toSorted()
  .flatMap((path) => documentsIn(readFileSync(path), { path, format: 'guess', publishedOn: null, publisher: null, url: null }))
  .map((document) => (document instanceof Failure ? assert.fail(document.message) : read(document)))
const people = open.flatMap((reading) => reading.atRisk)
const sealed = withheldOf(
  people.map((one) => sealedPerson(one.names, one.class, secret)),
  secret,
)
const readings = withKeyedIds(
  open.map((reading) => withheldReading(reading, sealed)),
  secret,
)
const comparison = compare(readings)
const claims = readings.flatMap((reading) => reading.claims).length

void test('the examples as tables: every claim and every incident has its row', () => {
  assert.ok(claims > 50)
  assert.equal(claimRows(comparison, readings).length, claims)
  const [raid, accident] = acledRows(comparison, readings, context)
  assert.deepEqual(
    [raid?.act, raid?.sub_event_type, raid?.fatalities, raid?.fatalities_high, raid?.time_precision],
    ['attack', 'Attack', 5, null, 2],
  )
  assert.deepEqual([accident?.fatalities, accident?.event_type], [2, null])
})

void test('the examples are valid STIX, FollowTheMoney and schema.org', () => {
  assert.deepEqual(stixFaults(stixBundle(comparison, readings, context)), [])
  assert.deepEqual(ftmFaults(ftmEntities(comparison, readings, context)), [])
  assert.deepEqual(claimJsonLd(comparison, readings, context)['@graph'].flatMap(schemaOrgFaults), [])
  assert.equal(webAnnotations(comparison, readings, context).total, claims)
})

void test('no export of the examples holds a name that is withheld', () => {
  const names = people.flatMap((one) => one.names).filter((name) => name.includes(' '))
  assert.ok(names.length > 1)
  const all = [
    claimRows(comparison, readings),
    acledRows(comparison, readings, context),
    stixBundle(comparison, readings, context),
    ftmEntities(comparison, readings, context),
    claimJsonLd(comparison, readings, context),
    webAnnotations(comparison, readings, context),
  ].map((made) => JSON.stringify(made))
  assert.deepEqual(
    names.filter((name) => all.some((text) => text.includes(name))),
    [],
  )
  const plain = JSON.stringify(open)
  assert.ok(names.every((name) => plain.includes(name)))
})

void test('the command line knows every form by its name', () => {
  assert.deepEqual(exportNames, [...exportForms.map(({ name }) => name), 'jsonl', 'wacz'])
})
