import { isDash, type View } from './view.ts'

/** Past a dateline, "KYIV, June 4 (Agency) —", or past a conjunction: where the sentence's own words begin. */
export function firstWord(view: View): number {
  const { tokens } = view
  const dash = tokens.findIndex((token, at) => at > 0 && at < 14 && isDash(token))
  const place = /^[\p{Lu}][\p{Lu}.'-]+$/u.test(tokens[0]?.word ?? '')
  if (place && dash > 0 && !view.groups.some(({ last }) => last < dash)) return dash + 1
  return tokens[0]?.tag === 'CCONJ' || isDash(tokens[0]) ? 1 : 0
}
