import { createHash, hash } from 'node:crypto'
import { never } from './never.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** JSON with the keys of every object in code-unit order and no spaces: equal values give equal text. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const parts: string[] = []
    for (const [key, inner] of Object.entries(value).toSorted(byKey))
      if (inner !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(inner)}`)
    return `{${parts.join(',')}}`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) never(`${value} in canonical JSON`)
  return JSON.stringify(value)
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

/** The first `digits` hexadecimal digits of the SHA-256 of the canonical JSON of `value`. */
export function hashOf(value: Json, digits: number): string {
  return hash('sha256', canonical(value), 'hex').slice(0, digits)
}

/** The SHA-256 of the bytes as they are, 64 hexadecimal digits. */
export const sha256Of = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex')

/** The same of bytes that come one after another: `add` each, then ask once. */
export function sha256OfMany(): { readonly add: (bytes: Uint8Array) => void; readonly hex: () => string } {
  const all = createHash('sha256')
  return { add: (bytes) => void all.update(bytes), hex: () => all.digest('hex') }
}
