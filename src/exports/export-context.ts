import { never } from '#base'
import type { IncidentId } from '#model'

/** What an export says of itself. Nothing here is looked up: the same values give the same bytes. */
export type ExportContext = {
  /** The instant of the export, ISO 8601: "2024-06-06T10:00:00.000Z". */
  readonly exportedAt: string
  /** "claimbook 0.3.0" */
  readonly program: string
  /** Who is withheld, in words: "prisoners, victims, minors, witnesses"; "nobody". */
  readonly profile: string
  /** Ids and hashes are keyed ones. A document's hash is then not the SHA-256 of its bytes, and no format that checks hashes gets it. */
  readonly keyedIds: boolean
  /** The book's own ids of incidents, which last; without them an incident is known by the claims that it holds. */
  readonly bookIds?: ReadonlyMap<IncidentId, string>
}

/** The instant in the one form that all formats take, with milliseconds and "Z". */
export function instantOf({ exportedAt }: Pick<ExportContext, 'exportedAt'>): string {
  const at = new Date(exportedAt)
  return Number.isNaN(at.getTime()) ? never(`no instant: ${exportedAt}`) : at.toISOString()
}
