import type { Profile } from './profiles.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A profile with words instead of a vocabulary's numbers, as JSON holds it. */
export type WrittenProfile = Omit<Profile, 'terms' | 'actors' | 'localities' | 'families' | 'parties' | 'figures' | 'posts'> & {
  readonly terms: readonly (readonly [string, number])[]
  readonly actors: readonly (readonly [string, string])[]
  readonly localities: readonly (readonly [string, string])[]
  readonly families: readonly (Profile['families'] extends ReadonlySet<infer Family> ? Family : never)[]
  readonly parties: readonly string[]
  readonly figures: readonly (readonly [string, string])[]
  readonly posts: readonly (readonly [string, string])[]
}

export const writtenProfile = (profile: Profile, vocabulary: Vocabulary): WrittenProfile => ({
  ...profile,
  terms: [...profile.terms.words].map((word, i) => [vocabulary.wordOf(word), rounded(profile.terms.weights[i] ?? 0)]),
  actors: [...profile.actors],
  localities: [...profile.localities],
  families: [...profile.families],
  parties: [...profile.parties],
  figures: [...profile.figures],
  posts: [...profile.posts],
})

export const profileFrom = (written: WrittenProfile, vocabulary: Vocabulary): Profile => ({
  ...written,
  terms: vocabulary.termsAs(written.terms),
  actors: new Map(written.actors),
  localities: new Map(written.localities),
  families: new Set(written.families),
  parties: new Set(written.parties),
  figures: new Map(written.figures),
  posts: new Map(written.posts),
})

/** Five digits are more than a cosine needs. */
const rounded = (weight: number): number => Math.round(weight * 1e5) / 1e5
