import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Failure, sha256Of } from '#base'
import {
  capturesOf,
  comparedIncidents,
  type ComparedIncidents,
  incidentsBy,
  incidentsNamed,
  shownNow,
  unwritable,
  withheldIncidents,
} from '#desk'
import { claimRows, type ExportContext, exportFormOf, type LeftOut, manifestOf, plural, readingJson, wacz } from '#exports'
import { type Ledger, logExport, logView, type Wanted } from '#ledger'
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
    const { body, rows, countRule, leftOut } =
      given.format === 'wacz'
        ? await archived(ledger, incidents, compared, isSealed ? null : given.withhold, context)
        : { ...made(given.format, compared, context), leftOut: undefined }
    const sha256 = sha256Of(typeof body === 'string' ? new TextEncoder().encode(body) : body)
    const counts = { documents: compared.readings.length, incidents: compared.comparison.incidents.length }
    const { state, place, since, until, out, format } = given
    if (out !== undefined) {
      const { scrub } = await shownNow(ledger)
      const filter = { incidents: ids.length > 0 ? ids.length : undefined, state, place: scrub(place), since, until }
      const files = [{ name: basename(out), body, rows }]
      written(out, body, manifestOf({ ...context, format, filter, countRule, files, book: ledger.id, leftOut }))
    }
    await logExport(ledger, by, { format, ...counts, withheld: profile, sha256 })
    for (const words of leftOutWords(leftOut ?? [])) say(words)
    if (left > 0) say(`${plural(left, 'more incident answers', 'more incidents answer')} to that; --most takes more`)
    if (out !== undefined)
      say(
        `${out}: ${plural(counts.incidents, 'incident')} of ${plural(counts.documents, 'document')}; withheld: ${profile.replaceAll(' ', ', ')}`,
      )
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

/** The reports themselves. Of what names somebody who is withheld, nothing goes out: the bytes as received hold the name. */
async function archived(
  ledger: Ledger,
  incidents: readonly string[],
  { comparison, readings }: ComparedIncidents,
  classes: ReadonlySet<AtRisk['class']> | null,
  context: ExportContext,
) {
  const { captures, leftOut } = await capturesOf(ledger, incidents, classes)
  const claims = claimRows(comparison, readings, context)
  return { body: wacz({ captures, leftOut, claims }, context), rows: captures.length, countRule: null, leftOut }
}

function leftOutWords(leftOut: readonly LeftOut[]): readonly string[] {
  const reasons = new Map<string, number>()
  for (const { why } of leftOut) reasons.set(why, (reasons.get(why) ?? 0) + 1)
  return [...reasons].map(([why, count]) => `${plural(count, 'report')} left out of the archive: ${why}`)
}

function wantedIn({ state, place, since, until, most }: ExportGiven): Wanted {
  const filters = Object.entries({ state, place, since, until }).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(filters), most }
}
