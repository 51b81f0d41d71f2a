import { sha256Of } from '#base'
import { extractor } from '#intake'
import type { ToFile } from '#ledger'
import { type Claim, claimIdOf, documentIdOf, type Reading } from '#model'
import { readingsOfExamples, retold } from '../invented.ts'

/**
 * Documents that were read, without end: what was read in the examples, told anew with other names, words and days. Of the words that stand in the place of
 * one, the first are common and the last rare, as Zipf found; each document has bytes, hashes and ids of its own.
 */
export function* inventedDocuments(): Generator<ToFile> {
  const base = readingsOfExamples()
  for (let story = 0; ; story += 1) for (const reading of base) yield toFile(retold(reading, story, byZipf), story)
}

/** Of so many other words the first stands in 8 % of the stories, the hundredth in one of a thousand. */
const others = 5000
const byZipf = (hash: number): number => Math.floor(others ** (hash / 2 ** 32))

function toFile(reading: Reading, story: number): ToFile {
  const { text, url, path } = reading.document
  const bytes = new TextEncoder().encode(`${text}\n`)
  const sha256 = sha256Of(bytes)
  const document = {
    ...reading.document,
    id: documentIdOf(sha256),
    sha256,
    path: path === null ? null : `${story}/${path}`,
    url: url === null ? null : `${url}/${story}`,
  }
  const own = { ...reading, document, claims: claimsUnder(reading, document.id) }
  const { publishedOn, publisher } = document
  const given = { format: 'plain', path: document.path, publishedOn, publisher, url: document.url }
  return { document, bytes, given, extractor, read: { reading: own, shown: own, edition: 0 } }
}

function claimsUnder({ claims }: Reading, document: Claim['document']): Claim[] {
  const renamed = claims.map((claim) => ({ ...claim, document, id: claimIdOf({ ...claim, document }) }))
  const ids = new Map(claims.map(({ id }, i) => [id, renamed[i]?.id ?? id]))
  return renamed.map((claim) => ({ ...claim, about: claim.about.map((id) => ids.get(id) ?? id) }))
}
