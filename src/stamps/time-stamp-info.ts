import { numbered, tags } from './der.ts'
import { digestNamed } from './digests.ts'
import { parsed, partsOf, type Value } from './parts.ts'
import { refuse } from './refuse.ts'

export type TimeStampInfo = {
  readonly policy: string
  /** The name of the hash function of the imprint, as node:crypto calls it. */
  readonly hash: string
  readonly imprint: Uint8Array
  readonly serial: string
  readonly at: Date
  readonly nonce: bigint | null
}

/** What the authority has signed, a TSTInfo (RFC 3161, 2.4.2). */
export function timeStampInfoIn(bytes: Uint8Array): TimeStampInfo {
  const parts = partsOf('the signed information', parsed(bytes))
  if (parts.one(tags.integer).toInteger() !== 1n) refuse('it is of a version other than 1')
  const policy = parts.one(tags.name).toOID()
  const { hash, imprint } = imprintIn(parts.one(tags.sequence))
  const serial = parts.one(tags.integer).toInteger()
  const at = timeIn(parts.one(tags.time))
  parts.maybe(tags.sequence) // How exact the time is: kept in the token.
  parts.maybe(tags.boolean) // Whether stamps of this authority are ordered by their times.
  const nonce = parts.maybe(tags.integer)?.toInteger() ?? null
  parts.maybe(numbered(0)) // A name of the authority, a hint; the certificate says it.
  const extensions = parts.maybe(numbered(1))
  parts.end()
  for (const extension of extensions?.subs ?? []) refuseCritical(extension)
  return { policy, hash, imprint, serial: serial.toString(16), at, nonce }
}

/** A MessageImprint: what was stamped, and by which hash function. */
function imprintIn(value: Value): { hash: string; imprint: Uint8Array } {
  const parts = partsOf('the imprint', value)
  const hash = digestNamed(parts.one(tags.sequence))
  const imprint = parts.one(tags.octets).value
  parts.end()
  return { hash, imprint }
}

const timeShape = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/u

/** A GeneralizedTime in UTC, with or without parts of a second. */
function timeIn({ value }: Value): Date {
  const [, year, month, day, hour, minute, second, parts = ''] = timeShape.exec(value.toString('latin1')) ?? []
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}.${parts.padEnd(3, '0').slice(0, 3)}Z`
  const at = new Date(written)
  // A day that the calendar lacks, 30 February, reads as one of the next month.
  return Number.isNaN(at.getTime()) || at.toISOString() !== written ? refuse('its time is no time') : at
}

/** Whoever does not know a critical extension must not accept the token. None is defined that Claimbook knows. */
function refuseCritical(extension: Value): void {
  const parts = partsOf('an extension', extension)
  const name = parts.one(tags.name).toOID()
  if (parts.maybe(tags.boolean)?.toBoolean() === true) refuse(`it has an extension that is not known here (${name})`)
}
