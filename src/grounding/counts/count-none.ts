import type { Token } from '#model'
import { type Head, headAfter } from './head-noun.ts'
import { fateWords, isLossVerb } from './losses.ts'
import { countRule, exactly } from './rule.ts'

/** Zero is only ever what the words say: "no civilians were hurt". "No casualties were reported" says less, and is left alone. */
export const countNone = [
  countRule('counts/no-people', 'He said {0/civilian no civilians} were hurt.', (tokens, first) => {
    if (tokens[first]?.norm !== 'no') return null
    const head = headAfter(tokens, first + 1, true)
    if (!head || !isOfLoss(tokens, first, head) || isOnlyUnreported(tokens, head.index)) return null
    return { ...exactly(0), first, last: head.index, unit: head.noun.unit, additional: false, part: false }
  }),
  countRule('counts/no-one', '{0/? No one} was killed.', (tokens, first) => {
    const words = [tokens[first]?.norm, tokens[first + 1]?.norm]
    const last = words[0] === 'nobody' ? first : words[0] === 'no' && words[1] === 'one' ? first + 1 : null
    if (last === null) return null
    const after = tokens.slice(last + 1, last + 5)
    const verb = after.findIndex(({ norm }) => fateWords.has(norm) || norm === 'died')
    if (verb < 0 || !after.slice(0, verb).every(({ tag }) => tag === 'AUX' || tag === 'VERB' || tag === 'ADV')) return null
    return { ...exactly(0), first, last, unit: null, additional: false, part: false }
  }),
]

/** "no deaths", "no civilians were hurt", "took no prisoners": elsewhere "no" denies something else than a loss. */
function isOfLoss(tokens: readonly Token[], no: number, { index, noun }: Head): boolean {
  const before = tokens[no - 1]
  if (noun.kind === 'loss' || before?.lemma === 'take' || (before && isLossVerb(before))) return true
  return tokens.slice(index + 1, index + 5).some(({ norm }) => fateWords.has(norm))
}

/** Also "there were no reports of …", "no casualties so far": they wait for news. */
function isOnlyUnreported(tokens: readonly Token[], head: number): boolean {
  const after = tokens.slice(head + 1, head + 7)
  return after.some(
    ({ lemma, norm }) => /^(?:report|confirm|know|announce|record|immediately|yet)$/u.test(lemma) || norm === 'far',
  )
}
