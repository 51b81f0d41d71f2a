import type { Sentence, Token } from '#model'
import { actorNoun } from '../actors/nouns.ts'
import { entriesAt } from './lexicon.ts'
import { formsOf } from './word-forms.ts'

/** The sentence with verbs, and nouns, where the place of an act's word leaves no doubt: "was shot", "vowed to free its men". */
export function mendedTags(sentence: Sentence): Sentence {
  const { tokens } = sentence
  const changes = new Map<number, Partial<Token>>()
  for (const [at, token] of tokens.entries()) {
    if (/^wounds?$/u.test(token.norm) && /^(?:gunshot|stab|bullet|shrapnel|knife)$/u.test(tokens[at - 1]?.norm ?? ''))
      changes.set(at, { tag: 'NOUN', lemma: 'wound' })
    if (!/^(?:NOUN|ADJ)$/u.test(token.tag)) continue
    const lemma = verbOf(token)
    if (lemma === null) continue
    if (isParticiple(tokens, at)) changes.set(at, { tag: 'VERB', lemma })
    else if (isInfinitive(tokens, at)) {
      changes.set(at, { tag: 'VERB', lemma })
      if (tokens[at - 1]?.norm === 'to') changes.set(at - 1, { tag: 'PART' })
    }
  }
  return changes.size === 0 ? sentence : { ...sentence, tokens: tokens.map((token, at) => ({ ...token, ...changes.get(at) })) }
}

/** The verb of the act lexicon that the word may be a form of. */
const verbOf = (token: Token): string | null =>
  formsOf(token).findLast((form) => form !== token.norm && hasVerb(form)) ?? (hasVerb(token.norm) ? token.norm : null)
const hasVerb = (form: string): boolean => entriesAt(form).some((entry) => entry.form === 'verb')

/** "was shot", "has been badly wounded", "was shot and wounded", "was found shot": no noun can stand there. */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  const { norm = '', tag } = tokens[at] ?? {}
  if (!/(?:ed|shot|hurt|struck)$/u.test(norm) || /^(?:NOUN|PROPN)$/u.test(tokens[at + 1]?.tag ?? '')) return false
  let before = at - 1
  while (
    tokens[before]?.tag === 'ADV' ||
    /^(?:each|both|all)$/u.test(tokens[before]?.norm ?? '') ||
    /^(?:not|n't)$/u.test(tokens[before]?.norm ?? '')
  )
    before -= 1
  const { lemma = '', tag: lead } = tokens[before] ?? {}
  if (lead === 'AUX' || /^(?:be|get)$/u.test(lemma)) return tag === 'NOUN' || norm !== 'hurt'
  if (lead === 'CCONJ')
    return norm.endsWith('ed') && tokens[before - 2]?.tag === 'AUX' && /(?:ed|shot)$/u.test(tokens[before - 1]?.norm ?? '')
  if (norm !== 'shot') return false
  return lead === 'VERB'
    ? /^(?:find|leave)$/u.test(lemma)
    : lead === 'NOUN' && actorNoun(lemma) !== null && /^(?:ADP|PART)$/u.test(tokens[at + 1]?.tag ?? '')
}

/** "to free its fighters", "to rescue them and arrest other members". */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  const { norm, lemma } = tokens[at] ?? {}
  const next = tokens[at + 1]
  const object = /^(?:DET|NUM|PRON)$/u.test(next?.tag ?? '') || /^(?:other|all|several|more)$/u.test(next?.norm ?? '')
  return norm === lemma && object && /^(?:to|and)$/u.test(tokens[at - 1]?.norm ?? '')
}
