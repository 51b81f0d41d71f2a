import { isBroken, scannerOf } from './json-slices.ts'

/** The paths of a JSON text's first bytes, and what stands there where it is a string, a number, true, false or null. Objects and lists are undefined. */
export type Shape = ReadonlyMap<string, unknown>

/** What the first bytes of a JSON text tell of it; empty where it is none. Of elements of lists, the first with a value counts. */
export function shapeOf(head: Uint8Array): Shape {
  const known = shapes.get(head)
  if (known) return known
  const shape = shapeIn(head)
  shapes.set(head, shape)
  return shape
}

/** Every format asks it of the same bytes. */
const shapes = new WeakMap<Uint8Array, Shape>()

function shapeIn(head: Uint8Array): Shape {
  const shape = new Map<string, unknown>()
  const scanner = scannerOf((path, opens) => {
    if (opens && !shape.has(path)) shape.set(path, undefined)
    return opens ? 'enter' : 'take'
  })
  for (const found of scanner.slicesIn(head)) {
    if (isBroken(found)) return shape
    if (shape.has(found.path) || !found.bytes) continue
    const value = parsed(found.bytes)
    if (value === undefined) return shape
    shape.set(found.path, value)
  }
  return shape
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The value that the bytes spell, or undefined where they are no JSON. `repaired` may mend what is written. */
export function parsed(bytes: Uint8Array, repaired = (json: string): string => json): unknown {
  try {
    const value: unknown = JSON.parse(repaired(utf8.decode(bytes)))
    return value
  } catch {
    return undefined
  }
}

/** JSON Lines have a contract of their own: no other format may take a file of them by what its first line looks like. */
export const isLines = (path: string | null): boolean => /\.(?:jsonl|ndjson)$/iu.test(path ?? '')
