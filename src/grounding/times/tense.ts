/**
 * Whether the words around a date speak of what is still to come. The nearest sign of tense before it decides
 * ("will … on Friday", "said … on Friday"), else a "will" soon after it ("On Friday the sides will meet"); else it is past.
 */
export function liesAhead(before: string, after: string): boolean {
  if (/\bas\s+(?:early|soon)\s+as\s+$/iu.test(before)) return true
  const last = signsIn(before.slice(-90)).at(-1)
  const sign = last ?? signsIn(after.slice(0, 60))[0]
  if (limit.test(before) && (putOff.test(before) || onCondition.test(before) || (!last && !opening.test(before)))) return true
  return sign !== undefined && !isPast(sign)
}

const limit = /\b(?:until|by|starting|beginning|effective)\s+(?:\w+\s+)?$/iu
/** "But by Sunday they had left": what follows tells the tense. */
const opening = /^[^\p{L}\p{N}_]*(?:(?:but|and|yet|up)\s+)*\p{L}+\s+$/iu
/** "was postponed until Tuesday", "gave them until Sunday": what was put off or granted is still to come. */
const putOff =
  /\b(?:postponed|delayed|extended|adjourned|deadline)\b|\b(?:has|have|had)\s+(?:only\s+)?until\s+(?:\w+\s+)?$|\b(?:g[ia]ve[ns]?|giving)\b(?:\s+[\p{L}’'-]+){0,5}\s+until\s+(?:\w+\s+)?$/iu
/** "if they are not freed by Sunday" */
const onCondition = /\b(?:if|unless)\b[^,;]*\bby\s+$/iu
const promise = 'threaten|vow|promis|pledg'
const future = String.raw`will|would|shall|should|must|won['’]t|['’]ll|(?:is|are|be|plans?|planned|planning|expected|scheduled|due|set|going|hopes?|intends?|agreed|ready)\s+to|(?:scheduled|planned|due|slated|set)\s+(?:for|on)?|upcoming|scheduled|planned|(?:${promise})(?:e?s|e?d|ing)?\s+(?:on\s+\p{Lu}\p{Ll}+\s+)?to`
/** "stays closed", "must be returned": the participle tells no tense. */
const participle = String.raw`(?<=\b(?:stays?|remains?|be|keeps?)\s+)\p{L}{2,}ed`
const signs = new RegExp(
  String.raw`\b(?:${future})\b|\b(?<idle>${participle})\b|\b(?:was|were|had|has|have|did|said|told|killed|took|came|set(?!\s+(?:to|for|on)\b)|\p{L}{2,}ed)\b`,
  'giu',
)
const signsIn = (words: string): string[] =>
  [...words.matchAll(signs)].flatMap(({ 0: found, groups }) => (groups?.idle === undefined ? [found] : []))
const isPast = (word: string): boolean => !new RegExp(String.raw`^(?:${future})$`, 'iu').test(word.trim())
