/**
 * Makes data/en/small-words.tsv: node tools/make-small-words.ts WORDS
 * WORDS is a word list with a word a line, as Debian's package wamerican has it (SCOWL). Kept are words that are written small.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const [path = ''] = process.argv.slice(2)
const words = readFileSync(path, 'utf8')
  .split('\n')
  .filter((word) => /^[a-z]{2,}$/u.test(word))
const head = [
  '# English words that are written small, from SCOWL (http://wordlist.sourceforge.net), Copyright 2000-2011 Kevin Atkinson; licence in NOTICE.',
  '# A text in capitals is read as if these were small (tools/make-small-words.ts).',
]
writeFileSync('data/en/small-words.tsv', `${[...head, ...[...new Set(words)].toSorted()].join('\n')}\n`)
console.log(`${words.length} words`)
