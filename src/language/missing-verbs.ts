import type { Tag } from '#model'
import { isVerb, lemmaOf } from './lemmas.ts'

const nominal = (tag: Tag | undefined) => tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON'
const mistakable = (tag: Tag | undefined) => tag === 'NOUN' || tag === 'ADJ'

/**
 * The tags of a sentence, given with its words in small letters, with the verb put in that it cannot do without: "Two officers
 * sustained injuries." The network takes a rare verb for the adjective that it mostly is.
 */
export function withMissingVerb(words: readonly string[], norms: readonly string[], tags: readonly Tag[]): Tag[] {
  if (!lacksVerb(norms, tags)) return [...tags]
  const verb = norms.findIndex(
    (norm, at) => words[at] === norm && mistakable(tags[at]) && isForm(norm) && nominal(tags[at - 1]) && goesOn(tags[at + 1]),
  )
  return tags.map((tag, at) => (at === verb && verb > 0 ? 'VERB' : tag))
}

/** "plans", "denied": a form of a verb that we know which is no base form. */
const isForm = (norm: string) => /(?:s|ed)$/u.test(norm) && lemmaOf(norm, 'VERB') !== norm && isVerb(lemmaOf(norm, 'VERB'))

/** A sentence with a final stop and no finite verb. */
function lacksVerb(norms: readonly string[], tags: readonly Tag[]): boolean {
  const stop = norms.findLastIndex((norm) => /^[.!?]$/u.test(norm))
  if (stop < 3) return false
  return !tags.some((tag, at) => tag === 'AUX' || (tag === 'VERB' && norms[at - 1] !== 'to' && !norms[at]?.endsWith('ing')))
}

/** What may follow a verb. */
const goesOn = (tag: Tag | undefined) => tag !== undefined && /^(?:DET|PRON|NOUN|PROPN|ADJ|NUM|ADP|SCONJ|PART|ADV)$/u.test(tag)
