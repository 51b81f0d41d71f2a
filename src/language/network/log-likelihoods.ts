/** Of the labels of each word, from their scores: `[word * labels + label]`, in a copy. */
export function logLikelihoods(scores: Float32Array, labels: number): Float32Array {
  const out = scores.slice()
  for (let at = 0; at < out.length; at += labels) {
    const own = out.subarray(at, at + labels)
    const most = Math.max(...own)
    const sum = own.reduce((total, score) => total + Math.exp(score - most), 0)
    for (let i = 0; i < labels; i += 1) own[i] = (own[i] ?? 0) - most - Math.log(sum)
  }
  return out
}
