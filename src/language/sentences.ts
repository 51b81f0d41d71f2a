import type { Document, Sentence } from '#model'
import { joinedTokensOf } from './joined-tokens.ts'
import type { Asked } from './network/network.ts'
import { parsesIn } from './parses-in.ts'

/** The sentences in the bodies of all passages, in text order. */
export function sentencesOf({ text, passages }: Document, asked: Asked = { sayings: true }): Sentence[] {
  const parses = parsesIn(
    text,
    passages.map(({ body }) => body),
    asked,
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
