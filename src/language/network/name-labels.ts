/**
 * The best sequence of labels in which "I-X" stands only behind "B-X" or "I-X" (Viterbi 1967).
 * `scores[word * labels.length + label]`.
 */
export function labelsOf(scores: Float32Array, count: number, labels: readonly string[]): string[] {
  const size = labels.length
  const follows = labels.map((label) => labels.map((before) => !label.startsWith('I-') || before.slice(2) === label.slice(2)))
  let best = labels.map((label) => (label.startsWith('I-') ? Number.NEGATIVE_INFINITY : 0))
  const from: number[][] = []
  for (let word = 0; word < count; word += 1) {
    const own = best
    const back = labels.map((_, label) => {
      if (word === 0) return label
      let top = -1
      for (let before = 0; before < size; before += 1)
        if (follows[label]?.[before] && (top < 0 || (own[before] ?? 0) > (own[top] ?? 0))) top = before
      return top
    })
    best = back.map((before, label) => (own[before] ?? 0) + (scores[word * size + label] ?? 0))
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
