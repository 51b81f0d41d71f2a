/** Logistic regression over hashed features, learnt by AdaGrad; one column a decision. */
export type Linear = {
  rate: number
  readonly rows: Int32Array
  readonly weights: Float32Array
  readonly score: (column: number) => number
  readonly learn: (column: number, score: number, right: boolean) => void
}
export function linearModel(bits: number, columns: number, features: number): Linear {
  const weights = new Float32Array(columns * 2 ** bits)
  const squares = new Float32Array(columns * 2 ** bits)
  const rows = new Int32Array(features)
  const model: Linear = {
    rate: 0.2,
    rows,
    weights,
    score: (column) => {
      let sum = 0
      for (const row of rows) sum += weights[row * columns + column] ?? 0
      return sum
    },
    learn: (column, score, right) => {
      const gradient = (right ? 1 : 0) - 1 / (1 + Math.exp(-score))
      if (Math.abs(gradient) < 0.001) return
      const square = gradient * gradient
      for (const row of rows) {
        const at = row * columns + column
        const seen = (squares[at] ?? 0) + square
        squares[at] = seen
        weights[at] = (weights[at] ?? 0) + (model.rate * gradient) / Math.sqrt(seen + 0.1)
      }
    },
  }
  return model
}
