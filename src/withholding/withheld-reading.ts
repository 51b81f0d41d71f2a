import type { Reading } from '#model'
import { findWithheld } from './find-withheld.ts'
import type { Hit } from './hit.ts'
import { mapped } from './mapped.ts'
import { movedText } from './moved-text.ts'
import { pieceLabels, piecesOf, withPieces } from './pieces.ts'
import { scrubber } from './scrubbed.ts'
import type { Withheld } from './withheld.ts'

/**
 * The reading as it may be shown: no string of it names anybody who is withheld, and every span lies where its words now are. Ids and hashes
 * stay those of the sealed reading (but see `withKeyedIds`). Where nothing is to be withheld it is the same object.
 */
export function withheldReading(reading: Reading, withheld: Withheld): Reading {
  if (withheld.keys.size === 0) return reading
  const { document } = reading
  const first = findWithheld(document.text, withheld)
  const pieces = piecesOf(document.text, first, withheld.fold)
  const wider = withPieces(withheld, pieces)
  const stretches = (wider === withheld ? first : findWithheld(document.text, wider)).flatMap((hit) => cut(hit, reading))
  const moved = movedText(document.text, stretches)
  const scrub = scrubber(wider)
  const labelOfPiece = pieceLabels(pieces, withheld.fold)
  const draft = { ...reading, document: { ...document, text: '' } }
  const shown = mapped(draft, {
    span: moved.span,
    words: (words, key) =>
      asTheyAre.has(key) ? words : key === 'handle' ? handleOf(words, scrub) : (labelOfPiece(words) ?? scrub(words)),
    key: (key) => key,
  })
  return shown === draft && stretches.length === 0 ? reading : { ...shown, document: { ...shown.document, text: moved.text } }
}

/** What holds no names: ids, codes, kinds, days. Any other field is scrubbed, also one that is added later. */
const asTheyAre = new Set(
  'id sha256 document passage kind referent memberOf publishedBy by partOf exhibits about rule tag relation stance speech polarity modality type code language basis level exhibit known country disputed publishedOn postedOn value earliest latest version model references'.split(
    ' ',
  ),
)

/** A handle stands without its "@" in its field, and names run together in it. */
function handleOf(words: string, scrub: (words: string) => string): string {
  const shown = scrub(`@${words}`)
  return shown === `@${words}` ? words : shown.replace(/^@/u, '')
}

/** A stretch over the border of a passage or a sentence becomes two: passages stay apart, and so do sentences. */
function cut(hit: Hit, { document, sentences }: Reading): Hit[] {
  const spans = [...document.passages.flatMap(({ at, body }) => [at, body]), ...sentences.map(({ at }) => at)]
  const inside = spans.flatMap(({ start, end }) => [start, end]).filter((edge) => hit.at.start < edge && edge < hit.at.end)
  if (inside.length === 0) return [hit]
  const edges = [hit.at.start, ...new Set(inside.toSorted((a, b) => a - b)), hit.at.end]
  return edges.slice(1).flatMap((end, index) => {
    const start = edges[index] ?? 0
    const [words] = /[\p{L}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/su.exec(document.text.slice(start, end)) ?? []
    const from = words === undefined ? end : document.text.indexOf(words, start)
    return words === undefined ? [] : [{ at: { start: from, end: from + words.length }, label: hit.label }]
  })
}
