import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { journey } from './journey.ts'

/** Program output that stands in the pages, between `<!-- name -->` and `<!-- /name -->`. */
const recordings: readonly { readonly page: string; readonly name: string; readonly text: () => string }[] = [
  { page: 'ARCHITECTURE.md', name: 'journey', text: journey },
  { page: 'README.md', name: 'compare', text: () => shown('compare', 'examples/0[12378]*') },
  { page: 'README.md', name: 'read', text: () => shown('read', 'examples/09*') },
  { page: 'README.md', name: 'book', text: bookSession },
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

/** A book of the examples, made anew in a folder of its own. */
function bookSession(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimbook-'))
  const book = join(folder, 'claimbook.db')
  try {
    const typed = (command: string, ...args: readonly string[]) =>
      `$ npx claimbook ${[command, ...args].map((word) => (word.includes(' ') ? `'${word}'` : word)).join(' ')}\n`
    const said = (command: string, ...args: readonly string[]) =>
      printed(command, '--book', book, ...args).replaceAll(book, './claimbook.db')
    const added = said('add', ...globSync('examples/*').toSorted()).split('\n')
    return [
      typed('add', 'examples/*') + [...added.slice(0, 2), '…', ...added.slice(-2)].join('\n').trimEnd(),
      typed('list') + said('list').trimEnd(),
      typed('search', '"armed men" OR gunmen', '--state', 'updated', '--most', '1') +
        said('search', '"armed men" OR gunmen', '--state', 'updated', '--most', '1').trimEnd(),
      typed('verify') + (said('verify').split('\n')[0] ?? ''),
    ].join('\n\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function printed(...args: readonly string[]): string {
  const { stdout } = spawnSync(process.execPath, ['bin/claimbook.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '100' },
  })
  return stdout
}
