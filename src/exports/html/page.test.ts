import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parseHTML } from 'linkedom'
import type { Comparison, Reading } from '#model'
import { comparisonOf, graded, question, reading } from '../../../test/hand-made-comparison.ts'
import { htmlPage } from './page.ts'

const [first, second] = reading.claims.map(({ document, id }) => `${document}/${id}` as const)

/** A comparison with something of everything, in which every text is `words`. */
function everything(words: string): { readonly comparison: Comparison; readonly readings: readonly Reading[] } {
  const claims = first && second ? ([first, second] as const) : assert.fail()
  const doubts = [{ claim: claims[1], of: [claims[0]], holder: words, quote: words }]
  const answers = question.answers.map((answer) => ({
    ...answer,
    holder: words,
    quote: words,
    hedges: [words],
    value: { low: null, high: null, approx: false, words },
    saidWords: words,
  }))
  const { documents, incidents } = comparisonOf([{ ...question, words, why: words, answers, doubts }], words)
  const origins = [{ id: 'o1', name: `${words}, of the Corps`, claims: [claims[0]], copies: [claims[1]], why: words } as const]
  const relations = [{ from: claims[1], to: claims[0], kind: 'repeats', why: words } as const]
  const grades = [
    { scheme: 'airwars', question: null, grade: 'weak', why: words, claims: [claims[0]] },
    { scheme: 'admiralty', question: 'q1', grade: null, why: words, claims: [] },
  ] as const
  const place = { name: words, lat: 1, lon: 2, radiusKm: 3 }
  const { document } = reading
  const passages = document.passages.map((passage, index) => ({
    ...passage,
    kind: 'post' as const,
    post: { platform: 'x', author: words, handle: null, authorAt: null, postedOn: null, url: null, links: [] } as const,
    body: index === 0 ? { start: 0, end: 0 } : passage.body,
  }))
  const text = words.padEnd(document.text.length)
  const told = { ...document, text, passages, publisher: words, author: words, title: words, path: words, givenId: words }
  const sources = [{ kind: 'named', spans: [], referent: null, name: words }] as const
  return {
    comparison: {
      documents: documents.map((one) => ({ ...one, why: words })),
      incidents: incidents.map((incident) => ({ ...incident, place, origins, relations, grades })),
    },
    readings: [{ ...reading, document: told, claims: reading.claims.map((claim) => ({ ...claim, sources })) }],
  }
}

