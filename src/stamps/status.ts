import { tags } from './der.ts'
import { partsOf, type Value } from './parts.ts'
import { refuse } from './refuse.ts'

export type Status = {
  readonly status: number
  /** What the authority writes beside it, in any language. */
  readonly texts: readonly string[]
  readonly reasons: readonly number[]
}

/** A PKIStatusInfo (RFC 3161, 2.4.2). */
export function statusIn(value: Value): Status {
  const parts = partsOf('the status', value)
  const status = Number(parts.one(tags.integer).toInteger())
  const texts = parts.maybe(tags.sequence)?.subs ?? []
  const bits = parts.maybe(tags.bits)?.toBitString() ?? []
  parts.end()
  if (texts.some((text) => text.tag.toDER() !== tags.text)) refuse('the status has the wrong form')
  return {
    status,
    texts: texts.map((text) => text.value.toString('utf8')),
    reasons: bits.flatMap((bit, at) => (bit === 1 ? [at] : [])),
  }
}

/** A stamp was made, as it was asked for or with changes that the authority names. */
export const isGranted = ({ status }: Status): boolean => status === 0 || status === 1

/** "rejection (badAlg): “only SHA-512 is stamped here”". */
export function wordsOfStatus({ status, texts, reasons }: Status): string {
  const why = reasons.map((reason) => reasonWords.get(reason) ?? `reason ${reason}`)
  const said = texts
    .join(' ')
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
  const quoted = said.length > longestQuoted ? `${said.slice(0, longestQuoted)}…` : said
  return [
    statusWords[status] ?? `status ${status}`,
    why.length > 0 ? ` (${why.join(', ')})` : '',
    quoted === '' ? '' : `: “${quoted}”`,
  ].join('')
}

/** In UTF-16 units. */
const longestQuoted = 200

/** PKIStatus by its number. */
const statusWords: readonly string[] = [
  'granted',
  'grantedWithMods',
  'rejection',
  'waiting',
  'revocationWarning',
  'revocationNotification',
]

/** PKIFailureInfo by its bit. */
const reasonWords: ReadonlyMap<number, string> = new Map([
  [0, 'badAlg'],
  [2, 'badRequest'],
  [5, 'badDataFormat'],
  [14, 'timeNotAvailable'],
  [15, 'unacceptedPolicy'],
  [16, 'unacceptedExtension'],
  [17, 'addInfoNotAvailable'],
  [25, 'systemFailure'],
])
