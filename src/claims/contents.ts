import { startsAnotherVoice } from './other-voices.ts'
import { closesQuote, isComma, opensClause, opensQuote, type View } from './view.ts'

/** "that", "whether", a quotation, or a clause of its own with a subject and a finite verb. */
export function startsContent(view: View, at: number): boolean {
  const token = view.tokens[at]
  if (!token) return false
  if (/^(?:that|whether|if|how|why|what|who|where|when)$/u.test(token.norm) || opensQuote(view, at)) return true
  return finiteClauseAt(view, at)
}

/** A subject and a finite verb of its own: each clause that opens on the way ("what it calls forces") asks for one verb more. */
export function finiteClauseAt(view: View, at: number): boolean {
  const { tokens } = view
  let from = at
  while (tokens[from]?.tag === 'ADV' || tokens[from]?.tag === 'CCONJ') from += 1
  const subject = tokens[from]
  const phrase = view.phraseStartingAt(from) !== undefined
  if (!subject || subject.norm === 'to' || (!phrase && /^(?:PUNCT|ADP|AUX|SCONJ|PART)$/u.test(subject.tag)))
    return opensQuote(view, from)
  if (subject.norm === 'there') return true
  let wanted = 1
  for (let here = from + 1; here < Math.min(tokens.length, from + 30); here += 1) {
    const word = tokens[here]
    if (!word || /^[.!?;:]$/u.test(word.norm)) return false
    // "responsibility for the raid and said": the next verb has the cue's own subject.
    if (word.tag === 'CCONJ' && view.groups.some(({ first }) => first === here + 1)) return false
    if (opensClause(word)) wanted += 1
    const group = view.groups.find(({ first, last }) => first <= here && here <= last)
    const finite = group ? group.form === 'finite' && !participleAfterNoun(view, group.last) : word.tag === 'AUX'
    if (finite) wanted -= 1
    if (wanted === 0) return true
    if (group) here = Math.max(here, group.last)
  }
  return false
}

/** "fighting reported by": a participle that describes the noun before it is no finite verb. */
const participleAfterNoun = (view: View, at: number) => view.tokens[at + 1]?.norm === 'by'

/** The last token of a content that begins at `start`: the sentence's end without its final stop, or where another voice sets in. */
export function contentEnd(view: View, start: number): number {
  const { tokens } = view
  let depth = 0
  let end = tokens.length - 1
  for (let at = start; at < tokens.length; at += 1) {
    if (opensQuote(view, at)) depth += 1
    else if (closesQuote(view, at)) {
      // A quotation that holds the whole content ends it: “You could feel the anger,” he said.
      if (depth === 0 && tokens.slice(0, start).some((_, before) => opensQuote(view, before))) {
        end = at - 1
        break
      }
      depth = Math.max(0, depth - 1)
    }
    if (depth === 0 && at > start && startsAnotherVoice(view, at)) {
      end = at - 1
      break
    }
  }
  // Within a quotation that stays open the stop is part of it.
  return depth > 0 ? end : tokens.findLastIndex((token, at) => at <= end && (at === start || !trailing.test(token.norm)))
}
const trailing = /^(?:[.!?;:,—–…-]|--+|https?:\/\/\S+|pic\.twitter\.com\S*|t\.co\S*)$/u

/** The end of a noun phrase that begins at `start`, with the prepositional phrases and participles that hang on it. */
export function thingEnd(view: View, start: number): number {
  const limit = contentEnd(view, start)
  for (let at = start + 1; at <= limit; at += 1) {
    const token = view.tokens[at]
    if (!token) return at - 1
    if (
      isComma(token) ||
      /^[;:—–]$/u.test(token.norm) ||
      /^(?:when|while|because|although|though|but|since|if|after|before|as)$/u.test(token.norm)
    )
      return at - 1
    if (opensClause(token) && token.norm !== 'that' && token.norm !== 'who' && token.norm !== 'what' && token.norm !== 'which')
      return at - 1
  }
  return limit
}
