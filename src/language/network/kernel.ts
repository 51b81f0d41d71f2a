import { never, readDataBytes } from '#base'

/** A place in the kernel's memory, in bytes. */
export type Place = number

/** What kernel.c exports; its comments say what each takes. */
type Functions = {
  readonly quantise: (from: Place, rows: number, size: number, k: number, to: Place, scales: Place) => void
  readonly multiply: (
    x: Place,
    xScales: Place,
    rows: number,
    w: Place,
    wScales: Place,
    bias: Place,
    columns: number,
    k: number,
    out: Place,
    stride: number,
  ) => void
  readonly norm: (x: Place, rows: number, size: number, gain: Place, offset: Place, out: Place) => void
  readonly mix: (x: Place, rows: number, size: number, weights: Place, out: Place) => void
  readonly recur: (input: Place, rows: number, half: number, carry: Place, state: Place, x: Place) => void
  readonly gelu: (x: Place, count: number) => void
  readonly leak: (x: Place, count: number) => void
}

/** WebAssembly over a memory of its own. `take` sets bytes apart for good, at a multiple of 16. */
export type Kernel = Functions & {
  readonly take: (bytes: number) => Place
  readonly floatsAt: (at: Place, count: number) => Float32Array
  readonly shortsAt: (at: Place, count: number) => Int16Array
}

/** `bytes` is all that can be taken: the memory never grows, so that views of it stay good. */
export function kernelWith(bytes: number): Kernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((reserved + bytes) / page) })
  const instance = new WebAssembly.Instance(compiled, { env: { memory } })
  let free = reserved
  const take = (count: number): Place => {
    const at = free
    free += Math.ceil(count / 16) * 16
    if (free > memory.buffer.byteLength) never(`${free} bytes of ${memory.buffer.byteLength}`)
    return at
  }
  return {
    ...instance.exports,
    take,
    floatsAt: (at, count) => new Float32Array(memory.buffer, at, count),
    shortsAt: (at, count) => new Int16Array(memory.buffer, at, count),
  }
}

/** The part of the standard that is used here; Node's types leave it out. The only module is kernel.c's. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: Functions }
}

const page = 65_536
/** The kernel's own constants and stack lie in the first page. */
const reserved = page
const compiled = new WebAssembly.Module(Uint8Array.from(readDataBytes('kernel.wasm')))
