import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { got, handedIn, type Items, raid, served } from './http-served.ts'

const prisoner =
  'date 2024-06-06\n\nThe police in Haparanda said Osmo Tervanen, who was captured at the customs station on Tuesday, is held as a prisoner of war. Osmo Tervanen was killed on Thursday, the governor said.'

void describe('what leaves the house', () => {
  void test('is withheld by default, has a manifest, and is written down', async () => {
    const address = await served('export.db')
    await handedIn(address, raid, prisoner)
    const forms: { items: { name: string }[] } = JSON.parse((await got(`${address}/api/exports`)).text)
    assert.ok(forms.items.length >= 10)
    for (const { name } of forms.items) {
      const file = await got(`${address}/api/exports/${name}`)
      assert.deepEqual([name, file.status], [name, 200])
      assert.match(file.headers.get('content-disposition') ?? '', /^attachment; filename="claimbook\.[\w.-]+"$/u)
      if (name !== 'parquet') assert.doesNotMatch(file.text, /Tervanen/u, name)
      const [, at = ''] = /^<([^>]+)>; rel="describedby"/u.exec(file.headers.get('link') ?? '') ?? []
      const manifest: { format: string; redaction_profile: string; files: { bytes: number; sha256: string }[] } = JSON.parse(
        (await got(address + at)).text,
      )
      assert.equal(manifest.format, name)
      assert.match(manifest.redaction_profile, /minors prisoners private victims witnesses/u)
      const digest = Buffer.from(manifest.files[0]?.sha256 ?? '', 'hex').toString('base64')
      assert.equal(file.headers.get('content-digest'), `sha-256=:${digest}:`)
    }
    const unredacted = await got(`${address}/api/exports/csv?withhold=none`)
    assert.match(unredacted.text, /Tervanen/u)
    const { stats: _, ...counted }: { stats?: unknown; entries?: number } = JSON.parse((await got(`${address}/api/stats`)).text)
    await got(`${address}/api/exports/csv/preview`)
    const after: { entries?: number } = JSON.parse((await got(`${address}/api/stats`)).text)
    assert.equal(after.entries, counted.entries)
  })

  void test('is previewed with whom it leaves out', async () => {
    const address = await served('preview.db')
    await handedIn(address, raid, prisoner)
    type Preview = {
      readonly incidents: number
      readonly rows: number
      readonly table: readonly (readonly string[])[] | null
      readonly text: string | null
      readonly withheld: readonly { readonly class: string; readonly withheld: boolean; readonly people: number | null }[]
    }
    const preview = async (query: string): Promise<Preview> => JSON.parse((await got(`${address}/api/exports/${query}`)).text)
    const all = await preview('csv/preview')
    assert.ok(all.table !== null && all.table.length > 2 && all.text === null)
    assert.doesNotMatch(JSON.stringify(all), /Tervanen/u)
    assert.ok(all.withheld.some((one) => one.class === 'prisoners' && one.withheld && one.people === 1))
    const some = await preview('geojson/preview?withhold=prisoners,minors')
    assert.deepEqual([some.table, typeof some.text], [null, 'string'])
    assert.deepEqual(
      some.withheld.filter(({ withheld }) => withheld).map((one) => one.class),
      ['prisoners', 'minors'],
    )
    for (const path of ['verdicts/preview', 'verdicts', 'manifests/0'])
      assert.equal((await got(`${address}/api/exports/${path}`)).status, 404)
    for (const query of ['withhold=heroes', 'most=0', 'incident=d0123456789'])
      assert.ok([400, 404].includes((await got(`${address}/api/exports/csv?${query}`)).status), query)
    const other = { headers: { 'sec-fetch-site': 'cross-site' } }
    assert.equal((await got(`${address}/api/exports/csv`, other)).status, 403)
  })
})

