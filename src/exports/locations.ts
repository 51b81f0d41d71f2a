import { type ClaimRef, type Comparison, type Document, type DocumentId, platformNames, type Reading } from '#model'

/** Where claims stand in print: the number of each document, `[2]`, and the paragraph of each claim, `¶5`. */
export type Locations = {
  readonly markOf: (document: DocumentId) => string
  readonly documentOf: (document: DocumentId) => Document | null
  /** The first place and how many more there are: "[1] ¶5 +2". */
  readonly placeOf: (claims: readonly ClaimRef[]) => string
}

export function locationsIn(comparison: Comparison, readings: readonly Reading[]): Locations {
  const documents = new Map(readings.map(({ document }) => [document.id, document]))
  const marks = new Map(comparison.documents.map(({ id }, index) => [id, `[${index + 1}]`]))
  const paragraphs = new Map<string, string>()
  for (const { document, claims } of readings)
    for (const { id, passage } of claims) paragraphs.set(`${document.id}/${id}`, `¶${passage.slice(1)}`)
  const markOf = (document: DocumentId) => marks.get(document) ?? ''
  const markIn = new Map([...documents.keys()].map((id): [string, string] => [id, markOf(id)]))

  const placeOf = (claims: readonly ClaimRef[]): string => {
    const places = new Set(
      claims.map((claim) => {
        const mark = documents.size > 1 ? (markIn.get(claim.split('/')[0] ?? '') ?? '') : ''
        return `${mark}${mark && ' '}${paragraphs.get(claim) ?? ''}`
      }),
    )
    const [first = ''] = places
    return places.size > 1 ? `${first} +${places.size - 1}` : first
  }
  return { markOf, documentOf: (id) => documents.get(id) ?? null, placeOf }
}

/** "Exercise Wire · 2023-06-04 · reports/wire.txt": what is known of where a document comes from. */
export function originOfDocument(document: Document): string {
  const { publisher, publishedOn, path, url, givenId } = document
  return [publisher ?? whoWrote(document), publishedOn, path ?? url, givenId].filter((part) => part !== null).join(' · ')
}

/** "Kaisa by the river (X)" of nothing but a post of hers; null where nobody is named. */
function whoWrote({ author, passages }: Document): string | null {
  const [first] = passages
  const post = first?.post
  return post && passages.every(({ kind }) => kind === 'post') ? `${post.author} (${platformNames[post.platform]})` : author
}
