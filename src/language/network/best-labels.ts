/**
 * The best sequence of BIO labels, in which "I-X" stands only behind "B-X" or "I-X" (Viterbi 1967). `scores[word * labels.length + label]`;
 * `follow[before * labels.length + label]`, where there is one, is added for each pair of neighbours.
 */
export function bestLabels(scores: Float32Array, count: number, labels: readonly string[], follow?: Float32Array): string[] {
  const size = labels.length
  const pairs = labels.map((label, to) =>
    labels.map((before, from) =>
      label.startsWith('I-') && before.slice(2) !== label.slice(2) ? Number.NEGATIVE_INFINITY : (follow?.[from * size + to] ?? 0),
    ),
  )
  let best = labels.map((label) => (label.startsWith('I-') ? Number.NEGATIVE_INFINITY : 0))
  const from: number[][] = []
  for (let word = 0; word < count; word += 1) {
    const own = best
    const back = labels.map((_, label) => {
      if (word === 0) return label
      let top = 0
      for (let before = 1; before < size; before += 1)
        if (reached(own, pairs, before, label) > reached(own, pairs, top, label)) top = before
      return top
    })
    best = back.map(
      (before, label) =>
        (word === 0 ? (own[label] ?? 0) : reached(own, pairs, before, label)) + (scores[word * size + label] ?? 0),
    )
    from.push(back)
  }
  let label = best.indexOf(Math.max(...best))
  const found: string[] = []
  for (let word = count - 1; word >= 0; word -= 1) {
    found.push(labels[label] ?? 'O')
    label = from[word]?.[label] ?? 0
  }
  return found.toReversed()
}

const reached = (own: readonly number[], pairs: readonly (readonly number[])[], before: number, label: number): number =>
  (own[before] ?? 0) + (pairs[label]?.[before] ?? 0)

/** "B-X I-X O": the words from `first` to `last` that one label holds. */
export type Run = { readonly first: number; readonly last: number; readonly kind: string }

export function runsOf(labels: readonly string[]): Run[] {
  return labels.flatMap((label, first) => {
    if (!label.startsWith('B-')) return []
    const kind = label.slice(2)
    const next = labels.findIndex((other, i) => i > first && other !== `I-${kind}`)
    return [{ first, last: (next < 0 ? labels.length : next) - 1, kind }]
  })
}
