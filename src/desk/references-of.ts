import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { openAtlas } from '#atlas'
import { Failure } from '#base'
import { type ActorRow, type References, referencesWith } from '#grounding'
import { failureOf } from './opened.ts'

/** Files of a user's own: a gazetteer as `claimbook gazetteer import` writes it, and a table of actors. */
export type OwnReferences = { readonly gazetteer: string | null; readonly actors: string | null }

const kept = new Map<string, References>()

/** What is known before reading, a user's own files first; opened once in each thread. */
export function referencesOf({ gazetteer, actors }: OwnReferences): References | Failure {
  const key = `${gazetteer ?? ''}\n${actors ?? ''}`
  const known = kept.get(key)
  if (known) return known
  const rows = actors === null ? { rows: [], edition: '' } : actorRows(actors)
  if (rows instanceof Failure) return rows
  try {
    const found = referencesWith(openAtlas(gazetteer), rows.rows, rows.edition)
    kept.set(key, found)
    return found
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    return new Failure(
      'file/unreadable',
      `${gazetteer ?? 'the gazetteer'}: is no gazetteer of claimbook (${why}); \`claimbook gazetteer import\` makes one`,
      cause,
    )
  }
}

/** CSV with a heading: name, kind (person, group, organisation); also id, aliases (separated by ";"). */
function actorRows(path: string): { readonly rows: readonly ActorRow[]; readonly edition: string } | Failure {
  try {
    const bytes = readFileSync(path)
    const rows: readonly Readonly<Record<string, string>>[] = parse(bytes, {
      bom: true,
      columns: lower,
      skip_empty_lines: true,
      trim: true,
    })
    const found = rows.map(({ name = '', kind = '', id = '', aliases = '' }, index): ActorRow => {
      const given = kinds.find((one) => one === kind.toLowerCase())
      if (name === '') throw new Error(`row ${index + 1} has no name`)
      if (!given) throw new Error(`row ${index + 1}: “${kind}” is no kind; these are: ${kinds.join(', ')}`)
      return {
        id: id || name,
        kind: given,
        names: [name, ...aliases.split(';')].map((one) => one.trim()).filter((one) => one !== ''),
      }
    })
    if (found.length === 0) throw new Error('it has no row under its heading')
    return { rows: found, edition: createHash('sha256').update(bytes).digest('hex').slice(0, 12) }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('E')) return failureOf(path, cause)
    const why = cause instanceof Error ? cause.message : String(cause)
    return new Failure(
      'file/unreadable',
      `${path}: is no table of actors (${why}); its first line names the columns name, kind, aliases`,
      cause,
    )
  }
}
const kinds = ['person', 'group', 'organisation'] as const
const lower = (cells: readonly string[]): string[] => cells.map((cell) => cell.trim().toLowerCase())
