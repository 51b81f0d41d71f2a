import { type Document, documentIdOf, type Passage } from '#model'

/** For tests: its paragraphs are set apart by blank lines. */
export function documentOf(text: string): Document {
  const passages: Passage[] = [...text.matchAll(/\S(?:(?!\n\s*\n)[^])*/gu)].map((match, i) => {
    const at = { start: match.index, end: match.index + match[0].trimEnd().length }
    return { id: `p${i + 1}`, kind: 'paragraph', at, body: at, post: null }
  })
  return documentWith(text, passages)
}

/** For tests and scores: a document of which only the words are known. */
export function documentWith(text: string, passages: readonly Passage[]): Document {
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
