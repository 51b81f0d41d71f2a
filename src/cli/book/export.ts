import { writeFileSync } from 'node:fs'
import { Failure, sha256Of } from '#base'
import { comparedIncidents, shownNow, withKeyedIds, withoutClasses } from '#desk'
import { readingJson } from '#exports'
import { type Ledger, logExport, logView, named, summaries } from '#ledger'
import type { AtRisk, Comparison, Day, QuestionState, Reading } from '#model'
import type { OutputFormat } from '../options.ts'
import { pageOf } from '../page.ts'
import { print, say } from '../streams.ts'
import { type BookGiven, withBook } from './opened.ts'

export type ExportGiven = BookGiven & {
  readonly format: OutputFormat
  readonly out?: string
  readonly withhold: ReadonlySet<AtRisk['class']>
  readonly unredacted?: boolean
  readonly why?: string
  readonly state?: QuestionState
  readonly place?: string
  readonly since?: Day
  readonly until?: Day
  readonly most: number
}

/**
 * Incidents of the book in a form for others: those named, or all that answer to the filters. Prisoners, victims, minors, witnesses and whoever else is private
 * are withheld unless it is said otherwise, and ids are keyed. A manifest says what was exported and how; the chain of custody has its hash.
 */
export const exportBook = (ids: readonly string[], given: ExportGiven): Promise<void> =>
  withBook(given, false, async (ledger, by) => {
    const isSealed = given.unredacted === true
    if (isSealed) {
      if (given.why === undefined)
        throw new Failure('usage', 'an export of what is withheld is written into the chain of custody: --why says why')
      await logView(ledger, by, {})
    }
    const incidents =
      ids.length > 0 ? await Promise.all(ids.map((id) => incidentOf(ledger, id))) : await incidentsBy(ledger, given)
    const { comparison, readings } = isSealed
      ? await comparedIncidents(ledger, incidents, (reading) => reading)
      : await withheld(ledger, incidents, given.withhold)
    const body = bodyOf(comparison, readings, given)
    const profile = isSealed ? 'nobody' : ['redactions', ...[...given.withhold].toSorted()].join(' ')
    const sha256 = sha256Of(new TextEncoder().encode(body))
    const said = {
      format: given.format,
      documents: readings.length,
      incidents: comparison.incidents.length,
      withheld: profile,
      sha256,
    }
    await logExport(ledger, by, said)
    const { state, place, since, until } = given
    const manifest = {
      program: ledger.program,
      exportedAt: ledger.clock(),
      book: ledger.id,
      filter: { ids, state, place, since, until },
      ...said,
    }
    if (given.out === undefined) return print(body)
    writeFileSync(given.out, body)
    writeFileSync(`${given.out}.manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`)
    say(`${given.out}: ${said.incidents} incidents of ${said.documents} documents; withheld: ${profile}`)
  })

/** Without those classes, and with ids from which nothing can be guessed. */
async function withheld(ledger: Ledger, incidents: readonly string[], classes: ReadonlySet<AtRisk['class']>) {
  const { showing } = await shownNow(ledger)
  const first = await comparedIncidents(ledger, incidents, showing)
  const without = withoutClasses(ledger, classes, first.readings)
  const second = classes.size === 0 ? first : await comparedIncidents(ledger, incidents, (reading) => without(showing(reading)))
  return withKeyedIds(second, ledger.secret)
}

function bodyOf(comparison: Comparison, readings: readonly Reading[], { format, color }: ExportGiven): string {
  if (format === 'jsonl') return readings.map((reading) => `${JSON.stringify(readingJson(reading))}\n`).join('')
  return pageOf(comparison, readings, { format, color: color && false, all: true })
}

async function incidentOf(ledger: Ledger, words: string): Promise<string> {
  const found = await named(ledger, words)
  if (found.kind !== 'incident') throw new Failure('usage', `${words} is no incident; \`claimbook list\` shows them`)
  return found.incident
}

async function incidentsBy(ledger: Ledger, { state, place, since, until, most }: ExportGiven): Promise<readonly string[]> {
  const filters = Object.entries({ state, place, since, until }).filter(([, value]) => value !== undefined)
  return (await summaries(ledger.store, { ...Object.fromEntries(filters), most })).map(({ id }) => id)
}
