import { groupedBy } from './groups.ts'
import type { Valued } from './held.ts'

/** Of one source's figures in one document and of one moment, a smaller one is a part of the largest: "two of them died in hospital". */
export function withoutParts(members: readonly Valued[]): Valued[] {
  const groups = groupedBy(members, (one) => `${momentOf(one)} ${one.fact.from.root.source}`)
  return [...groups.values()].flatMap((group) => {
    const most = Math.max(...group.map(({ range }) => range?.low ?? 0))
    return group.filter(({ range, negated }) => negated === true || !range || range.high === 0 || range.high >= most)
  })
}

/**
 * A report does not contradict in its own voice whom it quotes, nor they it, without a word of it: of two figures of one moment, one of them its own,
 * the smaller may be a part of the larger, and says "at least".
 */
export function asParts(members: readonly Valued[]): Valued[] {
  const groups = groupedBy(members, momentOf)
  return [...groups.values()].flatMap((group) => {
    const mostOf = (some: readonly Valued[]) => Math.max(0, ...some.map(({ range }) => range?.low ?? 0))
    const [all, own] = [mostOf(group), mostOf(group.filter(isOwn))]
    return group.map((one) => {
      const { range, negated } = one
      if (negated === true || !range || range.high === 0 || range.high >= (isOwn(one) ? all : own)) return one
      return { ...one, range: { low: range.low, high: Infinity } }
    })
  })
}

const momentOf = ({ fact: { from, said } }: Valued) => `${from.told.document.id} ${said.on} ${said.step}`
const isOwn = ({ fact: { from } }: Valued) => from.claim.speech === 'own-voice' && from.claim.sources[0].kind === 'publisher'
