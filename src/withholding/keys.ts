import { keyedHashOf, never } from '#base'

/** The fewest bytes that a secret may have. 32 and more, from a source of chance, is right for HMAC-SHA-256 (NIST SP 800-107, 5.3.4). */
export const shortestSecret = 16

/** HMAC-SHA-256 of a folded form, 64 hexadecimal digits. A plain hash of a word this short is undone by hashing a list of names. */
export const keyOfForm = (form: string, secret: Uint8Array): string =>
  secret.length < shortestSecret ? never(`a secret of ${secret.length} bytes`) : keyedHashOf(form, secret)

/**
 * The first 32 bits of a keyed hash (at least 8 hexadecimal digits) as a proquint: "lusab-babad". One key gives one pseudonym, and two
 * people get the same one once in four thousand million. Wilkerson, A Proposal for Proquints, arXiv:0901.4016 (2009).
 */
export function pseudonymOf(personKey: string): string {
  const bits = /^[0-9a-f]{8}/u.test(personKey)
    ? Number.parseInt(personKey.slice(0, 8), 16)
    : never(`a key “${personKey.slice(0, 8)}”`)
  return `${quintOf(bits >>> 16)}-${quintOf(bits & 0xffff)}`
}

/** Sixteen bits in five letters: four, two, four, two and four of them. */
const quintOf = (bits: number): string =>
  consonants.charAt(bits >>> 12) +
  vowels.charAt((bits >>> 10) & 3) +
  consonants.charAt((bits >>> 6) & 15) +
  vowels.charAt((bits >>> 4) & 3) +
  consonants.charAt(bits & 15)
const consonants = 'bdfghjklmnprstvz'
const vowels = 'aiou'
