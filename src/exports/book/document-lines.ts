import pc from 'picocolors'
import { spokenId } from '#model'
import { wrapped } from '../display-width.ts'
import { plural } from '../figures.ts'
import type { Look } from '../terminal.ts'
import { visible } from '../visible.ts'

/** A document as a list shows it. */
export type DocumentRow = {
  readonly id: string
  readonly title: string
  readonly path: string | null
  readonly url: string | null
  readonly publishedOn: string | null
  readonly receivedAt: string
  readonly receivedBy: string
  readonly size: number
  readonly sha256: string
  readonly claims: number | null
  readonly state: 'read' | 'overtaken' | 'waiting' | 'deleted'
  readonly tombstone: { readonly at: string; readonly by: string; readonly why: string | null } | null
}

export type CustodyRow = {
  readonly position: number
  readonly documentId: string
  readonly at: string
  readonly by: string
  readonly program: string
  readonly did: string
  /** Canonical JSON. */
  readonly about: string
}

/** How a document came over the network; `receipt`: as the chain of custody names it. */
export type FetchRow = {
  readonly receipt: string
  readonly url: string
  readonly finalUrl: string
  readonly status: number
  readonly at: string
}

export type DocumentHead = {
  readonly custody: readonly CustodyRow[]
  readonly versions: readonly string[]
  readonly fetches: readonly FetchRow[]
}

const stateWords: Readonly<Record<DocumentRow['state'], string>> = {
  read: '',
  overtaken: 'overtaken by a newer version',
  waiting: 'not read yet',
  deleted: 'deleted',
}

/** A line for each document, the last received first. */
export function documentList(rows: readonly DocumentRow[], look: Look): string {
  if (rows.length === 0) return 'No document here answers to that.\n'
  const lines = rows.flatMap(({ id, title, path, url, publishedOn, claims, state }) => {
    const where = url ?? path ?? 'standard input'
    const said = [publishedOn ?? 'no day', claims === null ? '' : plural(claims, 'claim'), stateWords[state]]
    const words = [`${spokenId(id)}  ${said.filter((one) => one !== '').join(', ')}`, visible(title), visible(where)]
    return wrapped(words.filter((one) => one !== '').join(' · '), look.width)
  })
  return `${lines.join('\n')}\n`
}

/** What the book knows of one document beside its claims: how it came, and its chain of custody. */
export function documentHead(row: DocumentRow, { custody, versions, fetches }: DocumentHead, look: Look): string {
  const paint = pc.createColors(look.colour)
  const where = row.url ?? row.path ?? 'standard input'
  const state = stateWords[row.state]
  const others = versions.filter((id) => id !== row.id)
  const lines = [
    ...wrapped(`${spokenId(row.id)} · ${visible(row.title === '' ? where : row.title)}`, look.width).map((line) =>
      paint.bold(line),
    ),
    ...(row.title === '' ? [] : wrapped(visible(where), look.width)),
    ...wrapped(
      `Published ${row.publishedOn ?? 'on an unknown day'} · received ${row.receivedAt} by ${visible(row.receivedBy)} · ${row.size.toLocaleString('en')} bytes${state === '' ? '' : ` · ${state}`}`,
      look.width,
    ),
    `SHA-256 ${row.sha256}`,
    ...(row.tombstone ? wrapped(tombstoneWords(row.tombstone), look.width) : []),
    ...(others.length > 0
      ? wrapped(
          `Other versions of the page: ${others.map(spokenId).join(', ')}; \`claimbook history\` sets them side by side`,
          look.width,
        )
      : []),
    '',
    'CHAIN OF CUSTODY',
    ...custodyLines(custody, fetches),
  ]
  return `${lines.join('\n')}\n`
}

const tombstoneWords = ({ at, by, why }: NonNullable<DocumentRow['tombstone']>): string =>
  `Deleted ${at} by ${visible(by)}${why === null ? '' : `: ${visible(why)}`}. Its bytes, text and readings are gone.`

/** A line for each thing that was done, the first first; under a receipt of what was fetched, from where and when. */
export const custodyLines = (custody: readonly CustodyRow[], fetches: readonly FetchRow[] = []): string[] =>
  custody
    .toSorted((a, b) => a.position - b.position)
    .flatMap(({ position, documentId, at, by, program, did, about }) => [
      [
        String(position).padStart(6),
        at,
        did.padEnd(17),
        documentId === '' ? '' : spokenId(documentId),
        `by ${visible(by)}`,
        `(${visible(program)})`,
      ]
        .filter((part) => part !== '')
        .join('  '),
      ...(did === 'received' ? fetches.filter(({ receipt }) => about.includes(`"${receipt}"`)).map(fetchedWords) : []),
    ])

const fetchedWords = ({ url, finalUrl, status, at }: FetchRow): string =>
  `        fetched from ${visible(finalUrl)} at ${at}, HTTP ${status}${isSameAddress(url, finalUrl) ? '' : `, asked for as ${visible(url)}`}`

/** But for a fragment, which is not sent, and the way in which it is written. */
const isSameAddress = (url: string, finalUrl: string): boolean => {
  const asked = URL.parse(url)
  if (asked) asked.hash = ''
  return asked?.href === finalUrl
}
