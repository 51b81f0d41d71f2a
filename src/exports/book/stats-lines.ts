import { plural } from '../figures.ts'

/** What a book holds, in numbers. */
export type StatsRow = {
  readonly documents: number
  readonly versions: number
  readonly deleted: number
  readonly readings: number
  readonly claims: number
  readonly incidents: number
  readonly origins: number
  readonly judgements: number
  readonly redactions: number
  readonly waiting: number
  readonly unlinked: number
  readonly stale: number
  readonly bytes: number
  readonly entries: number
  readonly earliest: string | null
  readonly latest: string | null
}

export function statsLines(stats: StatsRow): string {
  const { documents, versions, deleted, readings, claims, incidents, origins, earliest, latest } = stats
  const aside = [
    versions > 0 ? `${versions.toLocaleString('en')} overtaken by newer versions` : '',
    deleted > 0 ? `${deleted.toLocaleString('en')} deleted` : '',
  ]
  const days = earliest === null ? '' : earliest === latest ? `, of ${earliest}` : `, from ${earliest} to ${latest ?? ''}`
  const named = aside.filter((words) => words !== '').join(', ')
  const lines = [
    `${plural(documents, 'document')}${named === '' ? '' : ` (${named})`}${days}; ${megabytes(stats.bytes)} as received`,
    `${plural(claims, 'claim')} in ${plural(readings, 'reading')}`,
    `${plural(incidents, 'incident')} with ${plural(origins, 'independent origin')}`,
    `${plural(stats.judgements, 'judgement')} and ${plural(stats.redactions, 'redaction')} that stand`,
    `${plural(stats.entries, 'line')} in the chain of custody`,
    ...undone(stats),
  ]
  return `${lines.join('\n')}\n`
}

/** What a command was stopped at, or another process is at. */
const undone = ({ waiting, unlinked, stale }: StatsRow): string[] =>
  waiting + unlinked + stale === 0
    ? []
    : [
        `Not done yet: ${waiting.toLocaleString('en')} to read, ${unlinked.toLocaleString('en')} to link, ${plural(stale, 'incident')} to compare; \`claimbook work\` does it`,
      ]

const megabytes = (bytes: number): string => (bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`)
