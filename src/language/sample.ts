import { type Document, documentIdOf, type Passage } from '#model'

/** A document for tests: its paragraphs are set apart by blank lines. */
export function documentOf(text: string): Document {
  const passages: Passage[] = [...text.matchAll(/\S(?:(?!\n\s*\n)[^])*/gu)].map((match, i) => {
    const at = { start: match.index, end: match.index + match[0].trimEnd().length }
    return { id: `p${i + 1}`, kind: 'paragraph', at, body: at, post: null }
  })
  return {
    id: documentIdOf('sample'),
    givenId: null,
    sha256: 'sample',
    path: null,
    url: null,
    publisher: null,
    author: null,
    title: null,
    publishedOn: null,
    language: 'en',
    text,
    passages,
    notes: [],
  }
}
