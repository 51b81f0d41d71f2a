import type { Token } from '#model'
import { type Head, headAfter } from './head-noun.ts'
import { fateWords, isLossVerb } from './losses.ts'
import { quantityAt } from './quantity.ts'
import { countRule, exactly } from './rule.ts'

/** Zero is only ever what the words say: "no civilians were hurt". "No casualties were reported" says less, and is left alone. */
export const countNone = [
  countRule('counts/no-people', 'He said {0/civilian no civilians} were hurt.', (tokens, first) => {
    if (tokens[first]?.norm !== 'no') return null
    const head = headAfter(tokens, first + 1, true)
    if (!head || !isOfLoss(tokens, first, head) || isOnlyUnreported(tokens, head.index)) return null
    return { ...exactly(0), first, last: head.index, unit: head.noun.unit, additional: false, part: false }
  }),
  countRule('counts/none-of-people', '{0/fighter None of our fighters} was killed.', (tokens, first) => {
    if (tokens[first]?.norm !== 'none' || tokens[first + 1]?.norm !== 'of' || !isDefinite(tokens[first + 2])) return null
    const number = quantityAt(tokens, first + 3)
    const head = headAfter(tokens, number?.next ?? first + 3, true)
    if (!head || head.noun.kind !== 'person' || !isBefallen(tokens, head.index)) return null
    return { ...exactly(0), first, last: head.index, unit: head.noun.unit, additional: false, part: false }
  }),
  countRule('counts/no-one', '{0/? No one} was killed.', (tokens, first) => {
    const words = [tokens[first]?.norm, tokens[first + 1]?.norm]
    const last = words[0] === 'nobody' ? first : words[0] === 'no' && words[1] === 'one' ? first + 1 : null
    if (last === null) return null
    if (!isBefallen(tokens, last)) return null
    return { ...exactly(0), first, last, unit: null, additional: false, part: false }
  }),
]

/** "nobody was seriously hurt" leaves open who was hurt lightly. */
const degrees = /^(?:seriously|badly|severely|critically|gravely)$/u

/** "was killed", "has died": nothing but the verb's own helpers before it. */
function isBefallen(tokens: readonly Token[], last: number): boolean {
  const after = tokens.slice(last + 1, last + 5)
  const verb = after.findIndex(({ norm }) => fateWords.has(norm) || norm === 'died')
  if (after.slice(0, Math.max(0, verb)).some(({ norm }) => degrees.test(norm))) return false
  return verb >= 0 && after.slice(0, verb).every(({ tag }) => tag === 'AUX' || tag === 'VERB' || tag === 'ADV')
}

const isDefinite = (token: Token | undefined): boolean => /^(?:the|these|those|its|their|our|his|her)$/u.test(token?.norm ?? '')

/** "no deaths", "no civilians were hurt", "took no prisoners": elsewhere "no" denies something else than a loss. */
function isOfLoss(tokens: readonly Token[], no: number, { index, noun }: Head): boolean {
  const before = tokens[no - 1]
  if (noun.kind === 'loss' || before?.lemma === 'take' || (before && isLossVerb(before))) return true
  const after = tokens.slice(index + 1, index + 5)
  return after.some(({ norm }) => fateWords.has(norm)) && !after.some(({ norm }) => degrees.test(norm))
}

/** Also "there were no reports of …", "no casualties so far": they wait for news. */
function isOnlyUnreported(tokens: readonly Token[], head: number): boolean {
  const after = tokens.slice(head + 1, head + 7)
  return after.some(
    ({ lemma, norm }) => /^(?:report|confirm|know|announce|record|immediately|yet)$/u.test(lemma) || norm === 'far',
  )
}
