import assert from 'node:assert/strict'
import { unwatch } from '#desk'
import { watchJson, watchLines } from '#exports'
import { watchedAddresses } from '#ledger'
import type { Checks } from './opened.ts'
import { onceRound, titlesIn, watchAt, wordsOf } from './watched-rounds.ts'
import { feedOf, five, four, pageOf, site, standing, station, three } from './watched-site.ts'

const minute = 60_000
const hour = 60 * minute

type Standing = { readonly state: string; readonly values: readonly { readonly low: number }[] }
type Stood = { readonly kind: string; readonly ask: string; readonly before: Standing; readonly after: Standing }

/** Feeds and pages that are looked at again and again. */
export function watchingAgain({ check }: Checks): void {
  check('a watch files what a feed names, once, and asks on a condition', async (ledger) => {
    const time = standing()
    const { origin, put, asked } = await site({ '/a': three, '/b': pageOf('Rain', 'It rained in Kalix.') })
    put('/feed', feedOf([{ link: `${origin}/a` }, { link: `${origin}/b`, title: 'Rain' }]))
    assert.equal(await watchAt(ledger, time, `${origin}/feed`, `${origin}/feed#top`), 1)
    assert.deepEqual(wordsOf(await onceRound(ledger, time), origin), [
      'notice: /feed: is a feed, “Exercise Wire”, with 2 reports',
      'report: Rain',
      'report: Three killed in Haparanda',
    ])
    assert.deepEqual(asked(), ['/feed', '/b', '/a'])
    assert.deepEqual(await onceRound(ledger, time), [])
    assert.deepEqual(asked(), [])
    time.pass(15 * minute)
    assert.deepEqual(await onceRound(ledger, time), [])
    assert.deepEqual(asked(), ['/feed', '304'])
    put('/c', five)
    put('/feed', feedOf([{ link: `${origin}/c` }, { link: `${origin}/a` }, { link: `${origin}/b`, title: 'Rain' }]))
    time.pass(15 * minute)
    const told = await onceRound(ledger, time)
    assert.deepEqual(asked(), ['/feed', '/c'])
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['report', 'state'],
    )
    const [, state] = told
    assert.ok(state)
    const line = watchLines(state, { colour: false, width: 200 })
    assert.match(
      line,
      /^09:30 {2}.*Haparanda.*: HOW MANY PEOPLE WERE KILLED\? one origin → contradicted \(3; 5\) {2}\[i-\w+-\w+\]\n$/u,
    )
    const { before, after, kind, ask }: Stood = JSON.parse(JSON.stringify(watchJson(state)))
    const lows = ({ values }: Stood['before']) => values.map(({ low }) => low)
    assert.deepEqual(
      [kind, ask, before.state, lows(before), after.state, lows(after)],
      ['state', 'killed', 'single-origin', [3], 'contradicted', [3, 5]],
    )
    assert.deepEqual(await titlesIn(ledger), ['Hospital speaks', 'Rain', 'Three killed in Haparanda'])
  })

  check(
    'a page is looked at again an hour, six hours, a day, three and seven days after it was named, and then no more',
    async (ledger) => {
      const time = standing()
      const { origin, put, asked } = await site({ '/a': three })
      put('/feed', feedOf([{ link: `${origin}/a` }]))
      await watchAt(ledger, time, `${origin}/feed`)
      await onceRound(ledger, time)
      const at: number[] = []
      for (let hours = 0.5; hours <= 24 * 9; hours += 0.5) {
        time.pass(hour / 2)
        asked()
        await onceRound(ledger, time)
        if (asked().includes('/a')) at.push(hours)
      }
      assert.deepEqual(at, [1, 6, 24, 72, 168])
    },
  )

  check('a page that changes is a new version, and its tolls are told', async (ledger) => {
    const time = standing()
    const { origin, put, asked } = await site({ '/a': three })
    put('/feed', feedOf([{ link: `${origin}/a` }]))
    await watchAt(ledger, time, `${origin}/feed`)
    await onceRound(ledger, time)
    put('/a', three.replace('</body>', '<script>nonce()</script></body>'))
    time.pass(hour)
    assert.deepEqual(wordsOf(await onceRound(ledger, time), origin), [])
    assert.deepEqual(asked().slice(-1), ['/a'])
    put('/a', four)
    put('/feed', feedOf([{ link: `${origin}/a`, updated: 'Thu, 06 Jun 2024 10:10:00 GMT' }]))
    time.pass(15 * minute)
    const told = await onceRound(ledger, time)
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['change', 'state'],
    )
    const words = told.map((one) => watchLines(one, { colour: false, width: 200 })).join('')
    assert.match(words, /Exercise Wire {2}Four killed in Haparanda {2}changed/u)
    assert.match(words, /HOW MANY PEOPLE WERE KILLED\? 3 → 4\n/u)
    assert.match(words, /HOW MANY PEOPLE WERE KILLED\? one origin: 3 → 4/u)
    assert.deepEqual(await titlesIn(ledger), ['Four killed in Haparanda', 'Three killed in Haparanda'])
  })

  check('the feed’s own words stand in for a page that cannot be had, and it is said once', async (ledger) => {
    const time = standing()
    const words = `Three people were killed when ${station}, police said.`
    const { origin, put, asked } = await site({
      '/robots.txt': 'User-agent: *\nDisallow: /private',
      '/paid': { status: 402 },
      '/empty': '<p> </p>',
    })
    put(
      '/feed',
      feedOf([
        { link: `${origin}/private`, title: 'One', words },
        { link: `${origin}/paid`, title: 'Two', words },
        { link: `${origin}/empty`, title: 'Three', words },
        { title: 'Four', words },
      ]),
    )
    await watchAt(ledger, time, `${origin}/feed`)
    const told = wordsOf(await onceRound(ledger, time), origin)
    assert.deepEqual(told.filter((one) => !one.startsWith('failed')).toSorted(), [
      'notice: /feed: is a feed, “Exercise Wire”, with 4 reports',
      'report: own Four',
      'report: own One',
      'report: own Three',
      'report: own Two',
    ])
    const failed = told.filter((one) => one.startsWith('failed'))
    assert.equal(failed.length, 3)
    for (const one of failed) assert.match(one, /(?:robots|HTTP 402|holds no text).*; the feed’s own words are filed instead$/u)
    assert.ok(!asked().includes('/private'))
    time.pass(hour)
    assert.deepEqual(await onceRound(ledger, time), [])
    assert.equal((await titlesIn(ledger)).length, 4)
  })

  check('a page that fails for now is tried again before the feed’s words are filed', async (ledger) => {
    const time = standing()
    const { origin, put } = await site({ '/a': { status: 500 } })
    put('/feed', feedOf([{ link: `${origin}/a` }]))
    await watchAt(ledger, time, `${origin}/feed`)
    const first = wordsOf(await onceRound(ledger, time), origin)
    assert.match(first[1] ?? '', /^failed: \/a: answers with HTTP 500; try again later$/u)
    time.pass(minute)
    assert.deepEqual(await onceRound(ledger, time), [])
    put('/a', three)
    time.pass(2 * minute)
    assert.deepEqual(wordsOf(await onceRound(ledger, time), origin), ['report: Three killed in Haparanda'])
  })

  check('a page of its own is watched for changes, and says what feeds it offers', async (ledger) => {
    const time = standing()
    const link = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    const { origin, put, asked } = await site({ '/': three.replace('</head>', `${link}</head>`) })
    await watchAt(ledger, time, origin)
    assert.deepEqual(wordsOf(await onceRound(ledger, time), origin), [
      'report: Three killed in Haparanda',
      'notice: /: the page itself is watched; it offers feeds: /feed',
    ])
    time.pass(15 * minute)
    assert.deepEqual(await onceRound(ledger, time), [])
    assert.deepEqual(asked(), ['/', '/', '304'])
    put('/', four)
    time.pass(15 * minute)
    assert.deepEqual(
      (await onceRound(ledger, time)).map(({ kind }) => kind),
      ['change', 'state'],
    )
  })

  check('what moved for good is watched where it is now; what is gone is not asked any more', async (ledger) => {
    const time = standing()
    const { origin, put, asked } = await site({ '/a': three, '/page': { status: 410 } })
    put('/feed', feedOf([{ link: `${origin}/a` }]))
    await watchAt(ledger, time, `${origin}/feed`)
    await onceRound(ledger, time)
    put('/new', feedOf([{ link: `${origin}/a` }], '<ttl>5</ttl>'))
    put('/feed', { status: 301, headers: { location: '/new' } })
    await watchAt(ledger, time, `${origin}/page`)
    time.pass(15 * minute)
    assert.deepEqual(wordsOf(await onceRound(ledger, time), origin).toSorted(), [
      'notice: /feed: has moved for good; /new is watched in its place',
      'notice: /page: answers with HTTP 410; it is gone for good, and is not asked any more',
    ])
    assert.deepEqual(
      (await watchedAddresses(ledger.store)).map(({ address, isOver }) => `${address.replace(origin, '')} ${isOver}`),
      ['/new false', '/page true'],
    )
    asked()
    time.pass(30 * minute)
    assert.deepEqual(await onceRound(ledger, time), [])
    assert.deepEqual(asked(), ['/new', '304'])
    assert.equal(await unwatch(ledger, `${origin}/new`), 1)
    time.pass(hour)
    assert.deepEqual(await onceRound(ledger, time), [])
    assert.deepEqual(asked(), [])
  })

  check(
    'what a server and a feed ask to wait for is waited for, also after a restart, and a failure is told once',
    async (ledger) => {
      const time = standing()
      const { origin, put, asked } = await site({
        '/slow': feedOf([], '<ttl>60</ttl>'),
        '/busy': { status: 503, headers: { 'retry-after': '7200' } },
      })
      await watchAt(ledger, time, `${origin}/slow`)
      await onceRound(ledger, time)
      await watchAt(ledger, time, `${origin}/busy`)
      time.pass(45 * minute)
      assert.match(
        wordsOf(await onceRound(ledger, time), origin).join('\n'),
        /^failed: \/busy: answers with HTTP 503; try again later$/u,
      )
      assert.deepEqual(asked(), ['/slow', '/busy'])
      time.pass(30 * minute)
      assert.deepEqual(await onceRound(ledger, time), [])
      assert.deepEqual(asked(), [])
      put('/busy', feedOf([]))
      time.pass(90 * minute)
      assert.match(wordsOf(await onceRound(ledger, time), origin).join('\n'), /^notice: \/busy: is a feed/u)
      assert.deepEqual(asked().toSorted(), ['/busy', '/slow', '304'])
    },
  )
}
