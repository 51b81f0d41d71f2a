import type { Browser } from 'playwright-core'
import { quantile } from '../machine.ts'
import { served } from './served.ts'

type Row = { readonly id: string; readonly documents: number }

/** Opens the pages of some incidents, those of most documents among them, and prints when their tables were painted. */
export async function incidentsOpened(browser: Browser, book: string, count: number): Promise<void> {
  const { address, close } = await served(book)
  try {
    const { items }: { readonly items: readonly Row[] } = JSON.parse(
      await (await fetch(`${address}/api/incidents?limit=500`)).text(),
    )
    const several = items.filter(({ documents }) => documents > 1).toSorted((a, b) => b.documents - a.documents)
    const chosen = several.filter((_, i) => i < 2 || i % Math.ceil(several.length / count) === 0).slice(0, count)
    const [first, table]: [number[], number[]] = [[], []]
    for (const { id } of chosen) {
      const painted = await openedAt(browser, `${address}/incidents/${id}`)
      first.push(painted.first)
      table.push(painted.table)
    }
    const of = (times: readonly number[]) =>
      `p50 ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms, at most ${Math.max(...times).toFixed(0)} ms`
    const most = Math.max(...chosen.map(({ documents }) => documents))
    console.log(
      `INCIDENT, ${chosen.length} pages of 2 to ${most} documents, nothing in the cache: first paint ${of(first)}; table painted ${of(table)}`,
    )
  } finally {
    close()
  }
}

/** In milliseconds from when the address was asked for. */
async function openedAt(browser: Browser, address: string): Promise<{ readonly first: number; readonly table: number }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript(tablePainted)
  await page.goto(address)
  const table = await page.evaluate<number>('window.tablePainted')
  const first = await page.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN`)
  await context.close()
  return { first, table }
}

/** The frame after the one in which the table came has painted it. */
const tablePainted = `
  window.tablePainted = new Promise((painted) => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('.side-by-side tbody tr, .by-question')) return
      seen.disconnect()
      requestAnimationFrame(() => requestAnimationFrame(() => painted(performance.now())))
    })
    seen.observe(document, { childList: true, subtree: true })
  })`
