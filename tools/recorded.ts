import { spawnSync } from 'node:child_process'
import { journey } from './journey.ts'

/** Program output that stands in the pages, between `<!-- name -->` and `<!-- /name -->`. */
const recordings: readonly { readonly page: string; readonly name: string; readonly text: () => string }[] = [
  { page: 'ARCHITECTURE.md', name: 'journey', text: journey },
  {
    page: 'README.md',
    name: 'compare',
    text: () =>
      printed(
        'compare',
        'examples/03-ministry-statement.txt',
        'examples/04-brigade-post.txt',
        'examples/07-wire-update.txt',
        'examples/08-legion-denial.txt',
      ),
  },
  { page: 'README.md', name: 'read', text: () => printed('read', 'examples/09-harbour-gazette.txt') },
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

function printed(...args: readonly string[]): string {
  const { stdout } = spawnSync(process.execPath, ['bin/claimbook.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '100' },
  })
  return `$ claimbook ${args.join(' ')}\n\n${stdout}`
}
