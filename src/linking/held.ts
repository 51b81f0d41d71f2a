import type { Answer, OriginId, Value } from '#model'
import type { Fact, Said } from './facts.ts'
import { holderWords } from './passed-on.ts'
import { type Range, rangeOf } from './ranges.ts'

/** One value that one source holds, with every fact that says so. */
export type Held = {
  readonly value: Value
  /** null: no figure of its own. */
  readonly range: Range | null
  readonly negated: boolean
  /** First one that repeats no other. */
  readonly facts: readonly [Fact, ...Fact[]]
  readonly said: Said
}

export type Valued = { readonly fact: Fact; readonly value: Value; readonly range?: Range | null; readonly negated?: boolean }

/** Values by holder: the same value of the same source is one, wherever it stands. In order of saying. */
export function heldIn(valued: readonly Valued[]): Held[] {
  const groups = new Map<string, [Valued, ...Valued[]]>()
  for (const one of valued.toSorted((a, b) => inOrder(a.fact, b.fact))) {
    const { low, high, approx, words } = one.value
    const figure = low === null && high === null ? words.toLowerCase() : `${low}-${high}-${approx}`
    const key = `${one.fact.from.root.source}|${one.fact.from.root.origin}|${figure}|${one.negated ?? one.fact.negated}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()].map((group) => {
    const [earliest] = group
    const first = group.find(({ fact }) => fact.from.repeats === null) ?? earliest
    return {
      value: first.value,
      range: first.range === undefined ? rangeOf(first.value) : first.range,
      negated: first.negated ?? first.fact.negated,
      facts: [first.fact, ...group.filter((one) => one !== first).map(({ fact }) => fact)],
      said: earliest.fact.said,
    }
  })
}

export const originOf = ({ facts: [{ from }] }: Held): string => from.root.origin
export const originNameOf = ({ facts: [{ from }] }: Held): string => from.root.originName
/** Hearsay, where nobody heard it from the speaker alone. */
export const holderOf = ({ facts }: Held): string =>
  holderWords(
    facts[0].from.root,
    facts.every(({ from }) => from.root.through !== null),
  )
export const stanceOf = ({ facts: [{ from }] }: Held) => from.claim.stance

type Moment = { readonly facts: readonly [Pick<Fact, 'from'>, ...Pick<Fact, 'from'>[]]; readonly said: Said }

/** Was the first surely said before the second? Undated words of order tell only within their own document. */
export function saidBefore(a: Moment, b: Moment): boolean {
  const sameDocument = a.facts[0].from.told === b.facts[0].from.told
  if (sameDocument && a.said.step !== b.said.step && (a.said.words !== null || b.said.words !== null || a.said.on === b.said.on))
    return a.said.step < b.said.step
  if (a.said.on === null || b.said.on === null) return false
  return a.said.on < b.said.on || (a.said.on === b.said.on && a.said.step < b.said.step)
}

function inOrder(a: Fact, b: Fact): number {
  const keys = (fact: Fact) =>
    [
      fact.said.step === -1 && fact.said.words !== null ? 0 : 1,
      fact.said.on ?? '9999',
      fact.said.step,
      fact.from.told.rank,
      placeOf(fact),
    ] as const
  const [one, other] = [keys(a), keys(b)]
  for (let index = 0; index < one.length; index += 1) {
    const [x, y] = [one[index] ?? 0, other[index] ?? 0]
    if (x !== y) return x < y ? -1 : 1
  }
  return 0
}
const placeOf = ({ act, from }: Fact) => act.words[0]?.start ?? from.claim.content[0].start

export function answerOf(held: Held, idOf: (held: Held) => OriginId): Answer {
  const hedges = held.facts.flatMap(({ from }) =>
    from.claim.hedges.map(({ start, end }) => from.told.document.text.slice(start, end)),
  )
  return {
    origin: idOf(held),
    holder: holderOf(held),
    value: held.value,
    claims: [...new Set(held.facts.map(({ from }) => from.ref))],
    saidOn: held.said.on,
    saidWords: held.said.words,
    hedged: hedges.length > 0,
    hedges: [...new Set(hedges)],
    quote: held.facts[0].quote,
  }
}
