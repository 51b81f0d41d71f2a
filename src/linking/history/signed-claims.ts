import { type Claim, type ClaimChange, overlaps, type Reading, type Source, wordsAt } from '#model'
import { type Wording, wordingIn } from '../likeness.ts'
import { wordKeyOf } from './pieces.ts'

/** A claim with what it is known again by in another version. */
export type Signed = {
  readonly claim: Claim
  /** Outermost first: the words of a source, and whom they mean. */
  readonly sources: readonly { readonly words: string; readonly name: string }[]
  readonly cue: string
  readonly hedges: string
  readonly words: string
  readonly wording: Wording
  /** Two with the same key are the same claim, its place in the text aside. */
  readonly key: string
}

export const signedClaims = (reading: Reading): Signed[] => reading.claims.map((claim) => signed(claim, reading))

export const haveSameSources = (one: Signed, other: Signed): boolean =>
  one.sources.length === other.sources.length &&
  one.sources.every(({ words, name }, index) => {
    const another = other.sources[index]
    return words === another?.words || name === another?.name
  })

/** The gravest first. */
export function differencesOf(one: Signed, other: Signed): ClaimChange['differs'] {
  const found: ClaimChange['differs'][number][] = []
  if (one.claim.stance !== other.claim.stance) found.push('stance')
  if (one.cue !== other.cue || !haveSameSources(one, other)) found.push('attribution')
  if (one.hedges !== other.hedges) found.push('hedge')
  if (one.words !== other.words) found.push('reworded')
  return found
}

function signed(claim: Claim, { document }: Reading): Signed {
  const { text } = document
  const sources = claim.sources.map((source) => sourceOf(source, text))
  const cue = claim.cue?.lemma ?? ''
  const hedges = claim.hedges
    .filter((at) => !claim.cue?.spans.some((word) => overlaps(word, at)))
    .map((at) => wordKeyOf(wordsAt(text, at)))
    .toSorted()
    .join(', ')
  const words = wordKeyOf(claim.content.map((at) => wordsAt(text, at)).join(' ')).replace(/^that /u, '')
  const key = [...sources.map((source) => source.words), cue, claim.stance, hedges, words].join('\n')
  return { claim, sources, cue, hedges, words, wording: wordingIn(words), key }
}

/** "He" is whoever is meant; a page in its own voice is itself, whatever its name. */
function sourceOf({ kind, name, spans }: Source, text: string): Signed['sources'][number] {
  if (kind === 'publisher') return { words: kind, name: kind }
  const written = wordKeyOf(spans.map((at) => wordsAt(text, at)).join(' ')).replace(/^(?:the|an?) /u, '')
  const meant = name === null ? written : wordKeyOf(name).replace(/^(?:the|an?) /u, '')
  return { words: written === '' || pronoun.test(written) ? meant : written, name: meant }
}
const pronoun = /^(?:he|she|it|they|we|i|who|which|this|that|one)$/u
