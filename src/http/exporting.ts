import { parse } from 'csv-parse/sync'
import { Failure, sha256Of } from '#base'
import { incidentsBy, incidentsNamed, withheldIncidents } from '#desk'
import { type ExportForm, exportFormOf, manifestOf } from '#exports'
import { logExport, standingRedactions, type Wanted } from '#ledger'
import { atRiskClasses } from '#model'
import type { ExportAsked, ExportPreview } from './schemas/exports.ts'
import type { Service } from './service.ts'

/** Incidents, rows of a table, lines and letters of a line that a preview takes. */
const [mostSampled, mostRows, mostLines, mostLetters] = [20, 6, 14, 400]

/** Exports as the command line makes them: the same withholding, the same line in the chain of custody, the same manifest. */
export function exporting({ ledger, by, scrub }: Pick<Service, 'ledger' | 'by' | 'scrub'>) {
  const chosen = ({ incident, ...asked }: ExportAsked) =>
    incident === undefined
      ? incidentsBy(ledger, wantedIn(asked))
      : incidentsNamed(ledger, typeof incident === 'string' ? [incident] : incident)

  async function madeOf(form: ExportForm, incidents: readonly string[], { withhold }: ExportAsked) {
    const compared = await withheldIncidents(ledger, incidents, new Set(withhold))
    const profile = ['redactions', ...withhold.toSorted()].join(' ')
    const context = { exportedAt: ledger.clock(), program: ledger.program, profile, keyedIds: true, bookIds: compared.bookIds }
    return { ...form.make(compared.comparison, compared.readings, context), context, compared }
  }

  async function made(name: string, asked: ExportAsked) {
    const form = formOf(name)
    const { incidents } = await chosen(asked)
    const { body, rows, context, compared } = await madeOf(form, incidents, asked)
    const bytes = Buffer.from(body)
    const sha256 = sha256Of(bytes)
    const file = { name: `claimbook${form.suffix}`, body: bytes, rows }
    const { state, place, title, since, until, incident } = asked
    const filter = {
      incidents: incident === undefined ? undefined : incidents.length,
      state,
      place: await scrub(place),
      title: await scrub(title),
      since,
      until,
    }
    const { countRule } = form
    const manifest = manifestOf({ ...context, format: name, filter, countRule, files: [file], book: ledger.id })
    const counts = { documents: compared.readings.length, incidents: compared.comparison.incidents.length }
    await logExport(ledger, by, { format: name, ...counts, withheld: context.profile, sha256 })
    return { bytes, name: file.name, mediaType: form.mediaType, sha256, manifest }
  }

  async function preview(name: string, asked: ExportAsked): Promise<ExportPreview> {
    const form = formOf(name)
    const { incidents, left } = await chosen(asked)
    const sample = incidents.slice(0, mostSampled)
    // What nobody can read is shown as the table that it is made of.
    const { body, rows, compared } = await madeOf(form.name === 'parquet' ? formOf('csv') : form, sample, asked)
    const text = typeof body === 'string' ? body : ''
    const isTable = form.mediaType.startsWith('text/csv') || form.name === 'parquet'
    const { people } = compared
    const redactions = await standingRedactions(ledger.store)
    return {
      incidents: incidents.length,
      documents: compared.readings.length,
      left,
      sampled: sample.length,
      rows,
      table: isTable ? parse(text, { to: mostRows + 1, bom: true }) : null,
      text: isTable ? null : beginningOf(text),
      withheld: [...atRiskClasses, 'private' as const].map((one) => ({
        class: one,
        withheld: people.has(one),
        people: people.get(one) ?? null,
      })),
      redactions: redactions.map(({ label, kind, why }) => ({ label, kind, why })),
    }
  }
  return { made, preview }
}

function formOf(name: string): ExportForm {
  const form = exportFormOf(name)
  if (!form) throw new Failure('book/no-such', `there is no form ${name}; /api/exports lists them`)
  return form
}

const wantedIn = ({ state, place, title, since, until, most }: Omit<ExportAsked, 'incident'>): Wanted => ({
  ...Object.fromEntries(Object.entries({ state, place, title, since, until }).filter(([, value]) => value !== undefined)),
  most,
})

const beginningOf = (text: string): string =>
  text
    .split('\n', mostLines)
    .map((line) => (line.length > mostLetters ? `${line.slice(0, mostLetters)} …` : line))
    .join('\n')
