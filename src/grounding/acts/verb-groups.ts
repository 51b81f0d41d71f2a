import type { Act, Token } from '#model'

/** A verb with its auxiliaries: "had not turned", "being held", "to hand". */
export type VerbGroup = {
  readonly first: number
  readonly verb: number
  readonly shape: 'finite' | 'to' | 'ing' | 'participle'
  readonly passive: boolean
  readonly negated: boolean
  readonly modal: Act['modality']
}

export function verbGroupAt(tokens: readonly Token[], verb: number): VerbGroup {
  let first = verb
  while (isInside(tokens[first - 1]) || joinsAdverbs(tokens, first - 1)) first -= 1
  const from = first
  while (first < verb && /^(?:ADV|DET|CCONJ)$/u.test(tokens[first]?.tag ?? '') && !isNegation(tokens[first])) first += 1
  const lead = tokens.slice(first, verb)
  const auxiliaries = lead.filter(({ tag }) => tag === 'AUX' || tag === 'VERB')
  const to = tokens[from - 1]?.norm === 'to' && !(tokens[verb]?.norm ?? '').endsWith('ing')
  const norm = tokens[verb]?.norm ?? ''
  const ing = norm.endsWith('ing')
  const passive = /^(?:be|get)$/u.test(auxiliaries.at(-1)?.lemma ?? '') && !ing
  const bareBeing = auxiliaries.length === 1 && auxiliaries[0]?.norm === 'being'
  return {
    first: to ? from - 1 : first,
    verb,
    shape: to ? 'to' : auxiliaries.length > 0 && !bareBeing ? 'finite' : ing ? 'ing' : bareBeing ? 'participle' : 'finite',
    passive,
    negated: lead.some(isNegation) || (to && isNegation(tokens[from - 2])),
    modal: modalityOf(auxiliaries),
  }
}

/** "to immediately and unconditionally release". */
const joinsAdverbs = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.tag === 'CCONJ' && tokens[at - 1]?.tag === 'ADV' && tokens[at + 1]?.tag === 'ADV'

const isInside = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.tag === 'AUX' ||
    token.tag === 'ADV' ||
    isNegation(token) ||
    (token.tag === 'DET' && /^(?:each|both|all)$/u.test(token.norm)) ||
    (token.tag === 'VERB' && /^(?:have|be)$/u.test(token.lemma)))
export const isNegation = (token: Token | undefined): boolean => token !== undefined && /^(?:not|n't|never)$/u.test(token.norm)

function modalityOf(auxiliaries: readonly Token[]): Act['modality'] {
  const has = (words: RegExp) => auxiliaries.some(({ norm }) => words.test(norm))
  if (has(/^(?:may|might|could|can)$/u) || (has(/^(?:would|should)$/u) && has(/^have$/u))) return 'possible'
  if (has(/^(?:will|shall|'ll|wo|would|should|must)$/u)) return 'intended'
  return 'actual'
}
