import type { Kernel, Place } from './kernel.ts'
import type { Tensors } from './weights.ts'

/** A matrix in the kernel's memory, one row an output, in 16-bit integers padded to `k`. */
export type Matrix = {
  readonly rows: Place
  readonly scales: Place
  readonly bias: Place
  readonly columns: number
  readonly size: number
  readonly k: number
}

export const paddedTo8 = (size: number): number => Math.ceil(size / 8) * 8

export function matrixFrom(weights: Tensors, name: string, kernel: Kernel): Matrix {
  const [columns, size] = weights.shapeOf(name)
  const k = paddedTo8(size)
  const values = weights.bytes(name)
  const rows = kernel.take(columns * k * 2)
  const into = kernel.shortsAt(rows, columns * k)
  for (let r = 0; r < columns; r += 1) into.set(values.subarray(r * size, (r + 1) * size), r * k)
  return {
    rows,
    scales: floatsFrom(weights.floats(`${name}.scales`), kernel),
    bias: floatsFrom(weights.floats(`${name}.bias`), kernel),
    columns,
    size,
    k,
  }
}

export function floatsFrom(values: Float32Array, kernel: Kernel): Place {
  const at = kernel.take(values.byteLength)
  kernel.floatsAt(at, values.length).set(values)
  return at
}

/** Rows of numbers made ready to be multiplied: room for `rows` of them. */
export type Rows = { readonly values: Place; readonly scales: Place }

export const roomForRows = (rows: number, size: number, kernel: Kernel): Rows => ({
  values: kernel.take(rows * paddedTo8(size) * 2),
  scales: kernel.take(rows * 4),
})

/** out[row] = matrix · x[row] + bias, for rows from the one at `from` on. */
export function multiply(kernel: Kernel, x: Rows, rows: number, { columns, k, ...matrix }: Matrix, out: Place, from = 0): void {
  kernel.multiply(
    x.values + from * k * 2,
    x.scales + from * 4,
    rows,
    matrix.rows,
    matrix.scales,
    matrix.bias,
    columns,
    k,
    out,
    columns,
  )
}
