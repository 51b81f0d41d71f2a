/** Words that a dateline has at most, its dash included. */
const longest = 14

/**
 * How many words at the beginning of a sentence are a dateline: "HAPARANDA, Sweden (Exercise Wire) —", "KYIV, June 4 --"; 0 if none
 * are. A place in capitals, what parts it from its country or agency, and a dash.
 */
export function datelineLength(words: readonly string[]): number {
  if (!/^\p{Lu}[\p{Lu}.'’]+$/u.test(words[0] ?? '')) return 0
  const dash = words.findIndex((word, at) => at > 0 && at < longest && /^(?:[—–]|--+|-)$/u.test(word))
  if (dash < 1 || dash + 2 >= words.length) return 0
  const inside = words.slice(1, dash)
  const parts = inside.every((word) => /^(?:[,().]|\p{Lu}[\p{L}.'’]*|\d{1,4}|of|the)$/u.test(word))
  // "IDF - Hamas clashes": without a comma, a bracket or a long dash it may be a compound.
  const marked = words[dash] !== '-' || inside.some((word) => /^[,(]$/u.test(word))
  return parts && marked ? dash + 1 : 0
}
