import { keyedHashOf } from '#base'
import { mapped } from './mapped.ts'

/**
 * The value with keyed hashes for the ids and hashes that follow from a document's bytes, of the same shapes and the same ones every time. Whoever
 * has all of a short text but the name can try names until a plain hash agrees; with these they cannot. For views that leave the house.
 */
export const withKeyedIds = <Value>(value: Value, secret: Uint8Array): Value =>
  mapped(value, {
    span: (at) => at,
    words: (words) => (shape.test(words) ? keyed(words, secret) : words),
    key: (key) => (shape.test(key) ? keyed(key, secret) : key),
  })

/** Document ids, claim ids, references to claims, and the SHA-256 of the bytes. */
const shape = /^(?:d[0-9a-f]{16}(?:\/c[0-9a-f]{10})?|c[0-9a-f]{10}|[0-9a-f]{64})$/u

/** The letter before an id's digits stays; a document's id still agrees with the references to its claims. */
const keyed = (words: string, secret: Uint8Array): string =>
  words
    .split('/')
    .map((id) => keyedId(id, secret))
    .join('/')

function keyedId(id: string, secret: Uint8Array): string {
  const letter = id.length === 64 ? '' : id.charAt(0)
  return letter + keyedHashOf(`#${id}`, secret).slice(0, id.length - letter.length)
}
