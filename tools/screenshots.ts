import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { never } from '#base'
import { serve } from '#http'
import { builtPages } from '../src/cli/book/built-pages.ts'

// Takes the pictures of the README anew, from the examples, with the Chromium of this machine ($CHROMIUM names another): node tools/screenshots.ts
const executablePath =
  process.env['CHROMIUM'] ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path)) ??
  never('no Chromium')
const folder = mkdtempSync(join(tmpdir(), 'claimbook-pictures-'))
const pages = (await builtPages()) ?? never('the pages are not built')
const served = await serve({ book: join(folder, 'book.db'), by: 'A. Editor', host: '127.0.0.1', port: 0, token: null, pages })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })

const open = async (colorScheme: 'light' | 'dark', width: number, height: number): Promise<Page> =>
  (await browser.newContext({ viewport: { width, height }, colorScheme })).newPage()
const take = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.screenshot({ path: `docs/screenshots/${name}.png` })
  console.log(`docs/screenshots/${name}.png`)
  await page.context().close()
}

const desk = await open('light', 1280, 860)
await desk.goto(`${served.address}/add`)
await desk.getByLabel('Choose files').setInputFiles(
  globSync('examples/*')
    .toSorted()
    .map((path) => ({ name: basename(path), mimeType: 'text/plain', buffer: readFileSync(path) })),
)
await desk.getByText('See the incidents').waitFor({ timeout: 120_000 })
await desk.getByText('See the incidents').click()
await desk.locator('.incident-card a').first().click()
await desk.locator('.side-by-side').waitFor()
const incident = desk.url()
await take(desk, 'incident')

const claim = await open('light', 1280, 760)
await claim.goto(`${served.address}/documents`)
await claim.locator('.documents a').last().click()
await claim.locator('.claimed').nth(1).click()
await claim.locator('.card-questions a').first().waitFor()
await take(claim, 'document')

const where = await open('dark', 1280, 620)
await where.goto(incident)
await where.locator('.point').first().waitFor()
await where.evaluate('document.querySelector("#tolls").scrollIntoView({ behavior: "instant" })')
await take(where, 'figures')

await browser.close()
await served.close()
rmSync(folder, { recursive: true, force: true })
