/**
 * For each row the column it is paired with, so that the sum of the paired values is the highest; null where there are fewer columns than
 * rows and none is left. The Hungarian method with potentials (Kuhn, 1955; Munkres, 1957), row by row: rows² × columns steps.
 */
export function bestAssignment(values: readonly (readonly number[])[]): (number | null)[] {
  const columns = values[0]?.length ?? 0
  if (values.length <= columns) return assigned(values)
  const turned = assigned(Array.from({ length: columns }, (_, j) => values.map((row) => row[j] ?? 0)))
  const rowOf = new Map(turned.map((row, column) => [row, column] as const))
  return values.map((_, row) => rowOf.get(row) ?? null)
}

/** With at least as many columns as rows. Column 0 is a place for the row that is being put in; so rows and columns count from 1. */
function assigned(values: readonly (readonly number[])[]): number[] {
  const columns = values[0]?.length ?? 0
  const ofRow = new Float64Array(values.length + 1)
  const ofColumn = new Float64Array(columns + 1)
  const rowAt = new Int32Array(columns + 1)
  const cameFrom = new Int32Array(columns + 1)
  for (let row = 1; row <= values.length; row += 1) {
    rowAt[0] = row
    const slack = new Float64Array(columns + 1).fill(Infinity)
    const done = new Uint8Array(columns + 1)
    let column = 0
    do {
      done[column] = 1
      const from = rowAt[column] ?? 0
      let [least, next] = [Infinity, 0]
      for (let j = 1; j <= columns; j += 1) {
        if (done[j]) continue
        const cost = -(values[from - 1]?.[j - 1] ?? 0) - (ofRow[from] ?? 0) - (ofColumn[j] ?? 0)
        if (cost < (slack[j] ?? 0)) {
          slack[j] = cost
          cameFrom[j] = column
        }
        if ((slack[j] ?? 0) < least) [least, next] = [slack[j] ?? 0, j]
      }
      for (let j = 0; j <= columns; j += 1) {
        if (done[j]) {
          const held = rowAt[j] ?? 0
          ofRow[held] = (ofRow[held] ?? 0) + least
          ofColumn[j] = (ofColumn[j] ?? 0) - least
        } else slack[j] = (slack[j] ?? 0) - least
      }
      column = next
    } while (rowAt[column] !== 0)
    for (; column !== 0; column = cameFrom[column] ?? 0) rowAt[column] = rowAt[cameFrom[column] ?? 0] ?? 0
  }
  const columnOf: number[] = values.map(() => 0)
  for (const [column, row] of rowAt.entries()) if (column > 0 && row > 0) columnOf[row - 1] = column - 1
  return columnOf
}
