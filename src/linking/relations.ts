import type { Relation } from '#model'
import { type Held, originOf, saidBefore, stanceOf } from './held.ts'
import type { Asked } from './questions.ts'
import { meet, rangeWords } from './ranges.ts'
import type { Traced } from './traced.ts'

/** How claims stand to each other: those that repeat, and the answers of each question, pair by pair. */
export function relationsIn(asked: readonly Asked[], traced: readonly Traced[]): Relation[] {
  const again = traced.flatMap(({ ref, repeats, why }): Relation[] =>
    repeats ? [{ from: ref, to: repeats, kind: 'repeats', why }] : [],
  )
  const answers = asked.flatMap(({ held, words }) =>
    held.flatMap((one, index) => held.slice(index + 1).flatMap((other) => relationOf(one, other, words) ?? [])),
  )
  const seen = new Map([...answers, ...again].map((relation) => [`${relation.from} ${relation.to} ${relation.kind}`, relation]))
  return [...seen.values()]
}

/** From the one said later to the one said before it. */
function relationOf(earlier: Held, later: Held, question: string): Relation | null {
  const [from, to] = [later.facts[0].from.ref, earlier.facts[0].from.ref]
  if (from === to) return null
  const relation = (kind: Relation['kind'], why: string): Relation => ({ from, to, kind, why: `${question} ${why}` })
  const [a, b] = [earlier.value.words, later.value.words]
  if (earlier.negated !== later.negated && originOf(earlier) !== originOf(later)) {
    const denier = later.negated ? later : earlier
    const kind = stanceOf(denier) === 'denies' ? 'denies' : 'contradicts'
    const [one, other] = denier === later ? [from, to] : [to, from]
    return { from: one, to: other, kind, why: `${question} One says it, the other says it was not so.` }
  }
  if (!earlier.range || !later.range) return agreement(earlier, later, relation)
  const common = meet([earlier.range, later.range])
  if (!common) {
    if (
      originOf(earlier) === originOf(later) ||
      (saidBefore(earlier, later) && later.range.low > earlier.range.high && earlier.range.high > 0)
    )
      return relation('supersedes', `“${b}” comes after “${a}”.`)
    return relation('contradicts', `“${b}” and “${a}” are incompatible.`)
  }
  if (earlier.range.low === later.range.low && earlier.range.high === later.range.high) return agreement(earlier, later, relation)
  const inside = later.range.low >= earlier.range.low && later.range.high <= earlier.range.high
  return inside
    ? relation('narrows', `“${b}” lies within “${a}”.`)
    : originOf(earlier) === originOf(later)
      ? null
      : relation('agrees', `Both allow ${rangeWords(common)}.`)
}

function agreement(earlier: Held, later: Held, relation: (kind: Relation['kind'], why: string) => Relation): Relation | null {
  const same =
    earlier.value.words.toLowerCase() === later.value.words.toLowerCase() || (earlier.range !== null && later.range !== null)
  return same && originOf(earlier) !== originOf(later) && earlier.negated === later.negated
    ? relation('agrees', 'Both give the same answer.')
    : null
}
