import { covers, type Document, overlaps, type Passage, type Sentence } from '#model'
import type { Finding } from './findings-in.ts'
import type { Quote } from './join-quotes.ts'
import { spanOf, viewOf } from './view.ts'

/** A sentence that ends with a colon gives the word to its subject, where the next begins with a quotation: "The mayor was blunt: | “…”". */
export function introducedIn(
  document: Document,
  sentences: readonly Sentence[],
  passages: ReadonlyMap<string, Passage>,
  found: readonly Finding[],
  quotes: readonly Quote[],
): Finding[] {
  return sentences.flatMap((sentence, index) => {
    const [next, passage] = [sentences[index + 1], passages.get(sentence.passage)]
    const quote = quotes.find(({ at }) => next && next.at.start <= at.start && at.start <= next.at.start + 1)
    if (sentence.tokens.at(-1)?.norm !== ':' || !quote || !next || !passage) return []
    if (found.some(({ words }) => words.nested !== true && words.content.some((at) => overlaps(at, quote.at)))) return []
    const view = viewOf(document, sentence)
    const { tokens, tree } = view
    const root = tokens.findIndex(({ relation }) => relation === 'root')
    const subject = tree.childrenOf(root).find((child) => tokens[child]?.relation.startsWith('nsubj'))
    if (subject === undefined || subject > root) return []
    const { first, last } = tree.rangeOf(subject)
    const source = spanOf(tokens, first, last)
    if (found.some(({ words }) => words.cue.some((cue) => covers(sentence.at, cue)) && words.nested !== true)) return []
    return [
      {
        rule: 'claims/introduced',
        view,
        passage,
        confidence: null,
        words: {
          source: [source],
          cue: [spanOf(tokens, last + 1, tokens.length - 1)],
          content: [quote.at],
          said: null,
          lemma: tokens[root]?.lemma ?? ':',
          stance: 'asserts',
          hedge: false,
          head: root,
        },
      },
    ]
  })
}
