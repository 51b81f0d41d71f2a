import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { onDemand } from '#base'
import { webAnnotations } from '#exports'
import { compared, context, incident, readings } from '../../../test/made-up-export.ts'
import { incidentKeyOf } from '../incident-key.ts'
import { pointCounter, selectorsOf } from './selectors.ts'

/** Apache Annotator, another implementation of the selectors. Its own types need a bundler. */
type Chunk = { readonly data: string }
type Chunker = {
  readonly currentChunk: Chunk
  readonly nextChunk: () => null
  readonly previousChunk: () => null
  readonly precedesCurrentChunk: () => boolean
}
type Matcher = (selector: object) => (text: Chunker) => AsyncIterable<{ readonly startIndex: number; readonly endIndex: number }>
const {
  textPositionSelectorMatcher,
  textQuoteSelectorMatcher,
}: { readonly textPositionSelectorMatcher: Matcher; readonly textQuoteSelectorMatcher: Matcher } =
  onDemand('@apache-annotator/selector')

const chunkerOf = (text: string): Chunker => ({
  currentChunk: { data: text },
  nextChunk: () => null,
  previousChunk: () => null,
  precedesCurrentChunk: () => false,
})

async function found(
  text: string,
  selectors: ReturnType<typeof selectorsOf>,
): Promise<{ readonly quote: string[]; readonly position: string[] }> {
  const [byWords, byPlace] = selectors
  const [quote, position]: [string[], string[]] = [[], []]
  for await (const { startIndex, endIndex } of textQuoteSelectorMatcher(byWords)(chunkerOf(text)))
    quote.push(`${startIndex}-${endIndex}`)
  for await (const { startIndex, endIndex } of textPositionSelectorMatcher(byPlace)(chunkerOf(text)))
    position.push(`${startIndex}-${endIndex}`)
  return { quote, position }
}

const collection = webAnnotations(compared, readings, context)

void test('each claim is one annotation, and each of its stretches a target', () => {
  const { items } = collection.first
  const claims = readings.flatMap((reading) => reading.claims)
  assert.deepEqual([collection.total, items.length], [claims.length, claims.length])
  assert.deepEqual(
    items.map(({ target }) => target.length),
    claims.map(({ content }) => content.length),
  )
  assert.equal(new Set(items.map(({ id }) => id)).size, items.length)
})

void test('another implementation finds the very words by either selector', async () => {
  const targets = collection.first.items.flatMap(({ target }) => target)
  const spans = readings.flatMap(({ document: { text }, claims }) =>
    claims.flatMap(({ content }) => content.map((at) => ({ text, at }))),
  )
  for (const [index, { text, at }] of spans.entries()) {
    const selector = targets[index]?.selector ?? assert.fail('a target is missing')
    assert.deepEqual(await found(text, selector), { quote: [`${at.start}-${at.end}`], position: [`${at.start}-${at.end}`] })
  }
})

void test('positions count code points: two flames before the quote count two', () => {
  const selector = collection.first.items[0]?.target[0]?.selector[1]
  assert.deepEqual(selector, { type: 'TextPositionSelector', start: 38, end: 99 })
})

void test('in any text and at any stretch of it', async () => {
  const unit = fc.constantFrom('a', 'ä', '🔥', ' ', '\n', '“', 'e\u0301', '👩‍🚒')
  await fc.assert(
    fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 120 }), fc.nat(), fc.nat(), async (units, one, other) => {
      const text = units.join('')
      const edges = units.reduce<number[]>((all, part) => [...all, (all.at(-1) ?? 0) + part.length], [0])
      const [start = 0, end = 0] = [one, other].map((at) => edges[at % edges.length] ?? 0).toSorted((a, b) => a - b)
      fc.pre(start < end)
      const { quote, position } = await found(text, selectorsOf(text, { start, end }, pointCounter(text)))
      assert.deepEqual(position, [`${start}-${end}`])
      assert.ok(quote.includes(`${start}-${end}`))
    }),
    { numRuns: 60 },
  )
})

void test('code points are counted as the language counts them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, at) => {
      const offset = at % (text.length + 1)
      assert.equal(pointCounter(text)(offset), Array.from(text.slice(0, offset)).length)
    }),
  )
})

void test('the surroundings keep whole words and whole characters', () => {
  const text = `${'x'.repeat(20)} ${'y'.repeat(30)} the quote ${'z'.repeat(28)} ${'w'.repeat(20)}`
  const at = { start: text.indexOf('the quote'), end: text.indexOf('the quote') + 9 }
  const [{ prefix, suffix }] = selectorsOf(text, at, pointCounter(text))
  assert.deepEqual([prefix, suffix], [` ${'y'.repeat(30)} `, ` ${'z'.repeat(28)} `])
  const flames = '🔥'.repeat(30)
  const [quote] = selectorsOf(`${flames}.${flames}`, { start: 60, end: 61 }, Number)
  assert.ok([quote.prefix, quote.suffix].every((part) => part.isWellFormed() && part.length > 30))
})

void test('a body says who holds it, and the data can be read again', () => {
  const [first] = collection.first.items
  assert.deepEqual(
    first?.body.map(({ purpose, format }) => [purpose, format]),
    [
      ['describing', 'text/plain'],
      ['tagging', 'text/plain'],
      ['tagging', 'text/plain'],
      ['classifying', 'application/json'],
    ],
  )
  assert.equal(
    first?.body[0]?.value,
    'Border Post, citing Officials, unnamed asserts: at least three civilians were killed near Ylöjärvi on Tuesday',
  )
  const data: unknown = JSON.parse(first?.body.at(-1)?.value ?? '')
  assert.deepEqual(data, {
    acts: [
      {
        count: { approx: false, high: null, low: 3, words: 'at least three civilians' },
        modality: 'actual',
        place: { lat: 61.55, lon: 23.6, name: 'Ylöjärvi' },
        polarity: 'positive',
        target: 'civilian',
        time: { earliest: '2024-06-04', latest: '2024-06-04', value: '2024-06-04' },
        type: 'kill',
      },
    ],
    confidence: 0.9,
    incidents: [`urn:claimbook:incident:${incidentKeyOf(incident, {})}`],
    rule: 'claims/by-hand',
    saidOn: '2024-06-05',
    sources: [
      { kind: 'publisher', name: 'Border Post' },
      { kind: 'unnamed', name: 'Officials' },
    ],
    speech: 'indirect',
    stance: 'asserts',
  })
})

void test('only an address of the web is a source; all else has a name', () => {
  const [reading] = readings
  const sourceOf = (url: string | null) =>
    webAnnotations(compared, reading ? [{ ...reading, document: { ...reading.document, url } }] : [], context).first.items[0]
      ?.target[0]?.source
  assert.equal(sourceOf('https://example.org/a'), 'https://example.org/a')
  for (const none of [null, 'javascript:alert(1)', 'a page', 'file:///etc/passwd'])
    assert.equal(sourceOf(none), `urn:claimbook:document:${reading?.document.id}`)
})
