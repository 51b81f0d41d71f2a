import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { never } from '#base'
import { serve, type Served } from '#http'
import { builtPages } from '../../src/cli/book/built-pages.ts'

export type Desk = { readonly address: string; readonly browser: Browser; readonly close: () => Promise<void> }

const paths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
export const chromiumPath = (): string =>
  process.env['CHROMIUM'] ??
  paths.find((path) => existsSync(path)) ??
  never(`no Chromium: not at ${paths.join(', ')}, nor in $CHROMIUM`)

/** An empty book served on a free port of this machine, and a browser. Fails where there is no Chromium. */
export async function openDesk(): Promise<Desk> {
  const executablePath = chromiumPath()
  const pages = (await builtPages()) ?? never('the pages are not built')
  const folder = mkdtempSync(join(tmpdir(), 'claimbook-desk-'))
  const served: Served = await serve({
    book: join(folder, 'book.db'),
    by: 'A. Editor',
    host: '127.0.0.1',
    port: 0,
    token: null,
    pages,
  })
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic']
  const browser = await chromium.launch({ executablePath, args })
  return {
    address: served.address,
    browser,
    close: async () => {
      await browser.close()
      await served.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A page on which whatever is refused, broken or fetched from elsewhere is kept in `faults`. */
export async function openPage(
  { browser, address }: Desk,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', ({ message }) => void faults.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) faults.push(`asks for ${request.url()}`)
  })
  return { page, faults }
}

/** Waits until everything that was handed in is read, linked and compared. */
export async function addReports(page: Page, address: string, files: readonly string[]): Promise<void> {
  await page.goto(`${address}/add`)
  await page.getByLabel('Choose files').setInputFiles([...files])
  await page.getByText('See the incidents').waitFor({ timeout: 120_000 })
}
