import { plainOf } from './characters.ts'

/** Folds `value` into `hash`; 32 bits, no strings built. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

/** Of text[from, until) in small letters (FNV-1a). */
export function hashOf(text: string, from: number, until: number): number {
  let hash = 7
  for (let i = from; i < until; i += 1) hash = Math.imul(hash ^ plainOf(text.charCodeAt(i)), 0x01000193)
  return hash
}

/** Of a run of letters. */
export const hashOfWord = (word: string): number => mix(hashOf(word, 0, word.length), 1)
