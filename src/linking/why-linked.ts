import { evidenceFor } from './evidence.ts'
import { isLikely } from './linked-accounts.ts'
import type { Profile } from './profiles.ts'
import { whyApart, whyTogether } from './same-incident.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Why two accounts are likely to be of one incident, or not, as a sentence. */
export function whyLinked(profile: Profile, other: Profile, vocabulary: Vocabulary): string {
  const evidence = evidenceFor(profile, other, vocabulary)
  const together = isLikely(evidence.likelihood)
  return (together ? whyTogether : whyApart)({ profile, other, evidence, together })
}
