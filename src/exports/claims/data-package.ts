import { sha256Of } from '#base'
import { type Column, claimColumns } from './claim-columns.ts'

export type Described = {
  /** The name of the file that it stands beside: "claims.csv". */
  readonly path: string
  readonly bytes: Uint8Array
  readonly exportedAt: string
  readonly columns?: readonly Column[]
  /** The columns that no two rows have alike. */
  readonly key?: readonly string[]
}

/** What the columns of a table mean: a Tabular Data Package of Frictionless (specs.frictionlessdata.io, version 1), for a file `datapackage.json`. */
export const dataPackage = ({ path, bytes, exportedAt, columns = claimColumns, key = ['document_id', 'claim_id'] }: Described) =>
  ({
    profile: 'tabular-data-package',
    name: 'claimbook-export',
    title: 'Who says what happened, on what evidence, and who says otherwise',
    created: exportedAt,
    resources: [
      {
        profile: 'tabular-data-resource',
        name: path
          .replace(/\.[^.]*$/u, '')
          .toLowerCase()
          .replace(/[^a-z0-9._-]+/gu, '-'),
        path,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: bytes.length,
        hash: `sha256:${sha256Of(bytes)}`,
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: {
          fields: columns.map(({ name, type, description }) => ({ name, type, description })),
          missingValues: [''],
          primaryKey: key,
        },
      },
    ],
  }) as const
