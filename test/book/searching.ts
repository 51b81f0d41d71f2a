import assert from 'node:assert/strict'
import { Failure, never } from '#base'
import {
  deleteDocument,
  file,
  findClaims,
  findPassages,
  type Hit,
  type Ledger,
  queryFrom,
  type Sought,
  type SoughtPassages,
  summaries,
} from '#ledger'
import { type Day, dayOf } from '#model'
import { type Checks, filed, itemOf, itemOfReading } from './opened.ts'
import { denial, raid, raidLater, strike } from './texts.ts'

const names = `date 2024-05-02
Officials in Шебекино said that two fishermen were killed in Besançon on Wednesday.

The mayor denied that the bridge had collapsed.`

type Asked = Partial<Omit<Sought, 'query'>> & { readonly words?: string }

/** Claims are found by the same words and filters on any database; expected is where in which text they stand. */
export function searching({ check }: Checks): void {
  const texts: Readonly<Record<string, string>> = { names, raid, strike, denial }
  const filedAll = (ledger: Ledger) => filed(ledger, ...Object.values(texts).map((text) => itemOf(text)))
  const nameOf = ({ document }: Hit) =>
    Object.entries(texts).find(([, text]) => itemOf(text).document.id === document)?.[0] ?? '?'

  check('claims are found by words, filters and days', async (ledger) => {
    await filedAll(ledger)
    const rows: readonly (readonly [string, Asked, readonly string[]])[] = [
      ['a word', { words: 'guards' }, ['denial', 'raid']],
      ['two words, of one claim', { words: 'guards killing' }, ['raid']],
      ['two words of two claims', { words: 'guards lorries' }, []],
      ['a phrase', { words: '"customs station in"' }, ['denial', 'raid']],
      ['a phrase that is none', { words: '"station customs"' }, []],
      ['a beginning', { words: 'fisher*' }, ['names']],
      ['a beginning is no word', { words: 'fisher' }, []],
      ['without', { words: 'guards -denied' }, ['raid']],
      ['either', { words: 'foreman OR fishermen' }, ['names', 'strike']],
      ['another script', { words: 'Shebekino' }, ['names']],
      ['the script itself', { words: 'шебекино' }, ['names']],
      ['an accent left out', { words: 'besancon' }, ['names']],
      ['exactly', { words: 'Besançon', exact: true }, ['names']],
      ['exactly, with an accent left out', { words: 'Besancon', exact: true }, []],
      ['exactly, in another script', { words: 'Shebekino', exact: true }, []],
      ['exactly without', { words: 'guards -Denied', exact: true }, ['raid']],
      ['a source', { source: 'defence ministry' }, ['denial']],
      ['half a source', { source: 'ministry' }, ['denial']],
      ['a source of no words', { source: '!?' }, []],
      ['a place', { place: 'haparanda' }, ['denial', 'raid']],
      ['a country', { place: 'SE' }, ['denial', 'raid']],
      ['a place that nobody names', { place: 'Tromsø' }, []],
      ['an act', { act: 'kill' }, ['denial', 'raid', 'names']],
      ['a stance', { stance: 'denies' }, ['denial', 'names']],
      ['a stance and a word', { stance: 'denies', words: 'bridge' }, ['names']],
      ['since', { since: dayIn('2024-06-06'), words: 'guards' }, ['denial']],
      ['until', { until: dayIn('2024-05-31'), words: 'killed' }, ['names']],
      ['in one document', { document: itemOf(strike).document.id }, ['strike']],
      ['a word with signs', { words: `"'); drop table claim; --" guards` }, []],
      [
        'all at once',
        { words: 'guards', act: 'kill', place: 'Haparanda', source: 'police', stance: 'asserts', older: false },
        ['raid'],
      ],
    ]
    for (const [what, asked, expected] of rows) {
      const { hits, next } = await found(ledger, asked)
      assert.deepEqual([what, [...new Set(hits.map(nameOf))], next], [what, expected, null])
    }
  })

  check('spans lead to the words in the text', async (ledger) => {
    await filedAll(ledger)
    for (const [words, expected] of [
      ['shebekino', ['Шебекино']],
      ['"were killed" Besancon', ['were killed', 'Besançon']],
      ['guard*', ['guards', 'guards']],
    ] as const) {
      const { hits } = await found(ledger, { words })
      const all = hits.flatMap((hit) => {
        const text = Object.values(texts).find((one) => itemOf(one).document.id === hit.document) ?? ''
        return hit.spans.map(({ start, end }) => text.slice(start, end))
      })
      assert.deepEqual(all, expected)
    }
  })

  check('words that were not read for their language are found, and are no claims', async (ledger) => {
    const url = 'https://example.org/most'
    const russian = itemOf('Губернатор сообщил, что мост в Шебекино закрыт.', { language: 'ru', url, publishedOn: '2024-06-05' })
    const later = itemOf('Губернатор сообщил, что мост в Шебекино открыт.', { language: 'ru', url, publishedOn: '2024-06-06' })
    await filedAll(ledger)
    await filed(ledger, russian)
    await filed(ledger, later)
    const textOf = new Map([russian, later].map(({ document: { id, text } }) => [id, text]))
    const seen = async (words: string, more: Partial<SoughtPassages> = {}) => {
      const query = queryFrom(words)
      if (query instanceof Failure) throw query
      const { hits } = await findPassages(ledger, { query, exact: false, older: false, most: 9, ...more })
      return hits.map(({ document, language, stands, spans }) => [
        language,
        stands,
        ...spans.map(({ start, end }) => textOf.get(document)?.slice(start, end)),
      ])
    }
    const [opened, closed] = [
      ['ru', true],
      ['ru', false],
    ]
    const rows: readonly (readonly [string, Partial<SoughtPassages>, readonly unknown[]])[] = [
      ['мост', {}, [[...opened, 'мост']]],
      ['shebekino', {}, [[...opened, 'Шебекино']]],
      ['shebekino', { exact: true }, []],
      ['закрыт', {}, []],
      ['закрыт', { older: true }, [[...closed, 'закрыт']]],
      ['"мост в Шебекино" -закрыт', { older: true }, [[...opened, 'мост в Шебекино']]],
      ['мост', { older: true, until: dayIn('2024-06-05') }, [[...closed, 'мост']]],
      ['мост', { since: dayIn('2024-06-07') }, []],
      ['guards', {}, []],
    ]
    for (const [words, more, expected] of rows) assert.deepEqual([words, await seen(words, more)], [words, expected])
    assert.deepEqual((await found(ledger, { words: 'мост' })).hits, [])
    await deleteDocument(ledger, later.document.id, 'editor', null)
    assert.deepEqual(await seen('мост', { older: true }), [['ru', true, 'мост']])
  })

  check('a state is of the questions that claims answer', async (ledger) => {
    await filed(ledger, itemOf(raid), itemOf(raidLater))
    const states = [...new Set((await summaries(ledger.store, { most: 9 })).flatMap((one) => one.states))]
    assert.ok(states.length > 0)
    for (const state of states) assert.notDeepEqual((await found(ledger, { state })).hits, [])
    for (const state of ['agreed', 'ranged', 'updated', 'contradicted', 'denied', 'single-origin'].filter(
      (one) => !states.includes(one),
    ))
      assert.deepEqual((await found(ledger, { state })).hits, [])
    assert.deepEqual(
      (await summaries(ledger.store, { most: 9, state: states[0] ?? '' })).map(({ id }) => id),
      (await summaries(ledger.store, { most: 9 })).filter((one) => one.states.includes(states[0] ?? '')).map(({ id }) => id),
    )
  })

  check('older versions are found only when they are asked for', async (ledger) => {
    const url = 'https://example.org/raid'
    await filed(ledger, itemOf(raid, { url }))
    await filed(ledger, itemOf(raidLater, { url }))
    const later = itemOf(raidLater).document.id
    const { hits } = await found(ledger, { words: 'guards' })
    assert.deepEqual(
      hits.map(({ document, stands }) => [document, stands]),
      [[later, true]],
    )
    const all = await found(ledger, { words: 'guards', older: true })
    assert.deepEqual(all.hits.map(({ stands }) => String(stands)).toSorted(), ['false', 'true'])
  })

  check('page by page, each claim comes once, in one order', async (ledger) => {
    await file(
      ledger,
      Array.from({ length: 450 }, (_, i) => likeFirst(i)),
      'tester',
    )
    for (const asked of [{ words: 'bridge' }, { words: 'men OR 3' }, {}]) {
      const newcomer = `Officials said one man fell near the bridge; ${JSON.stringify(asked)}.`
      const whole = await found(ledger, { ...asked, most: 1000 })
      assert.deepEqual([whole.hits.length, whole.next], [450, null])
      const pages: Hit[] = []
      let next: Sought['from'] | null
      for (next = undefined; next !== null;) {
        const page = await found(ledger, { ...asked, most: 60, ...(next ? { from: next } : {}) })
        if (pages.length === 60) await file(ledger, [itemOf(newcomer)], 'tester')
        pages.push(...page.hits)
        next = page.next
      }
      assert.deepEqual(pages, whole.hits)
      await deleteDocument(ledger, itemOf(newcomer).document.id, 'tester', null)
    }
  })
}

/** Read once, and told with other figures of the same length. */
function likeFirst(i: number) {
  const words = 'Officials said 100 men fell near the bridge 0.'
  const reading = itemOf(words).read?.reading ?? never('nothing read')
  const text = words.replace('100', String(100 + i)).replace('0.', `${i % 7}.`)
  return itemOfReading({ ...reading, document: { ...reading.document, text } })
}

const dayIn = (iso: string): Day => dayOf(iso) ?? never(iso)

function found(ledger: Ledger, { words, exact = false, older = false, most = 50, ...filters }: Asked) {
  const query = words === undefined ? null : queryFrom(words)
  if (query instanceof Failure) throw query
  return findClaims(ledger, { ...filters, query, exact, older, most })
}
