import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { journey } from './journey.ts'

/** Program output that stands in the pages, between `<!-- name -->` and `<!-- /name -->`. */
const recordings: readonly { readonly page: string; readonly name: string; readonly text: () => string }[] = [
  { page: 'ARCHITECTURE.md', name: 'journey', text: journey },
  { page: 'README.md', name: 'compare', text: () => shown('compare', 'examples/0[12378]*') },
  { page: 'README.md', name: 'read', text: () => shown('read', 'examples/09*') },
  { page: 'README.md', name: 'json', text: () => firstClaim('examples/08-legion-denial.txt') },
]

/** A page with its recordings made anew. */
export function withRecordings(page: string, text: string): string {
  return recordings
    .filter((recording) => recording.page === page)
    .reduce((whole, { name, text: record }) => {
      const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
      const [start, end] = [whole.indexOf(open), whole.indexOf(close)]
      if (start < 0 || end < start) throw new Error(`${page} has no place for the recording “${name}”`)
      return `${whole.slice(0, start + open.length)}\n\`\`\`\n${record().trimEnd()}\n\`\`\`\n${whole.slice(end)}`
    }, text)
}
export const recordedPages: readonly string[] = [...new Set(recordings.map(({ page }) => page))]

/** The command as it is typed, and what it prints. */
const shown = (command: string, files: string): string =>
  `$ npx claimbook ${command} ${files}\n\n${printed(command, ...globSync(files).toSorted())}`

/** The first claim of a report as `--format jsonl` has it, with a line for each field. */
function firstClaim(path: string): string {
  const { claims }: { readonly claims: readonly object[] } = JSON.parse(printed('read', '--format', 'jsonl', path))
  const fields = Object.entries(claims[0] ?? {}).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  return `{\n${fields.join(',\n')}\n}`
}

function printed(...args: readonly string[]): string {
  const { stdout } = spawnSync(process.execPath, ['bin/claimbook.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '100' },
  })
  return stdout
}
