import type { Document, Sentence } from '#model'
import { joinedTokensOf } from './joined-tokens.ts'
import type { Asked } from './network/network.ts'
import { parsesIn } from './parses-in.ts'
import { inSmallLetters } from './small-letters.ts'

/** The sentences in the bodies of all passages, in text order. */
export function sentencesOf({ text: written, passages }: Document, asked: Asked = { sayings: true }): Sentence[] {
  const bodies = passages.map(({ body }) => body)
  const text = inSmallLetters(written, bodies)
  const parses = parsesIn(text, bodies, asked)
  return passages.flatMap(({ id }, i) =>
    (parses[i] ?? []).map((parse) => ({
      at: parse.at,
      passage: id,
      tokens: joinedTokensOf(text, parse),
      sayings: parse.sayings,
    })),
  )
}
