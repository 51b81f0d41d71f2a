import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Failure, sha256Of } from '#base'
import {
  comparedIncidents,
  type ComparedIncidents,
  incidentsBy,
  incidentsNamed,
  shownNow,
  unwritable,
  withheldIncidents,
} from '#desk'
import { type ExportContext, exportFormOf, manifestOf, readingJson } from '#exports'
import { logExport, logView, type Wanted } from '#ledger'
import type { AtRisk, Day, QuestionState } from '#model'
import type { ExportName } from './export-names.ts'
import { print, say } from '../streams.ts'
import { type BookGiven, withBook } from './opened.ts'

export type ExportGiven = BookGiven & {
  readonly format: ExportName
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
    const { incidents, left } = ids.length > 0 ? await incidentsNamed(ledger, ids) : await incidentsBy(ledger, wantedIn(given))
    const compared = isSealed
      ? await comparedIncidents(ledger, incidents, (reading) => reading)
      : await withheldIncidents(ledger, incidents, given.withhold)
    const profile = isSealed ? 'nobody' : ['redactions', ...[...given.withhold].toSorted()].join(' ')
    const context = {
      exportedAt: ledger.clock(),
      program: ledger.program,
      profile,
      keyedIds: !isSealed,
      bookIds: compared.bookIds,
    }
    const { body, rows, countRule } = made(given.format, compared, context)
    const sha256 = sha256Of(typeof body === 'string' ? new TextEncoder().encode(body) : body)
    const counts = { documents: compared.readings.length, incidents: compared.comparison.incidents.length }
    const { state, place, since, until, out, format } = given
    if (out !== undefined) {
      const { scrub } = await shownNow(ledger)
      const filter = { incidents: ids.length > 0 ? ids.length : undefined, state, place: scrub(place), since, until }
      const files = [{ name: basename(out), body, rows }]
      written(out, body, manifestOf({ ...context, format, filter, countRule, files, book: ledger.id }))
    }
    await logExport(ledger, by, { format, ...counts, withheld: profile, sha256 })
    if (left > 0) say(`${left} more incidents answer to that; --most takes more`)
    if (out !== undefined) say(`${out}: ${counts.incidents} incidents of ${counts.documents} documents; withheld: ${profile}`)
    else if (typeof body === 'string') await print(body)
    else process.stdout.write(body)
  })

/** Writes the file and its manifest; what cannot be written has not left the house. */
function written(path: string, body: string | Uint8Array, manifest: object): void {
  try {
    writeFileSync(path, body)
    writeFileSync(`${path}.manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`)
  } catch (cause) {
    throw unwritable(path, cause)
  }
}

function made(format: ExportName, { comparison, readings }: ComparedIncidents, context: ExportContext) {
  const form = exportFormOf(format)
  if (form) return { ...form.make(comparison, readings, context), countRule: form.countRule }
  const lines = readings.map((reading) => `${JSON.stringify(readingJson(reading))}\n`)
  return { body: lines.join(''), rows: lines.length, countRule: null }
}

function wantedIn({ state, place, since, until, most }: ExportGiven): Wanted {
  const filters = Object.entries({ state, place, since, until }).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(filters), most }
}
