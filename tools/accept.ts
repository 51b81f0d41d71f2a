// Writes one golden anew: `node tools/accept.ts border-raid`. There is no way to accept them all: each is looked at.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { blocksToday, expectedFile, slugs } from './golden.ts'
import { withRemarks } from './golden-remarks.ts'

const [slug, ...more] = process.argv.slice(2)
if (slug === undefined || more.length > 0 || !slugs().includes(slug)) {
  console.error(`usage: node tools/accept.ts SLUG, one of: ${slugs().join(', ')}`)
  process.exitCode = 2
} else {
  const file = expectedFile(slug)
  const { text, lost } = withRemarks(blocksToday(slug), existsSync(file) ? readFileSync(file, 'utf8') : '')
  writeFileSync(file, text)
  console.log(`goldens/${slug}/expected.txt is written: look at its difference before you commit it.`)
  for (const remark of lost) console.log(`its block has changed, so this remark is gone: ${remark.trim()}`)
}
