import { writeFileSync } from 'node:fs'
import { Failure, sha256Of } from '#base'
import { comparedIncidents, keyed, shownNow, unwritable, withoutClasses } from '#desk'
import { readingJson } from '#exports'
import { type Ledger, logExport, logView, named, summaries, summaryCount } from '#ledger'
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
      await logView(ledger, by, { why: (await shownNow(ledger)).scrub(given.why) })
    }
    const { incidents, left } = ids.length > 0 ? await those(ledger, ids) : await incidentsBy(ledger, given)
    const { comparison, readings } = isSealed
      ? await comparedIncidents(ledger, incidents, (reading) => reading)
      : await withheld(ledger, incidents, given.withhold)
    const body = bodyOf(comparison, readings, given)
    const profile = isSealed ? 'nobody' : ['redactions', ...[...given.withhold].toSorted()].join(' ')
    const sha256 = sha256Of(new TextEncoder().encode(body))
    const counts = { documents: readings.length, incidents: comparison.incidents.length }
    const said = { format: given.format, ...counts, withheld: profile, sha256 }
    const { scrub } = await shownNow(ledger)
    const { state, place, since, until, out } = given
    const filter = { incidents: ids.length > 0 ? ids.length : null, state, place: scrub(place), since, until }
    const manifest = { program: ledger.program, exportedAt: ledger.clock(), book: ledger.id, filter, ...said }
    if (out !== undefined) written(out, body, manifest)
    await logExport(ledger, by, said)
    if (left > 0) say(`${left} more incidents answer to that; --most takes more`)
    if (out === undefined) return print(body)
    say(`${out}: ${counts.incidents} incidents of ${counts.documents} documents; withheld: ${profile}`)
  })

/** Writes the file and its manifest; what cannot be written has not left the house. */
function written(path: string, body: string, manifest: object): void {
  try {
    writeFileSync(path, body)
    writeFileSync(`${path}.manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`)
  } catch (cause) {
    throw unwritable(path, cause)
  }
}

/** Without those classes, and with ids from which nothing can be guessed. */
async function withheld(ledger: Ledger, incidents: readonly string[], classes: ReadonlySet<AtRisk['class']>) {
  const { showing } = await shownNow(ledger)
  const first = await comparedIncidents(ledger, incidents, showing)
  const without = withoutClasses(ledger, classes, first.readings)
  const second = classes.size === 0 ? first : await comparedIncidents(ledger, incidents, (reading) => without(showing(reading)))
  return keyed(ledger, second)
}

function bodyOf(comparison: Comparison, readings: readonly Reading[], { format, color }: ExportGiven): string {
  if (format === 'jsonl') return readings.map((reading) => `${JSON.stringify(readingJson(reading))}\n`).join('')
  return pageOf(comparison, readings, { format, color: color && false, all: true })
}

type Chosen = { readonly incidents: readonly string[]; readonly left: number }

async function those(ledger: Ledger, ids: readonly string[]): Promise<Chosen> {
  const found = await Promise.all(ids.map((id) => named(ledger, id)))
  const incidents = found.map((one, i) => {
    if (one.kind !== 'incident') throw new Failure('usage', `${ids[i] ?? ''} is no incident; \`claimbook list\` shows them`)
    return one.incident
  })
  return { incidents, left: 0 }
}

async function incidentsBy(ledger: Ledger, { state, place, since, until, most }: ExportGiven): Promise<Chosen> {
  const filters = Object.entries({ state, place, since, until }).filter(([, value]) => value !== undefined)
  const wanted = { ...Object.fromEntries(filters), most }
  const incidents = (await summaries(ledger.store, wanted)).map(({ id }) => id)
  return { incidents, left: (await summaryCount(ledger.store, wanted)) - incidents.length }
}