const shown = (words: string) => {
  const { comparison, readings } = everything(words)
  return htmlPage(comparison, readings, { all: true })
}
/** The page's tags, without what stands in their attributes. */
const skeletonOf = (page: string): string[] => (page.match(/<[^<>]*>/gu) ?? []).map((tag) => tag.replace(/"[^"]*"/gu, '""'))
const page = htmlPage(comparisonOf([question]), [reading])
const { document } = parseHTML(page)
const all = (selector: string) => [...document.querySelectorAll(selector)]

void test('what a document says is never markup', () => {
  const plain = skeletonOf(shown('words'))
  const signs = fc.constantFrom(
    '<b>',
    '</p>',
    '"',
    "'",
    '>',
    '<',
    '&',
    '`',
    '<!--',
    '-->',
    '</style>',
    '</script>',
    '\u202e',
    '\u0000',
    ' ',
  )
  const hostile = fc
    .oneof(
      fc.string({ unit: 'binary' }),
      fc.array(signs).map((parts) => parts.join('')),
    )
    .map((text) => `x${text}`)
    // "A · B" is a title in two parts, which are kept on one line each.
    .filter((text) => !text.includes(' · '))
  fc.assert(
    fc.property(hostile, (text) => assert.deepEqual(skeletonOf(shown(text)), plain)),
    { numRuns: 200 },
  )
})

void test('the policy allows the page’s own style and nothing else', () => {
  const [, style = ''] = /<style>([^]*)<\/style>/u.exec(page) ?? []
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')
  assert.equal(policy, `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`)
  assert.doesNotMatch(style, /<|@import|url\(/u)
  assert.deepEqual(all('script, link, img, iframe, object, embed, [style], [onclick], [src]'), [])
})

void test('every link on the page leads to a place on it, and no place has two', () => {
  const { comparison, readings } = everything('words')
  for (const source of [page, htmlPage(comparison, readings)]) {
    const links = [...source.matchAll(/href="#([^"]*)"/gu)].map(([, anchor]) => anchor)
    const places = [...source.matchAll(/ id="([^"]*)"/gu)].map(([, anchor]) => anchor)
    assert.ok(links.length > 0)
    assert.deepEqual(
      [...new Set(links)].filter((anchor) => !places.includes(anchor)),
      [],
    )
    assert.equal(new Set(places).size, places.length)
  }
})

void test('an answer leads to its claim, whose words are marked in their paragraph', () => {
  const anchors = all('.answers .where a').map((link) => link.getAttribute('href'))
  assert.deepEqual(anchors, ['#d1-c1', '#d1-c2'])
  const marked = all('mark.d1-c1, mark.d1-c2').map(({ textContent }) => textContent)
  assert.deepEqual(marked, ['it had taken two soldiers prisoner', 'at least ten were held'])
  assert.deepEqual(
    all('.cue').map(({ textContent }) => textContent),
    ['words that mark it speaking', 'said'],
  )
  assert.match(document.querySelector('#d1-c1')?.textContent ?? '', /River Corps\s*→ How many soldiers were captured\?/u)
})

void test('it shows what the terminal shows', () => {
  const cells = all('.answers tbody tr').map((row) => (row.textContent ?? '').replace(/\s+/gu, ' ').trim())
  assert.deepEqual(cells, [
    '2 River Corps “taken two soldiers prisoner” earlier ¶2',
    '≥ 10 officials, unnamed “at least ten were held” (reportedly) 5 Jun ¶3',
  ])
  assert.equal(document.querySelector('.question .state')?.textContent, 'updated: 2 → ≥ 10')
  assert.equal(document.querySelector('.why')?.textContent, question.why)
})

void test('what is proposed as a grade says so, with its reason', () => {
  const { document: shownGrades } = parseHTML(htmlPage(graded, [reading]))
  const cells = [...shownGrades.querySelectorAll('.grades tbody tr')].map((row) =>
    (row.textContent ?? '').replace(/\s+/gu, ' ').trim(),
  )
  assert.equal(shownGrades.querySelector('.grades h3')?.textContent, 'Proposed grades')
  assert.deepEqual(cells, [
    'Airwars weak Only one origin says that people were killed or hurt: River Corps. ¶2',
    'Iraq Body Count none No figure here says that people were killed.',
    'Admiralty code 4, doubtful How many soldiers were captured? River Corps and officials do not agree. ¶2 ¶3',
  ])
})

void test('headings come in order, and every table has its own', () => {
  const levels = all('h1, h2, h3').map(({ tagName }) => Number(tagName.slice(1)))
  assert.equal(levels[0], 1)
  for (const [index, level] of levels.entries()) assert.ok(level <= (levels[index - 1] ?? 0) + 1)
  assert.deepEqual(all('th:not([scope])'), [])
})

void test('what is folded is open where all is wanted, with how each claim was read', () => {
  const apart = comparisonOf([])
  assert.match(htmlPage(apart, [reading]), /<details class="appendix">\s*<summary><h3>Not compared: 2 claims<\/h3>/u)
  assert.match(htmlPage(apart, [reading], { all: true }), /<details class="appendix" open>[^]*90 % ·\s+by hand/u)
})

void test('nothing to compare is said in words', () => {
  assert.match(htmlPage({ documents: [], incidents: [] }, []), /<p>No claims found\.<\/p>/u)
})
