import { Failure } from '#base'
import { formatOf } from '#intake'
import { type Ledger, membersOf, type Original, originalOf, readingsOf } from '#ledger'
import type { AtRisk, DocumentId, Reading } from '#model'
import { keyed, shownNow } from './shown-by.ts'
import { atRiskOf, withholding } from './withheld-by.ts'

/** A report of some incidents with its bytes as received. */
export type Captured = Original & {
  /** Keyed where names are withheld, as in every export. */
  readonly document: string
  readonly title: string | null
}
export type Captures = {
  /** In the order in which they were received. */
  readonly captures: readonly Captured[]
  readonly leftOut: readonly { readonly document: string; readonly why: string }[]
}

/** All originals of one export together, in bytes. */
const most = 2 ** 31

/**
 * The reports of some incidents as received. `classes`: who is withheld beside those whom the book withholds; null is nobody at all. The bytes hold every name, so a report
 * is left out where they name somebody withheld, inside the article or around it, and where they cannot be looked through.
 */
export async function capturesOf(
  ledger: Ledger,
  incidents: readonly string[],
  classes: ReadonlySet<AtRisk['class']> | null,
): Promise<Captures> {
  const members = (await Promise.all(incidents.map((incident) => membersOf(ledger.store, incident)))).flat()
  const readings = await readingsOf(ledger, [...new Set(members.map(({ document }) => document))])
  const namesNobody = classes === null ? (): true => true : await nobodyWithheld(ledger, classes, readings)
  const nameOf = (id: DocumentId): string => (classes === null ? id : keyed(ledger, id))
  const captures: Captured[] = []
  const leftOut: { document: string; why: string }[] = []
  let size = 0
  for (const reading of readings) {
    const { id, title, url } = reading.document
    const original = await originalOf(ledger.store, id)
    const found = original && { ...original, url: original.url ?? url, format: formatOf(original.bytes, aboutOf(original)) }
    const why = found === null ? deleted : namesNobody(reading, found)
    if (found === null || why !== true) leftOut.push({ document: nameOf(id), why: why === true ? deleted : why })
    else captures.push({ ...found, document: nameOf(id), title })
    size += original?.bytes.length ?? 0
    if (size > most) throw new Failure('usage', 'the reports have more than 2 GiB together; export fewer incidents at a time')
  }
  return { captures: captures.toSorted((a, b) => (a.receivedAt + a.sha256 < b.receivedAt + b.sha256 ? -1 : 1)), leftOut }
}

const deleted = 'deleted since'
const names = 'somebody who is withheld is named there'
const unseen = 'the bytes cannot be looked through for names that are withheld'

const aboutOf = ({ format, path }: Original) =>
  ({ path, format: format === 'jsonl' || format === 'html' || format === 'plain' ? format : 'guess' }) as const

/** Whether a report names nobody who is withheld, or why it may not go out. */
async function nobodyWithheld(ledger: Ledger, classes: ReadonlySet<AtRisk['class']>, readings: readonly Reading[]) {
  const { showing, scrub } = await shownNow(ledger)
  const people = readings.flatMap((reading) => atRiskOf(reading, classes, ledger.secret).map(({ person }) => person))
  const without = withholding(ledger.secret, [], classes, people)
  const isFree = (words: string): boolean => without.scrub(scrub(words)) === words
  // Whom one report says to be at risk, another may name: all are shown before one is judged.
  for (const reading of readings) without.showing(showing(reading))
  return (reading: Reading, original: Original): string | true => {
    const shown = without.showing(showing(reading)).document
    if (JSON.stringify(shown) !== JSON.stringify(reading.document) || !isFree(toldAround(original))) return names
    const words = wordsIn(original)
    if (words === null) return unseen
    return words.every(isFree) ? true : names
  }
}

/** Addresses, headers and who is said to have posted it: they may name somebody as the text does. */
const toldAround = ({ url, given, fetched }: Original): string =>
  [url ?? '', ...Object.values(given), JSON.stringify(fetched), ...(fetched?.headers.map(([, value]) => value) ?? [])].join('\n')

/** All the words in the bytes: as they stand, and as a browser would show them. null where they are no text. */
function wordsIn({ bytes, charset }: Original): readonly string[] | null {
  let text: string
  try {
    text = new TextDecoder(charset ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
  if (text.includes('\0') || /^(?:content-transfer-encoding|content-type):/imu.test(text.slice(0, 1 << 16))) return null
  const shown = text.replaceAll(/<[^<>]*>/gu, '').replaceAll(/&#(x[0-9a-f]{1,6}|\d{1,7});/giu, (all, code: string) => {
    const point = Number(code.replace(/^x/iu, '0x'))
    return point <= 0x10ffff ? String.fromCodePoint(point) : all
  })
  return [
    text,
    shown,
    text.replaceAll(/\\u([0-9a-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  ]
}
