import { never } from '#base'
import type { Place } from '../book/opened.ts'

/** The server to try things on. Its tests must run or fail: what is skipped holds nothing. */
export const server: string =
  process.env['CLAIMBOOK_TEST_POSTGRES'] ??
  never('CLAIMBOOK_TEST_POSTGRES is not set: these tests need a PostgreSQL server, postgres://user:password@host:port/database')

let schemas = 0

/** A schema of its own for each book. */
export const freshSchema: Place = async () => addressOf(`test_${process.pid}_${(schemas += 1)}`)

export const addressOf = (schema: string): string => `${server}${server.includes('?') ? '&' : '?'}schema=${schema}`
