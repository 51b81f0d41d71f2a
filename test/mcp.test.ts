import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { catchUp, openBook } from '#desk'
import { closeLedger, fileRedaction, type Ledger } from '#ledger'
import { mcpServer } from '#mcp'
import { filed, itemOf } from './book/opened.ts'
import { raid, raidAgain } from './book/texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'claimbook-'))
const prisoner = itemOf(
  'date 2024-06-05\nMarek Dolinsky, a conscript, was captured near Kalix on Tuesday, the White Birch Brigade said.',
)
let ledger: Ledger
const client = new Client({ name: 'exercise', version: '1' })

before(async () => {
  ledger = await openBook(join(folder, 'book.db'), { make: true, by: 'A. Keeper' })
  await filed(ledger, itemOf(raid, { publisher: 'Exercise Wire' }), itemOf(raidAgain), prisoner)
  const [here, there] = InMemoryTransport.createLinkedPair()
  await mcpServer(ledger).connect(there)
  await client.connect(here)
})
after(async () => {
  await client.close()
  await closeLedger(ledger)
  rmSync(folder, { recursive: true })
})

async function called(
  name: string,
  given: Record<string, unknown> = {},
): Promise<{ readonly isError: boolean; readonly text: string }> {
  const answer = await client.callTool({ name, arguments: given })
  const [first] = Array.isArray(answer.content) ? answer.content : []
  return { isError: answer.isError === true, text: typeof first?.text === 'string' ? first.text : '' }
}

void test('the tools are named, described, and only read', async () => {
  const { tools } = await client.listTools()
  assert.deepEqual(
    tools.map(({ name }) => name),
    ['search_claims', 'list_incidents', 'show_incident', 'compare_documents', 'cite_claim'],
  )
  for (const { description, annotations } of tools) assert.ok(description && annotations?.readOnlyHint)
})

void test('a claim that is found is cited with its words, its sources and its document, and is found again by its id', async () => {
  const { text } = await called('search_claims', { query: 'customs station', limit: 1 })
  const { claims }: { claims: { claim: string; quote: string; sources: { name: string }[] }[] } = JSON.parse(text)
  const [claim] = claims
  assert.ok(claim && claim.quote.includes('customs station') && claim.sources.length > 0)
  const again: { citation: { quote: string } } = JSON.parse((await called('cite_claim', { id: claim.claim })).text)
  assert.equal(again.citation.quote, claim.quote)
})

void test('an incident is listed, and shown with its accounts side by side', async () => {
  const { incidents }: { incidents: { short: string; title: string }[] } = JSON.parse((await called('list_incidents')).text)
  const raidOf = incidents.find(({ title }) => title.includes('customs station'))
  const { page }: { page: string } = JSON.parse((await called('show_incident', { id: raidOf?.short })).text)
  assert.match(page, /HOW MANY .*KILLED/u)
})

void test('what is wrong is said, and ends nothing', async () => {
  for (const [name, given] of [
    ['cite_claim', { id: 'c0123456789' }],
    ['show_incident', { id: 'i-lusab-babad' }],
    ['search_claims', { query: '-only' }],
  ] as const)
    assert.equal((await called(name, given)).isError, true, name)
  assert.equal((await called('list_incidents')).isError, false)
})

void test('whoever is withheld is withheld here too', async () => {
  assert.match((await called('search_claims', { query: 'captured Kalix' })).text, /Dolinsky/u)
  await fileRedaction(ledger, { kind: 'class', label: 'prisoners', keys: '', why: null }, 'A. Keeper')
  await catchUp(ledger, () => {})
  const { text } = await called('search_claims', { query: 'captured Kalix' })
  assert.doesNotMatch(text, /Dolinsky/u)
  assert.match(text, /\[withheld: prisoner /u)
  assert.doesNotMatch((await called('list_incidents')).text, /Dolinsky/u)
})
