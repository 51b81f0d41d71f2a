import assert from 'node:assert/strict'
import { unwatch } from '#desk'
import { deleteDocument, filedDocuments } from '#ledger'
import type { Checks } from './opened.ts'
import { onceRound, rounds, titlesIn, watchAt, wordsOf } from './watched-rounds.ts'
import { feedOf, five, four, pageOf, site, standing, three } from './watched-site.ts'

const minute = 60_000
const hour = 60 * minute

/** What goes on after a stop, and what came through lists. */
export function watchingOn({ check }: Checks): void {
  check('lists of feeds are followed, also in a circle, and forgotten with what came through them', async (ledger) => {
    const time = standing()
    const { origin, put, asked } = await site({ '/a': three })
    const opml = (...paths: readonly string[]) =>
      `<opml version="2.0"><body>${paths.map((path) => `<outline type="rss" text="x" xmlUrl="${origin}${path}"/>`).join('')}</body></opml>`
    put('/list', opml('/feed', '/list', '/more'))
    put('/more', opml('/list', '/feed', '/other'))
    put('/feed', feedOf([{ link: `${origin}/a` }]))
    put('/other', feedOf([{ link: `${origin}/a` }]))
    await watchAt(ledger, time, `${origin}/list`)
    const told = wordsOf(await onceRound(ledger, time), origin)
    assert.deepEqual(told.slice(0, 2), [
      'notice: /list: is a list of 3 feeds, of which 2 were not watched before',
      'notice: /feed: is a feed, “Exercise Wire”, with 1 report',
    ])
    assert.deepEqual(asked().toSorted(), ['/a', '/feed', '/list', '/more', '/other'])
    assert.deepEqual(await titlesIn(ledger), ['Three killed in Haparanda'])
    time.pass(15 * minute)
    await onceRound(ledger, time)
    assert.deepEqual(asked().toSorted(), ['/feed', '/other', '304', '304'])
    assert.equal(await unwatch(ledger, `${origin}/list`), 4)
  })

  check('broken off at any answer, the next watch goes on: nothing is lost, and nothing comes twice', async (ledger) => {
    const time = standing()
    const { origin, put, asked } = await site({ '/a': three, '/b': five, '/c': pageOf('Rain', 'It rained in Kalix.') })
    put('/feed', feedOf(['a', 'b', 'c'].map((name) => ({ link: `${origin}/${name}` }))))
    await watchAt(ledger, time, `${origin}/feed`)
    const all: string[] = []
    for (let broken = 0; broken < 20; broken += 1) {
      // Left alone after the first thing that it tells, as if the process had ended there.
      const { value, done } = await (await rounds(ledger, time))().next()
      if (done === true) break
      all.push(...wordsOf([value], origin))
    }
    assert.deepEqual(all.filter((one) => one.startsWith('report')).toSorted(), [
      'report: Hospital speaks',
      'report: Rain',
      'report: Three killed in Haparanda',
    ])
    assert.equal((await titlesIn(ledger)).length, 3)
    assert.equal(asked().filter((path) => path === '/feed').length, 1)
  })

  check('a stop ends a round after what is on its way', async (ledger) => {
    const time = standing()
    const { origin, put, asked } = await site({ '/a': three, '/b': five })
    put('/feed', feedOf([{ link: `${origin}/a` }, { link: `${origin}/b` }]))
    await watchAt(ledger, time, `${origin}/feed`)
    const stop = new AbortController()
    for await (const told of (await rounds(ledger, time, { stop: stop.signal }))()) if (told.kind === 'notice') stop.abort()
    assert.deepEqual(asked(), ['/feed'])
    assert.equal((await titlesIn(ledger)).length, 0)
    assert.equal((await onceRound(ledger, time)).filter(({ kind }) => kind === 'report').length, 2)
  })

  check('a report that leads to another page is not that page', async (ledger) => {
    const time = standing()
    const away = { status: 302, headers: { location: '/' } }
    const { origin, put } = await site({
      '/': pageOf('Front', 'Nine people were killed in Kemi, police said.'),
      '/a': three,
      '/b': away,
    })
    put('/feed', feedOf([{ link: `${origin}/a` }, { link: `${origin}/b`, title: 'Two' }]))
    await watchAt(ledger, time, `${origin}/feed`)
    assert.deepEqual(wordsOf(await onceRound(ledger, time), origin).toSorted(), [
      'failed: /b: leads to /, which is another page; the feed’s own words are filed instead',
      'notice: /feed: is a feed, “Exercise Wire”, with 2 reports',
      'report: Three killed in Haparanda',
      'report: own Two',
    ])
    put('/a', away)
    time.pass(hour)
    assert.deepEqual(wordsOf(await onceRound(ledger, time), origin), [
      'failed: /a: leads to /, which is another page; what was filed of it stays',
    ])
    time.pass(6 * hour)
    assert.deepEqual(await onceRound(ledger, time), [])
    assert.deepEqual(await titlesIn(ledger), ['Three killed in Haparanda', 'Two'])
  })

  check('a robots.txt that cannot be had is waited for', async (ledger) => {
    const time = standing()
    const { origin, put, asked } = await site({ '/a': three })
    const other = await site({ '/robots.txt': { status: 503 }, '/a': five })
    put('/feed', feedOf([{ link: `${other.origin}/a` }]))
    await watchAt(ledger, time, `${origin}/feed`)
    assert.match(
      wordsOf(await onceRound(ledger, time), origin).at(-1) ?? '',
      /^failed: .*robots\.txt cannot be had, .* in an hour$/u,
    )
    assert.deepEqual([asked(), other.asked()], [['/feed'], []])
    other.put('/robots.txt', '')
    time.pass(61 * minute)
    assert.deepEqual(wordsOf(await onceRound(ledger, time), origin), ['report: Hospital speaks'])
  })

  check('a report that was deleted does not come back with its feed', async (ledger) => {
    const time = standing()
    const { origin, put, asked } = await site({ '/a': three })
    put('/feed', feedOf([{ link: `${origin}/a` }]))
    await watchAt(ledger, time, `${origin}/feed`)
    await onceRound(ledger, time)
    const [document] = await filedDocuments(ledger, { most: 1 })
    assert.ok(document)
    await deleteDocument(ledger, document.id, 'tester', null)
    put('/a', four)
    put('/feed', feedOf([{ link: `${origin}/a`, updated: 'Thu, 06 Jun 2024 09:10:00 GMT' }]))
    time.pass(2 * hour)
    asked()
    assert.deepEqual(await onceRound(ledger, time), [])
    assert.deepEqual(asked(), ['/feed'])
  })
}
