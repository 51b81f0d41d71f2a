import type { Token } from '#model'

/** A verb with its auxiliaries: "had not turned", "was quoted", "to hand". Positions are token indices, `last` is the verb itself. */
export type VerbGroup = {
  readonly first: number
  readonly last: number
  readonly lemma: string
  /** finite: can stand as a clause's verb; to: infinitive with "to"; ing: participle without an auxiliary ("…, saying"). */
  readonly form: 'finite' | 'to' | 'ing'
  readonly passive: boolean
  readonly negated: boolean
}

const be = new Set(['be', 'get'])
const inside = (token: Token | undefined) =>
  token !== undefined && (token.tag === 'AUX' || token.tag === 'ADV' || isNegation(token))
const isParticiple = (verb: Token) => /(?:ed|en|n|t|d|wn|ught)$/u.test(verb.norm) && verb.norm !== verb.lemma
const isNegation = (token: Token) => token.norm === 'not' || token.norm === "n't" || token.norm === 'never'

export function verbGroupsIn(tokens: readonly Token[]): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (const [position, token] of tokens.entries()) {
    if (token.tag !== 'VERB') continue
    const group = groupAt(tokens, position, token)
    const previous = groups.at(-1)
    // "were arrested and charged": the second participle shares the auxiliary.
    const shares =
      previous?.passive === true &&
      group.first === group.last &&
      tokens[position - 1]?.tag === 'CCONJ' &&
      previous.last === position - 2 &&
      isParticiple(token)
    groups.push(shares ? { ...group, passive: true } : group)
  }
  return groups
}

function groupAt(tokens: readonly Token[], last: number, verb: Token): VerbGroup {
  let start = last
  while (inside(tokens[start - 1])) start -= 1
  // An adverb before the first auxiliary is no part of the group: "later | had said".
  let first = start
  while (first < last && tokens[first]?.tag === 'ADV' && !isNegation(tokens[first] ?? verb)) first += 1
  const before = tokens.slice(first, last)
  const auxiliaries = before.filter((token) => token.tag === 'AUX')
  const to = tokens[first - 1]?.norm === 'to' && (verb.norm === verb.lemma || first < last)
  const lastAuxiliary = auxiliaries.at(-1)
  return {
    first,
    last,
    lemma: verb.lemma,
    form: to ? 'to' : verb.norm.endsWith('ing') && auxiliaries.length === 0 ? 'ing' : 'finite',
    passive: lastAuxiliary !== undefined && be.has(lastAuxiliary.lemma) && isParticiple(verb),
    negated: before.some(isNegation),
  }
}
