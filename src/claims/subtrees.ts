import type { Token } from '#model'

/** Token range, both ends included. */
export type Range = { readonly first: number; readonly last: number }

/** The tree of a sentence, seen from the heads. Positions are indices into its tokens. */
export type Subtrees = {
  readonly childrenOf: (position: number) => readonly number[]
  /** From the first to the last token that hangs on one, itself included. */
  readonly rangeOf: (position: number) => Range
}

export function subtreesOf(tokens: readonly Token[]): Subtrees {
  const children = tokens.map((): number[] => [])
  for (const [position, { head }] of tokens.entries()) children[head]?.push(position)
  const childrenOf = (position: number): readonly number[] => children[position] ?? []
  const rangeOf = (position: number): Range => {
    let [first, last] = [position, position]
    const open = [...childrenOf(position)]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      first = Math.min(first, next)
      last = Math.max(last, next)
      open.push(...childrenOf(next))
    }
    return { first, last }
  }
  return { childrenOf, rangeOf }
}
