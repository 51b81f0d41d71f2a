import type * as HyparquetWriter from 'hyparquet-writer'
import { never, onDemand } from '#base'
import type { Cell } from '../csv.ts'
import { type ClaimColumn, claimColumns, type ColumnType } from './claim-columns.ts'
import type { ClaimRow } from './claim-rows.ts'

/**
 * The same columns in Apache Parquet, Snappy-compressed: text is UTF8, days are DATE, whole numbers INT64, others DOUBLE, unknown is null. No
 * formula is escaped, since nothing here is run.
 */
export function claimsParquet(rows: readonly ClaimRow[], createdBy = 'claimbook'): Uint8Array {
  const { parquetWriteBuffer }: typeof HyparquetWriter = onDemand('hyparquet-writer')
  const bytes = new Uint8Array(
    parquetWriteBuffer({
      columnData: claimColumns.map(({ name, type }) => ({ name, data: rows.map((row) => valueOf(row[name], type, name)) })),
      schema: [
        { name: 'claims', num_children: claimColumns.length },
        ...claimColumns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...typeOf[type] })),
      ],
      createdBy,
    }),
  )
  return rows.length > 0 ? bytes : withListOfStructs(bytes)
}

/**
 * The writer does not say of an empty list of row groups what it is a list of, and strict readers (that of Rust) then refuse the file. In Thrift's compact form
 * no rows and no row groups are these four bytes, whose last half byte is the type of the list: 12 is a struct.
 */
function withListOfStructs(bytes: Uint8Array): Uint8Array {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(Buffer.from([0x16, 0x00, 0x19, 0x00]))
  return at < 0 ? never('rows in a table without rows') : bytes.with(at + 3, 0x0c)
}

const typeOf = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
} as const satisfies Readonly<Record<ColumnType, object>>

function valueOf(cell: Cell, type: ColumnType, name: ClaimColumn): bigint | number | boolean | string | Date | null {
  if (cell === null) return null
  if (type === 'integer' && typeof cell === 'number') return BigInt(cell)
  if (type === 'date' && typeof cell === 'string') return new Date(`${cell}T00:00:00Z`)
  return type === typeof cell ? cell : never(`${typeof cell} in the column ${name} of ${type}`)
}
