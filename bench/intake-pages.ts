// Pages a second on one core: `npm run bench:intake-pages`. The pages are those of test/pages, over and over. Then odd pages, each in a
// process of its own, with the time that one takes and the most memory that the process held.
import { execFileSync } from 'node:child_process'
import { Failure } from '#base'
import { documentsIn } from '#intake'
import { goldPages } from '../test/gold-pages.ts'
import { machine, median } from './machine.ts'

const pages = goldPages()
const about = { path: 'page.html', format: 'html', publishedOn: null, publisher: null, url: null } as const
const bytes = pages.reduce((sum, page) => sum + page.bytes.length, 0)

/** Of the processor, which other programs share. */
const seconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Pages a second over all of them, so many times. */
function rate(times: number): number {
  const startedAt = seconds()
  for (let count = 0; count < times; count += 1) for (const page of pages) documentsIn(page.bytes, about)
  return (times * pages.length) / (seconds() - startedAt)
}

function usual(): void {
  rate(5)
  const rates = [rate(10), rate(10), rate(10), rate(10), rate(10)]
  console.log(machine())
  console.log(
    `${pages.length} pages, ${Math.round(bytes / pages.length / 1024)} kB each: ${Math.round(median(rates))} pages a second of processor time`,
  )
}

/** Seconds, what comes of it, and memory. */
function timed(what: string, html: string): void {
  const page = new TextEncoder().encode(html)
  const startedAt = seconds()
  const [found] = documentsIn(page, about)
  const taken = (seconds() - startedAt).toFixed(2)
  const outcome = found instanceof Failure ? found.code : `${found?.passages.length ?? 0} passages`
  const most = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(`${what}, ${(page.length / 2 ** 20).toFixed(1)} MiB: ${taken} s, ${outcome}, ${most} MiB at most`)
}

const story = '<p>Officials closed the bridge on Monday, after shells fell near it, and sent the traffic to the ferry.</p>'
const odd: Readonly<Record<string, () => string>> = {
  'a page without words': () => '<html><body></body>',
  'an article with pictures in it': () =>
    `<html><body><article>${story.repeat(10)}<img src="data:image/png;base64,${'iVBORw0K'.repeat(2_500_000)}">${story.repeat(10)}</article>`,
  paragraphs: () => `<html><body><article>${story.repeat(38_000)}</article>`,
  links: () => `<html><body><ul>${'<li><a href="/story">Another story</a></li>'.repeat(100_000)}</ul>${story}</body>`,
  'boxes in boxes': () => `<html><body>${'<div class="a">'.repeat(9_000)}${story.repeat(20)}`,
  'boxes in boxes without end': () => `<html><body>${'<div>'.repeat(1_000_000)}${story}`,
  'small elements': () => `<html><body>${'<b>a</b> '.repeat(390_000)}`,
  'spaces in elements': () => `<html><body>${'<b> </b>'.repeat(190_000)}a</body>`,
  'quotations in quotations': () => `<html><body>${'<blockquote><a href="/a">b</a>'.repeat(3_000)}${story.repeat(20_000)}`,
  'open comments behind boxes': () => `<html><body>${'<div>'.repeat(11_000)}${'<!--'.repeat(2_000_000)}`,
  'open brackets': () => `<html><body>${'<'.repeat(20_000_000)}`,
}

const [, script = '', only] = process.argv
const made = only === undefined ? undefined : odd[only]
if (only !== undefined && made) timed(only, made())
else {
  usual()
  for (const name of Object.keys(odd)) process.stdout.write(execFileSync(process.execPath, [script, name]))
}
