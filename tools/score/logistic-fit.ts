/** Numbers that speak for or against, whether it was right (0 or 1), and how much the example counts. */
export type Example = { readonly signs: readonly number[]; readonly right: number; readonly weight: number }

/** Weights of a logistic curve by Newton's method, with a little held back (ridge 1) for what is never or always so. */
export function logisticFit(examples: readonly Example[]): number[] {
  let weights = (examples[0]?.signs ?? []).map(() => 0)
  for (let step = 0; step < 30; step += 1) {
    const before = weights
    weights = better(before, examples)
    if (weights.every((weight, i) => Math.abs(weight - (before[i] ?? 0)) < settled)) break
  }
  return weights
}

/** A step that changes no weight by more is the last. */
const settled = 1e-9

/** One step: w + H⁻¹ g. */
function better(own: readonly number[], examples: readonly Example[]): number[] {
  const slope = own.map((weight) => -weight)
  const bend = own.map((_, i) => own.map((_weight, j): number => (i === j ? 1 : 0)))
  for (const { signs, right, weight } of examples) {
    const chance = 1 / (1 + Math.exp(-dot(own, signs)))
    const curved = weight * chance * (1 - chance)
    for (const [i, value] of signs.entries()) {
      if (value === 0) continue
      slope[i] = (slope[i] ?? 0) + weight * (right - chance) * value
      const row = bend[i]
      if (row) for (let j = 0; j < signs.length; j += 1) row[j] = (row[j] ?? 0) + curved * value * (signs[j] ?? 0)
    }
  }
  const change = solved(bend, slope)
  return own.map((weight, i) => weight + (change[i] ?? 0))
}

/** Gauss: the symmetric system that has one solution. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((values, i) => [...values, right[i] ?? 0])
  for (const [i, pivot] of rows.entries())
    for (const [j, other] of rows.entries()) {
      if (i === j) continue
      const factor = (other[i] ?? 0) / (pivot[i] ?? 1)
      for (const [k, value] of pivot.entries()) other[k] = (other[k] ?? 0) - factor * value
    }
  return rows.map((values, i) => (values.at(-1) ?? 0) / (values[i] ?? 1))
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((total, value, i) => total + value * (b[i] ?? 0), 0)
