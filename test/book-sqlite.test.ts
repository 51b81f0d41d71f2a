import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { bookSuite } from './book/suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'claimbook-book-'))
after(() => rmSync(folder, { recursive: true }))
let books = 0

bookSuite('a file', async () => join(folder, `${(books += 1)} ?#%.db`))
