// What a reader waits for: `node bench/pages.ts BOOK [pages]`, with a book as bench/book.ts makes one at a path. An incident's page, each in a browser that
// has nothing in its cache, until its table is painted; and a document of 500 claims, scrolled through and walked through with `j`, by its longest tasks.
import { chromium } from 'playwright-core'
import { chromiumPath } from '../test/browser/desk.ts'
import { machine } from './machine.ts'
import { incidentsOpened } from './pages/incidents-opened.ts'
import { longDocument } from './pages/long-document.ts'

const [, , book, pages = '20'] = process.argv
if (book === undefined) throw new Error('node bench/pages.ts BOOK [pages]')
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] })
console.log(`${machine()} · Chromium ${browser.version()}`)
try {
  await incidentsOpened(browser, book, Number(pages))
  await longDocument(browser)
} finally {
  await browser.close()
}
