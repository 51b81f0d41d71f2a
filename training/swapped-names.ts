import { readRows } from '#base'
import type { Example } from './examples.ts'
import { listedNames } from './listed-names.ts'
import { randomFrom } from './segmenter-variants.ts'

type Pools = ReadonlyMap<string, readonly (readonly string[])[]>

const seed = 5

/**
 * Sentences with every name replaced by another of its kind, so that a name is learnt by what stands around it: names of other
 * sentences and of the lists. They have no trees.
 */
export function withSwappedNames(examples: readonly Example[], set = 'swapped-train'): Example[] {
  const next = randomFrom(seed + set.length)
  const named = examples.filter(
    (example) => example.set.endsWith('-train') && example.names.some((label) => /^B-(?:PER|ORG|LOC)$/u.test(label)),
  )
  const pools = poolsOf(named)
  return named.map((example) => ({ ...swapped(example, pools, next), set }))
}

const all = listedNames()
/** Names of a list, as words. */
const listed = (kind: string): string[][] =>
  all.flatMap(([name = '', of]) => (of === kind ? [name.split(/\s+|(?<=-)|(?=-)|(?='s$)/u)] : []))

function poolsOf(examples: readonly Example[]): Pools {
  const found = Map.groupBy(
    examples.flatMap(({ words, names }) =>
      namesIn(names).map(({ kind, first, end }) => ({ kind, words: words.slice(first, end) })),
    ),
    ({ kind }) => kind,
  )
  const of = (kind: string) => (found.get(kind) ?? []).map(({ words }) => words)
  return new Map([
    ['PER', of('PER')],
    ['ORG', of('ORG')],
    ['LOC', of('LOC')],
    ['town', readRows('en/cities.tsv').map(([name = '']) => name.split(/\s+|(?<=-)|(?=-)/u))],
    ['given', listed('given')],
    ['surname', listed('surname')],
    ['organisation', listed('organisation')],
    ['place', listed('place')],
  ])
}

function swapped(example: Example, pools: Pools, next: () => number): Example {
  const words: string[] = []
  const names: string[] = []
  const any = (kind: string): readonly string[] => {
    const pool = pools.get(kind) ?? []
    return pool[Math.floor(next() * pool.length)] ?? []
  }
  const other = (kind: string, own: readonly string[]): readonly string[] => {
    if (next() < 0.15) return own
    if (kind === 'LOC' && next() < 0.4) return any(next() < 0.3 ? 'place' : 'town')
    if (kind === 'ORG' && next() < 0.4) return any('organisation')
    if (kind === 'PER' && own.length > 1 && next() < 0.5)
      return [...any('given'), ...(next() < 0.5 ? any('surname') : any('PER').slice(-1))]
    if (kind === 'PER' && own.length === 1 && next() < 0.3) return any(next() < 0.6 ? 'given' : 'surname')
    return any(kind)
  }
  let from = 0
  for (const { kind, first, end } of [...namesIn(example.names), { kind: '', first: example.words.length, end: 0 }]) {
    words.push(...example.words.slice(from, first))
    names.push(...example.names.slice(from, first))
    if (kind === '') break
    const own = example.words.slice(first, end)
    const put = pools.has(kind) ? other(kind, own) : own
    words.push(...put)
    names.push(...put.map((_, i) => `${i === 0 ? 'B' : 'I'}-${kind}`))
    from = end
  }
  return { set: 'swapped-train', scheme: example.scheme, words, names, tags: [], fineTags: [], heads: [], relations: [] }
}

function namesIn(labels: readonly string[]): { kind: string; first: number; end: number }[] {
  return labels.flatMap((label, first) => {
    if (!label.startsWith('B-')) return []
    const kind = label.slice(2)
    const end = labels.findIndex((one, i) => i > first && one !== `I-${kind}`)
    return [{ kind, first, end: end < 0 ? labels.length : end }]
  })
}
