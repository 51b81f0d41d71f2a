import type { Tag } from '#model'
import { possessives } from './closed-classes.ts'
import { isVerb, lemmaOf } from './lemmas.ts'
import { normOf } from './norm.ts'

const particles = /^(?:over|up|out|back|off|down|away)$/u
const nominal = (tag: Tag | undefined) => tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON'
const mistakable = (tag: Tag | undefined) => tag === 'NOUN' || tag === 'ADJ'

/**
 * The tags with verbs put in that a clause cannot do without. The tagger, which sees two words to either side, takes some forms that are
 * noun and verb alike for the noun.
 */
export function withMissingVerbs(words: readonly string[], tags: readonly Tag[]): Tag[] {
  const norms = words.map(normOf)
  const out = [...tags]
  const put = (at: number) => out.splice(at, 1, 'VERB')
  for (const [at, norm] of norms.entries()) {
    const small = words[at] === norm
    if (!small || !mistakable(out[at])) continue
    // "decided to hand over"
    const phrasal = particles.test(norms[at + 1] ?? '') || /^(?:DET|NUM)$/u.test(out[at + 1] ?? '')
    if (norms[at - 1] === 'to' && isVerb(norm) && phrasal && out[at - 2] === 'VERB') {
      put(at)
      out.splice(at - 1, 1, 'PART')
    }
    // "the group plans to give", "the wire, citing a doctor, claims to know"
    const base = norms[at + 1] === 'to' && (norms[at + 2] === 'have' || isVerb(norms[at + 2] ?? ''))
    const owned = possessives.has(norms[at - 1] ?? '')
    if (base && isForm(norm) && !owned && (nominal(out[at - 1]) || norms[at - 1] === ',')) put(at)
  }
  if (lacksVerb(norms, out)) {
    const verb = norms.findIndex(
      (norm, at) => words[at] === norm && mistakable(out[at]) && isForm(norm) && nominal(out[at - 1]) && goesOn(out[at + 1]),
    )
    if (verb > 0) put(verb)
  }
  return out
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
