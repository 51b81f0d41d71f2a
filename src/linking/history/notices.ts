import { covers, type Notice, overlaps, type Reading, type Span, type TextChange, wordsAt } from '#model'

/** Where the later version says, in words that the earlier one does not have, that it was changed: a correction before a mere time. */
export function noticeIn({ document, sentences }: Reading, text: readonly TextChange[]): Notice | null {
  const fresh = text.flatMap(freshIn)
  const said = sentences.map(({ at }) => at).filter((at) => fresh.some((one) => overlaps(one, at)))
  const correction = said.find((at) => correcting.test(wordsAt(document.text, at)))
  if (correction) return { kind: 'correction', at: correction }
  const stamped = text.flatMap(({ kind, after }) => (kind !== 'kept' && after ? [after] : []))
  const stamp = said.find((at) => stamped.some((one) => covers(one, at)) && isTimeOfUpdate(wordsAt(document.text, at)))
  return stamp ? { kind: 'stamp', at: stamp } : null
}

/** Is the change one of white space, or of a line that says when the page was updated? */
export const isStamp = ({ kind, before, after }: TextChange, old: string, now: string): boolean =>
  kind !== 'moved' &&
  [before && wordsAt(old, before), after && wordsAt(now, after)].every((words) => words === null || isAside(words))

function freshIn({ kind, after, words }: TextChange): Span[] {
  if (kind === 'added') return after ? [after] : []
  return (words ?? []).flatMap((word) => (word.kind === 'kept' || word.after === null ? [] : [word.after]))
}

const correcting =
  /^\s*(?:corrections?|corrected|clarifications?|clarified|updates?|editor['’]s note|note to readers)\s*(?:\([^)]*\)\s*)?[:–—-]|\b(?:earlier|previous|original|initial|first) version of (?:this|the) (?:story|article|report|page|post|piece|text|headline)\b|\b(?:this|the) (?:story|article|report|page|post|piece|text|headline) (?:has been|was|is|had) (?:since )?(?:been )?(?:updated|corrected|amended|changed|edited|clarified|revised)\b|\b(?:we|the editors) (?:have )?(?:corrected|amended|clarified|apologi[sz]e)/iu

const isAside = (words: string): boolean => !/[\p{L}\p{N}]/u.test(words) || isTimeOfUpdate(words) || counter.test(words.trim())
const isTimeOfUpdate = (words: string): boolean => opening.test(words) && words.replace(opening, '').replace(timeWords, '') === ''

/** "Last updated on Tuesday 4 June 2024 at 10:05 GMT", "Updated 3 hours ago" */
const opening =
  /^\s*(?:(?:(?:this )?(?:page|story|article) (?:was )?)?(?:last |first )?(?:updated?|modified|edited|revised|published|posted))\b/iu
const timeWords =
  /\b\d+(?:st|nd|rd|th)\b|[\d\s.,:;|/()·•–—+-]+|\b(?:on|at|by|the|of|last|just|now|today|yesterday|ago|an?|am|pm|local|time|hours?|hrs?|h|minutes?|mins?|days?|seconds?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|gmt|utc|bst|ce?s?t|ee?s?t|[cmp]s?dt|edt|msk|[ap]\.m)\b/giu
/** "3 min read", "12 comments" */
const counter = /^[\d.,]+k?\s+(?:min(?:ute)?s?(?: read)?|comments?|shares?|views?|likes?)$/iu
