import type { NamedWords } from '#model'

/** A name in a document: its words, one space between them. */
export type FoundName = NamedWords & { readonly words: string }

/**
 * The names of one document with the kinds that it mostly gives them: where "Gladkov" is a person twice and a place once, it is a
 * person; so it is where "Vyacheslav Gladkov" is one. Where nothing is more frequent, each keeps its own.
 */
export function withSettledKinds(sentences: readonly (readonly FoundName[])[]): NamedWords[][] {
  const votes = new Map<string, Map<NamedWords['kind'], number>>()
  const vote = (words: string, kind: NamedWords['kind']): void => {
    const own = votes.get(words) ?? new Map<NamedWords['kind'], number>()
    own.set(kind, (own.get(kind) ?? 0) + 1)
    votes.set(words, own)
  }
  for (const { words, kind } of sentences.flat()) {
    vote(words, kind)
    const space = words.lastIndexOf(' ')
    if (kind === 'PER' && space > 0) vote(words.slice(space + 1), kind)
  }
  return sentences.map((names) =>
    names.map(({ words, first, last, kind }) => {
      const counts = votes.get(words)
      const [best, most] = [...(counts ?? [])].reduce((a, b) => (b[1] > a[1] ? b : a), [kind, counts?.get(kind) ?? 0])
      return { first, last, kind: most > 0 ? best : kind }
    }),
  )
}
