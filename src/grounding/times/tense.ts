/**
 * Whether the words around a date speak of what is still to come. The nearest sign of tense before it decides
 * ("will … on Friday", "said … on Friday"), else a "will" soon after it ("On Friday the sides will meet"); else it is past.
 */
export function liesAhead(before: string, after: string): boolean {
  const signs = signsIn(before.slice(-90))
  const last = signs.at(-1)
  if (/\bas\s+(?:early|soon)\s+as\s+$/iu.test(before)) return true
  if (limit.test(before)) return putOff.test(before) || onCondition.test(before) || last === undefined || !isPast(last)
  if (last !== undefined) return !isPast(last)
  const [next] = signsIn(after.slice(0, 60))
  return next !== undefined && !isPast(next)
}

const limit = /\b(?:until|by|starting|beginning|effective)\s+(?:\w+\s+)?$/iu
/** "was postponed until Tuesday", "gave them until Sunday": what was put off or granted is still to come. */
const putOff =
  /\b(?:postponed|delayed|extended|adjourned|deadline)\b|\b(?:has|have|had|g[ia]ve[ns]?|giving)\b(?:\s+[\p{L}’'-]+){0,5}\s+until\s+(?:\w+\s+)?$/iu
/** "if they are not freed by Sunday" */
const onCondition = /\b(?:if|unless)\b[^,;]*\bby\s+$/iu
const promise = 'threaten|vow|promis|pledg|order|offer|prepar|refus|intend|want|declin'
const future = String.raw`will|would|shall|should|must|won['’]t|['’]ll|(?:is|are|be|plans?|planned|planning|expected|scheduled|due|set|going|hopes?|intends?|agreed|ready)\s+to|(?:scheduled|planned|due|slated|set)\s+(?:for|on)?|upcoming|scheduled|planned|(?:${promise})(?:e?s|e?d|ing)?\s+(?:on\s+\p{Lu}\p{Ll}+\s+)?to`
/** "stays closed", "must be returned": the participle tells no tense. */
const participle = String.raw`(?<=\b(?:stays?|remains?|be|keeps?)\s+)\p{L}{2,}ed`
const sign = new RegExp(
  String.raw`\b(?:${future})\b|\b(?<idle>${participle})\b|\b(?:was|were|had|has|have|did|said|told|killed|took|came|set(?!\s+(?:to|for|on)\b)|\p{L}{2,}ed)\b`,
  'giu',
)
const signsIn = (words: string): string[] =>
  [...words.matchAll(sign)].flatMap(({ 0: found, groups }) => (groups?.idle === undefined ? [found] : []))
const isPast = (word: string): boolean => !new RegExp(String.raw`^(?:${future})$`, 'iu').test(word.trim())
