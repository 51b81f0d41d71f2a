import { sha256Of } from '#base'
import type { LeftOut } from './wacz/capture.ts'

/** A file of the export as its manifest names it. */
export type ExportedFile = { readonly name: string; readonly body: string | Uint8Array; readonly rows: number | null }

export type Exported = {
  readonly format: string
  /** What was asked for, as it was given; undefined is not asked. */
  readonly filter: { readonly [name: string]: string | number | readonly string[] | undefined }
  /** How one number comes of many, where the format has one. */
  readonly countRule: { readonly name: string; readonly words: string } | null
  /** Who is withheld. */
  readonly profile: string
  readonly keyedIds: boolean
  readonly files: readonly ExportedFile[]
  /** Reports that should be in the export and are not, where the format holds reports. */
  readonly leftOut?: readonly LeftOut[] | undefined
  /** "claimbook 0.3.0" */
  readonly program: string
  readonly exportedAt: string
  /** The id of the book; null where there is none. */
  readonly book: string | null
}

/** What was exported, how, and by which bytes it is known again. Plain JSON; the same values give the same text. */
export const manifestOf = ({
  format,
  filter,
  countRule,
  profile,
  keyedIds,
  files,
  leftOut,
  program,
  exportedAt,
  book,
}: Exported) =>
  ({
    manifest: 1,
    format,
    program,
    exportedAt,
    book,
    filter: Object.fromEntries(Object.entries(filter).filter(([, asked]) => asked !== undefined)),
    count_rule: countRule,
    redaction_profile: profile,
    keyed_ids: keyedIds,
    files: files.map(({ name, body, rows }) => {
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
      return { name, bytes: bytes.length, sha256: sha256Of(bytes), rows }
    }),
    ...(leftOut === undefined ? {} : { left_out: leftOut }),
    /** Said in every manifest, so that nobody takes a hash for more than it is. */
    proves:
      'The hashes tell whether a file is the one that was exported. They do not tell that a report was published as it was read, nor that anything in it is true.',
  }) as const
