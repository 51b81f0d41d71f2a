// Wall time of `claimbook read` on one article beside that of Node alone, median of 15 runs: `npm run bench:start-up`.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { machine, median } from './machine.ts'

const bin = fileURLToPath(new URL('../bin/claimbook.js', import.meta.url))
const article = process.argv[2] ?? fileURLToPath(new URL('../examples/01-exercise-wire.txt', import.meta.url))
const runs = 15

function seconds(words: readonly string[]): number {
  const startedAt = performance.now()
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return (performance.now() - startedAt) / 1000
}

/** The first run fills the compile cache, as it does for a user. */
function medianOf(words: readonly string[]): number {
  seconds(words)
  return median(Array.from({ length: runs }, () => seconds(words)))
}

const nothing = medianOf(['-e', '0'])
const read = medianOf([bin, 'read', article])
const lines = medianOf([bin, 'read', '--format', 'jsonl', article])
console.log(machine())
console.log('| | median of 15, s |\n|---|---|')
console.log(`| node -e 0 | ${nothing.toFixed(3)} |`)
console.log(`| claimbook read | ${read.toFixed(3)} |`)
console.log(`| claimbook read --format jsonl | ${lines.toFixed(3)} |`)
