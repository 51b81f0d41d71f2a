import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { served } from './served.ts'

const steps = 100

/** Reads a document of 500 claims, scrolls through its page and goes from claim to claim, and prints the longest tasks. */
export async function longDocument(browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'claimbook-bench-'))
  const { address, close } = await served(join(folder, 'book.db'))
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
    const href = await read(page, address)
    const answer: { readonly reading: { readonly claims: readonly unknown[] } } = JSON.parse(
      await (await fetch(`${address}/api${href}`)).text(),
    )
    await page.addInitScript(watched)
    await page.goto(address + href)
    await page.locator('.claimed').first().waitFor()
    await page.waitForTimeout(1000)
    const opened = await tasks(page)
    const height = await page.evaluate<number>('document.documentElement.scrollHeight')
    for (let at = 0; at < height; at += 600) {
      await page.mouse.wheel(0, 600)
      await page.waitForTimeout(30)
    }
    const scrolled = await tasks(page)
    await page.evaluate('scrollTo({ top: 0, behavior: "instant" })')
    const before = performance.now()
    for (let step = 0; step < steps; step += 1) {
      await page.keyboard.press('j')
      await page.evaluate('new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))')
    }
    const each = (performance.now() - before) / steps
    await page.waitForTimeout(300)
    const walked = await tasks(page)
    console.log(
      `DOCUMENT of ${answer.reading.claims.length} claims: opened, ${words(opened)}; scrolled through, ${words(scrolled)}; ${steps} times \`j\`, ${each.toFixed(0)} ms each until it is painted, ${words(walked)}`,
    )
  } finally {
    close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const words = (tasks: readonly number[]): string =>
  tasks.length === 0
    ? 'no task over 50 ms'
    : `${tasks.length} tasks over 50 ms, ${tasks.filter((one) => one > 100).length} over 100, the longest ${Math.max(...tasks).toFixed(0)} ms`

const watched = `
  window.tasks = []
  new PerformanceObserver((list) => { for (const one of list.getEntries()) window.tasks.push(one.duration) }).observe({ type: 'longtask' })`

/** The long tasks since this was asked last, in milliseconds: those over 50, as browsers have it. */
const tasks = (page: Page): Promise<number[]> => page.evaluate<number[]>('window.tasks.splice(0)')

async function read(page: Page, address: string): Promise<string> {
  await page.goto(`${address}/add`)
  await page.getByLabel('or paste a report').fill(text())
  await page.getByRole('button', { name: 'Read it' }).click()
  const link = page.locator('.job li a').first()
  await link.waitFor({ timeout: 120_000 })
  return (await link.getAttribute('href')) ?? ''
}

const who = ['The mayor', 'Police', 'The hospital', 'The governor', 'A spokesman for the union', 'The fire brigade', 'Residents']
const places = ['Kalix', 'Boden', 'Haparanda', 'Kiruna', 'Umea', 'Oulu', 'Kemi', 'Narvik', 'Inari', 'Pajala', 'Tornio']
const things = ['the customs station', 'a timber yard', 'the railway bridge', 'the harbour', 'a sugar mill']

/** 250 paragraphs of two sentences, each with somebody who says something. */
function text(): string {
  const said = (i: number) =>
    `${who[i % who.length] ?? ''} said ${2 + (i % 37)} people were killed when gunmen attacked ${things[i % things.length] ?? ''} in ${places[i % places.length] ?? ''}.`
  const paragraphs = Array.from({ length: 250 }, (_, i) => `${said(2 * i)} ${said(2 * i + 1)}`)
  return ['date 2024-06-05', ...paragraphs].join('\n\n')
}
