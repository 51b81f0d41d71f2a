import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimJsonLd } from '#exports'
import type { ClaimRef } from '#model'
import { actor, handMade } from '../../../test/hand-made-reading.ts'
import { compared, context, incident, prisoner, readings, refs, witness } from '../../../test/made-up-export.ts'
import { schemaOrgFaults, typesKnown } from '../../../test/schema-org-faults.ts'

const { '@graph': graph } = claimJsonLd(compared, readings, context)
const nodeOf = (ref: ClaimRef | undefined, nodes: readonly { readonly [name: string]: unknown }[] = graph) =>
  nodes.find((node) => node['@id'] === `urn:claimbook:claim:${ref}`) ?? assert.fail('no such claim')

void test('the vocabulary finds what is wrong', () => {
  assert.ok(typesKnown > 300)
  assert.deepEqual(schemaOrgFaults({ '@type': 'Claim', rating: 5 }), ['Claim has no rating'])
  assert.deepEqual(schemaOrgFaults({ '@type': 'Claim', appearance: { '@type': 'Place', name: 'A' } }), [
    'appearance holds no Place',
  ])
  assert.deepEqual(schemaOrgFaults({ '@type': 'Verdict' }), ['no type Verdict'])
})

void test('every type and property is one of schema.org’s, and holds what it may', () => {
  assert.ok(graph.length > 8)
  assert.deepEqual(graph.flatMap(schemaOrgFaults), [])
})

void test('every reference leads to something in the graph', () => {
  const ids = new Set(graph.map((node) => node['@id']))
  const references = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/gu)].map(([, id]) => id)
  assert.ok(references.length > 5)
  assert.deepEqual(
    references.filter((id) => !ids.has(id)),
    [],
  )
})

void test('nothing is reviewed or rated', () => {
  assert.doesNotMatch(JSON.stringify(graph), /review|rating/iu)
})

void test('a claim says who makes it, in whose words, where, and of what', () => {
  const { '@id': id, about, appearance, firstAppearance, identifier, ...claim } = nodeOf(refs.denied)
  const report = { '@id': `urn:claimbook:document:${readings[1]?.document.id}` }
  assert.deepEqual(
    [id, appearance, firstAppearance],
    [`urn:claimbook:claim:${JSON.stringify(identifier).slice(1, -1)}`, report, report],
  )
  assert.deepEqual(about, [{ '@id': graph.find((node) => node['@type'] === 'Event')?.['@id'] }])
  assert.deepEqual(claim, {
    '@type': 'Claim',
    text: 'anybody was killed',
    inLanguage: 'en',
    author: { '@type': 'Organization', name: 'Finnish defence ministry', identifier: 'FI/defence-ministry' },
    creditText: 'Finnish defence ministry',
    datePublished: '2024-06-06',
    keywords: ['denies', 'kill'],
    claimInterpreter: { '@type': 'Organization', name: 'Exercise Wire' },
  })
})

void test('who is withheld or unnamed has no name', () => {
  assert.deepEqual(nodeOf(refs.closed)['author'], { '@type': 'Person', description: witness })
  assert.deepEqual(nodeOf(refs.killed)['author'], { '@type': 'Organization', description: 'Officials' })
  assert.doesNotMatch(JSON.stringify(graph), /"name":"\[withheld/u)
  assert.equal(nodeOf(refs.captured)['text'], `it had captured ${prisoner}`)
})

void test('a claim that repeats another first appeared where that one did', () => {
  const { killed, denied, nothing } = refs
  const relations = nothing && denied ? [{ from: nothing, to: denied, kind: 'repeats' as const, why: '' }] : []
  const nodes = claimJsonLd({ ...compared, incidents: [{ ...incident, relations }] }, readings, context)['@graph']
  assert.deepEqual(nodeOf(nothing, nodes)['firstAppearance'], { '@id': `urn:claimbook:document:${readings[1]?.document.id}` })
  assert.deepEqual(nodeOf(nothing, nodes)['isBasedOn'], { '@id': `urn:claimbook:claim:${denied}` })
  assert.equal(nodeOf(killed, nodes)['isBasedOn'], undefined)
  assert.equal(nodeOf(nothing)['firstAppearance'], undefined)
})

void test('what a post says first appeared in the post', () => {
  const reading = handMade({
    publisher: 'Border Post',
    text: 'The bridge is shut.',
    posts: { 'The bridge': { author: 'River Watch', handle: '@river', postedOn: '2024-06-04', url: 'https://example.org/p/1' } },
    referents: [actor('actor-1', 'River Watch')],
    claims: [{ content: 'The bridge is shut', by: [{ kind: 'poster', referent: 'actor-1', name: 'River Watch' }] }],
  })
  const ref: ClaimRef = `${reading.document.id}/${reading.claims[0]?.id ?? assert.fail('no claim')}`
  const own = {
    ...incident,
    claims: [ref],
    relations: [],
    questions: [],
    documents: [],
    origins: [{ id: 'o1' as const, name: '', claims: [ref], copies: [], why: '' }],
  }
  const nodes = claimJsonLd({ documents: [], incidents: [own] }, [reading], context)['@graph']
  assert.deepEqual(nodeOf(ref, nodes)['firstAppearance'], {
    '@type': 'SocialMediaPosting',
    url: 'https://example.org/p/1',
    datePublished: '2024-06-04',
    creditText: 'River Watch @river',
    isPartOf: { '@id': `urn:claimbook:document:${reading.document.id}` },
  })
  assert.deepEqual(nodes.flatMap(schemaOrgFaults), [])
})

void test('a hash that is keyed is not called the SHA-256', () => {
  const article = (keyedIds: boolean) =>
    JSON.stringify(
      claimJsonLd(compared, readings, { ...context, keyedIds })['@graph'].filter((node) => node['@type'] === 'Article'),
    )
  assert.match(article(false), /"sha256:a{64}"/u)
  assert.doesNotMatch(article(true), /sha256/u)
})
