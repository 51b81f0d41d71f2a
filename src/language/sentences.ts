import { type Document, type Passage, type Sentence, span, type Span, type Token } from '#model'
import { sentenceStartsIn } from './boundaries.ts'
import { withCompoundNouns } from './compound-nouns.ts'
import { lemmaOf } from './lemmas.ts'
import { withMissingVerbs } from './missing-verbs.ts'
import { normOf } from './norm.ts'
import { tagsOf } from './tagger.ts'
import { tokensIn } from './tokens.ts'

/** The sentences in the bodies of all passages, in text order. */
export const sentencesOf = (document: Document): Sentence[] =>
  document.passages.flatMap((passage) => sentencesIn(document.text, passage))

function sentencesIn(text: string, { id, body }: Passage): Sentence[] {
  const tokens = tokensIn(text, body)
  const starts = sentenceStartsIn(text, tokens)
  return starts.flatMap((start, i) => {
    const own = tokens.slice(start, starts[i + 1])
    const [first, last] = [own[0], own.at(-1)]
    return first && last ? [{ at: span(first.start, last.end), passage: id, tokens: taggedTokens(text, own) }] : []
  })
}

function taggedTokens(text: string, spans: readonly Span[]): Token[] {
  const words = spans.map(({ start, end }) => text.slice(start, end))
  const tags = withMissingVerbs(words, withCompoundNouns(words, tagsOf(words)))
  return spans.map((at, i) => {
    const word = words[i] ?? ''
    const tag = tags[i] ?? 'X'
    const norm = normOf(word)
    return { at, word, norm, lemma: lemmaOf(norm, tag), tag }
  })
}
