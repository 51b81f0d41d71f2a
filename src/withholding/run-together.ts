import type { Hit, VerdictOn } from './hit.ts'
import type { NameWord } from './name-words.ts'

/**
 * Names inside a word of a hashtag, a handle, an address or a file's name, where nothing shows where they begin: "#freeivansorokin". Every
 * stretch of the word is tried, and the word goes as a whole.
 */
export function runTogetherIn(text: string, words: readonly NameWord[], verdictOn: VerdictOn): Hit[] {
  return words.flatMap(({ word, at }): Hit[] => {
    if (word.length < shortest || word.length > longest || !isRunTogether(text, at.start, at.end)) return []
    for (let length = word.length; length >= shortest; length -= 1)
      for (let from = 0; from + length <= word.length; from += 1) {
        const { label } = verdictOn(word.slice(from, from + length))
        if (label !== null) return [{ at, label }]
      }
    return []
  })
}
/** Shorter names stand in too many words. */
const shortest = 6
/** More letters than an address has use for; 30 of them are 325 stretches. */
const longest = 40

/** Does the stretch stand in something that people write without spaces? */
function isRunTogether(text: string, start: number, end: number): boolean {
  const before = /(?<![^\s"“”(])[^\s"“”(]*$/u.exec(text.slice(Math.max(0, start - 100), start))?.[0] ?? ''
  const behind = /^[^\s"“”)]*/u.exec(text.slice(end, end + 20))?.[0] ?? ''
  return /[#@/\\_=]|[\d-]$/u.test(before) || /^(?:[_\d/\\@-]|\.\p{L})/u.test(behind)
}
