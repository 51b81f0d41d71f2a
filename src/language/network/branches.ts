/** How the rest of a sentence stands to some of its words, the cue: one entry a word. */
export type Branches = {
  /** The relation by which the cue's side hangs below what both have in common; null where that is the cue itself. */
  readonly up: readonly (string | null)[]
  /** The same of the word's own side; null where it is what both have in common. */
  readonly down: readonly (string | null)[]
}

/** `heads`: the index of each word's head, -1 at the root. Of the cue's words the one nearest to the root counts. */
export function branchesOf(heads: readonly number[], relations: readonly string[], cue: readonly number[]): Branches {
  const pathOf = (word: number): number[] => {
    const path: number[] = []
    for (let at = word; at >= 0; at = heads[at] ?? -1) path.push(at)
    return path
  }
  const paths = cue.map(pathOf)
  const path = paths.reduce((best, other) => (other.length < best.length ? other : best), paths[0] ?? [])
  const below = new Map(path.map((word, i) => [word, i === 0 ? null : (relations[path[i - 1] ?? 0] ?? null)]))
  const branches = heads.map((_, word) => {
    let side: string | null = null
    let at = word
    for (; at >= 0 && !below.has(at); at = heads[at] ?? -1) side = relations[at] ?? null
    return { up: below.get(at) ?? null, down: side }
  })
  return { up: branches.map(({ up }) => up), down: branches.map(({ down }) => down) }
}
