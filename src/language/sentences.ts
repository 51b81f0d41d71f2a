import type { Document, Sentence } from '#model'
import { joinedTokensOf } from './joined-tokens.ts'
import { parsesIn } from './parses-in.ts'

/** The sentences in the bodies of all passages, in text order. */
export function sentencesOf({ text, passages }: Document): Sentence[] {
  const parses = parsesIn(
    text,
    passages.map(({ body }) => body),
    { sayings: true },
  )
  return passages.flatMap(({ id }, i) =>
    (parses[i] ?? []).map((parse) => ({
      at: parse.at,
      passage: id,
      tokens: joinedTokensOf(text, parse),
      sayings: parse.sayings,
    })),
  )
}
