import type { Token } from '#model'

/** The lemma, the word as written, and what a past form would come from: a tagger that takes "stabbed" for an adjective gives it no lemma. */
export function formsOf(token: Token | undefined): readonly string[] {
  if (!token) return []
  const { norm } = token
  const lemma = token.lemma.toLowerCase()
  if (!norm.endsWith('ed'))
    return irregular.has(norm) || lemma !== norm ? [...new Set([lemma, norm, ...(irregular.get(norm) ?? [])])] : [norm]
  const stem = norm.slice(0, -2)
  const guesses = stem.length > 1 ? [stem, `${stem}e`, stem.replace(/(.)\1$/u, '$1'), stem.replace(/i$/u, 'y')] : []
  return [...new Set([lemma, norm, ...guesses])]
}
/** Past forms that are nouns too, and that the tagger takes for them. */
export const irregular: ReadonlyMap<string, readonly string[]> = new Map([
  ['shot', ['shoot']],
  ['slew', ['slay']],
  ['slain', ['slay']],
])