void describe('withholding', () => {
  void test('a person is withheld from a document on, everywhere, and comes back when it is lifted', async () => {
    const address = await served('redacted.db')
    await handedIn(address, raid, prisoner)
    const documents: Items = JSON.parse((await got(`${address}/api/documents`)).text)
    const texts = async () =>
      (await Promise.all(documents.items.map(({ id }) => got(`${address}/api/documents/${id}`)))).map(({ text }) => text)
    type Told = {
      readonly filed: { readonly id: string }
      readonly reading: { readonly referents: readonly { readonly id: string; readonly name?: string }[] }
    }
    const named = (await texts())
      .map((text): Told => JSON.parse(text))
      .flatMap(({ filed, reading }) =>
        reading.referents.flatMap(({ id, name }) => (name === 'Osmo Tervanen' ? [{ document: filed.id, actor: id }] : [])),
      )
    assert.equal(named.length, 1)
    const post = (body: object) =>
      got(`${address}/api/redactions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    assert.equal((await post({ ...named[0] })).status, 400)
    assert.equal((await post({ ...named[0], actor: 'actor-99', why: 'asked for it' })).status, 404)
    assert.equal((await post({ names: ['42'], why: 'no name' })).status, 400)
    const made = await post({ ...named[0], as: 'prisoners', why: 'Osmo Tervanen asked for it' })
    assert.equal(made.status, 201)
    assert.doesNotMatch(made.text, /Tervanen/u)
    assert.doesNotMatch((await texts()).join('\n'), /Tervanen/u)
    const listed: { items: { id: string; why: string }[] } = JSON.parse((await got(`${address}/api/redactions`)).text)
    assert.equal(listed.items.length, 1)
    assert.match(listed.items[0]?.why ?? '', /asked for it/u)
    assert.doesNotMatch(JSON.stringify(listed), /Tervanen/u)
    const { id }: { id: string } = JSON.parse(made.text)
    assert.equal((await got(`${address}/api/redactions/${id}`, { method: 'DELETE' })).status, 200)
    assert.equal((await got(`${address}/api/redactions/${id}`, { method: 'DELETE' })).status, 404)
    assert.match((await texts()).join('\n'), /Tervanen/u)
  })

  void test('words that a person put right move with the text that is shown, and none are put right in it', async () => {
    const address = await served('moved.db')
    await handedIn(address, prisoner)
    const documents: Items = JSON.parse((await got(`${address}/api/documents`)).text)
    const path = `/api/documents/${documents.items[0]?.id ?? ''}`
    type Told = {
      readonly corrections: readonly { readonly spans: readonly (readonly [number, number])[] }[]
      readonly reading: {
        readonly document: { readonly text: string }
        readonly claims: readonly { readonly id: string; readonly content: readonly (readonly [number, number])[] }[]
      }
    }
    const told = async (): Promise<Told> => JSON.parse((await got(address + path)).text)
    const post = (to: string, body: object) =>
      got(address + to, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    const { reading } = await told()
    const last = reading.claims.find(
      ({ content: [at] }) => at && reading.document.text.slice(...at).includes('killed on Thursday'),
    )
    const start = reading.document.text.indexOf('killed on Thursday')
    const right = (length: number) => ({ claim: last?.id, part: 'content', spans: [[start, start + length]] })
    assert.equal((await post(`${path}/corrections`, right(0))).status, 400)
    assert.equal((await post(`${path}/corrections`, { ...right(6), claim: 'c0000000000' })).status, 404)
    assert.equal((await post(`${path}/corrections`, right('killed'.length))).status, 201)
    assert.equal((await post('/api/redactions', { names: ['Osmo Tervanen'], why: 'asked for it' })).status, 201)
    const shown = await told()
    const [from, to] = shown.corrections[0]?.spans[0] ?? [0, 0]
    assert.notEqual(from, start)
    assert.equal(shown.reading.document.text.slice(from, to), 'killed')
    assert.equal(shown.reading.claims.length, reading.claims.length)
    const refused = await post(`${path}/corrections`, { ...right(6), part: 'cue' })
    assert.equal(refused.status, 400)
    assert.match(refused.text, /withheld in this document/u)
  })
})
