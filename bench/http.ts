// What the API answers while others read and somebody adds: `node bench/http.ts BOOK [readers] [seconds]`, with a book as bench/book.ts makes one at a path. The
// server is a process of its own, and so is the one that adds; each reader asks for the next page as soon as it has the one before. Bounded in time.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { machine } from './machine.ts'

const [, , book, readers = '50', seconds = '15'] = process.argv
if (book === undefined) throw new Error('node bench/http.ts BOOK [readers] [seconds]')
const folder = mkdtempSync(join(tmpdir(), 'claimbook-bench-'))
const server = spawn(process.execPath, ['bin/claimbook.js', 'serve', '--book', book, '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const address = await new Promise<string>((resolve) => {
  server.stdout.once('data', (words) => resolve(String(words).trim()))
})
console.log(machine())

/** Reports that no run before has added, so that adding has work for as long as is measured. */
const run = randomUUID()
const report = readFileSync('examples/07-wire-update.txt', 'utf8')
const lines = Array.from({ length: 400 }, (_, i) =>
  JSON.stringify({ id: `r${i}`, text: `${report}\nThe report of day ${i} of run ${run} has ${i} more lines of its own.` }),
)
const path = join(folder, 'added.jsonl')
writeFileSync(path, `${lines.join('\n')}\n`)

const words = ['station', 'killed', 'bridge', 'governor', 'brigade', 'river', 'hospital', 'soldiers']
const idsOf = async (kind: string): Promise<string[]> => {
  const answer = await fetch(`${address}/api/${kind}?limit=100`)
  const page: { items: { id: string }[] } = JSON.parse(await answer.text())
  return page.items.map(({ id }) => id)
}
const [incidents, documents] = [await idsOf('incidents'), await idsOf('documents')]
const asked: readonly (readonly [string, (turn: number) => string])[] = [
  ['list of incidents', () => '/api/incidents?limit=20'],
  ['one incident', (turn) => `/api/incidents/${incidents[turn % incidents.length] ?? ''}`],
  ['one document', (turn) => `/api/documents/${documents[turn % documents.length] ?? ''}`],
  ['search', (turn) => `/api/claims?limit=20&q=${words[turn % words.length] ?? ''}`],
]

/** What is dear, asked by one reader while nothing else happens: at first, and three times more. */
for (const dear of ['/api/sources', '/api/proposals']) {
  const times: number[] = []
  let size = 0
  for (let turn = 0; turn < 4; turn += 1) {
    const startedAt = performance.now()
    size = (await (await fetch(address + dear)).arrayBuffer()).byteLength
    times.push(performance.now() - startedAt)
  }
  const [first = 0, ...again] = times
  console.log(
    `${dear}, alone: ${first.toFixed(0)} ms, then ${again.map((ms) => ms.toFixed(1)).join(', ')} ms; ${(size / 1000).toFixed(0)} kB`,
  )
}

for (const isAdding of [false, true]) {
  const adding = isAdding ? spawn(process.execPath, ['bin/claimbook.js', 'add', '--book', book, path], { stdio: 'ignore' }) : null
  const times = new Map(asked.map(([name]) => [name, [] as number[]]))
  const until = performance.now() + 1000 * Number(seconds)
  await Promise.all(
    Array.from({ length: Number(readers) }, async (_, reader) => {
      for (let turn = reader; performance.now() < until; turn += 1) {
        const [name, pathOf] = asked[turn % asked.length] ?? ['', () => '/']
        const startedAt = performance.now()
        const answer = await fetch(address + pathOf(turn * 7 + reader))
        await answer.arrayBuffer()
        if (answer.status === 200) times.get(name)?.push(performance.now() - startedAt)
      }
    }),
  )
  adding?.kill()
  console.log(`${readers} readers${isAdding ? ', while reports are added' : ''}:`)
  for (const [name, all] of times) {
    const sorted = all.toSorted((a, b) => a - b)
    const at = (share: number) => (sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(0)
    console.log(`  ${name}: ${all.length} answers, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`)
  }
}
server.kill()
rmSync(folder, { recursive: true })
