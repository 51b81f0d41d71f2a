import { claims } from './02-claims.ts'
import { incidents } from './03-incidents.ts'
import { ledger } from './01-ledger.ts'
import { unreadPassages } from './04-unread-passages.ts'
import { watching } from './05-watching.ts'
import type { Migration } from './migration.ts'

/** In order; the last one is the schema of today. */
export const migrations: readonly Migration[] = [ledger, claims, incidents, unreadPassages, watching]
export const latest = migrations.length
