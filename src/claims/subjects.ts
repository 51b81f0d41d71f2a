import { firstWord } from './datelines.ts'
import type { Range } from './subtrees.ts'
import type { VerbGroup } from './verb-groups.ts'
import { closesQuote, isComma, isDash, opensClause, opensQuote, type View } from './view.ts'

export type { Range } from './subtrees.ts'

/**
 * The noun phrase that a verb group has as its subject, with what hangs on it: "A man from the group, who did not give his name,"
 * the comma that closes an insert included. null where none stands directly before the verb.
 */
export function subjectBefore(view: View, group: VerbGroup): Range | null {
  const inTree = subjectInTree(view, group)
  if (inTree) return inTree
  const { tokens } = view
  let last = group.first - 1
  while (tokens[last]?.tag === 'ADV' && !view.phraseEndingAt(last)) last -= 1
  // "the group that calls it": the phrase that the pronoun stands for.
  if (/^(?:who|which|that)$/u.test(tokens[last]?.norm ?? ''))
    return isComma(tokens[last - 1]) ? phraseUpTo(view, last - 2) : phraseUpTo(view, last - 1)
  if (isDash(tokens[last])) {
    const opening = tokens.findLastIndex((token, at) => at < last && isDash(token))
    const head = opening > 0 ? phraseUpTo(view, opening - 1) : null
    return head && beginsClause(view, head.first) && !holdsVerb(view, opening + 1, last - 1) ? { first: head.first, last } : null
  }
  if (!isComma(tokens[last])) return phraseUpTo(view, last)
  return subjectWithInsert(view, last)
}

/** What the tree has as the subject, where it stands directly before the verb and begins as a noun phrase does. */
function subjectInTree(view: View, group: VerbGroup): Range | null {
  const { tokens, tree } = view
  const subject = tree.childrenOf(group.last).find((child) => child < group.first && tokens[child]?.relation.startsWith('nsubj'))
  if (subject === undefined || /^(?:who|which|that)$/u.test(tokens[subject]?.norm ?? '')) return null
  const { first: leftmost, last: end } = tree.rangeOf(subject)
  const first = Math.min(subject, Math.max(leftmost, firstWord(view)))
  // The comma that closes an insert may hang on the verb.
  const insert = tokens.slice(first, end).some(isComma) && isComma(tokens[end + 1])
  const last = insert ? end + 1 : end
  const touches = tokens.slice(last + 1, group.first).every(({ tag }) => tag === 'ADV')
  const opening = tokens[first]
  const begins = opening !== undefined && (opening.tag !== 'PUNCT' || opensQuote(view, first)) && opening.tag !== 'ADV'
  const loose =
    tokens[first - 1]?.tag === 'DET' ||
    (tokens[first - 1]?.tag === 'ADJ' && view.phraseAround(first - 1) === view.phraseAround(first))
  return touches && begins && !loose && last < group.first ? { first, last } : null
}

/**
 * "X, 39, a spokesman for the army, said": the noun phrase whose inserts reach up to the verb, together with them. An insert is a
 * relative clause, a description or a phrase. A head must begin a clause, and one further to the left must be a name.
 */
function subjectWithInsert(view: View, closing: number): Range | null {
  const { tokens } = view
  let best: Range | null = null
  for (let opening = closing - 2; opening > 0 && closing - opening <= 40; opening -= 1) {
    if (!isComma(tokens[opening])) continue
    if (holdsVerb(view, opening + 1, closing - 1)) break
    // Behind a dateline, "KYIV, June 4 (Agency) —", the subject begins anew.
    if (tokens.slice(opening, closing).some((token) => isDash(token) || /^[[\]]$/u.test(token.norm))) break
    const head = phraseUpTo(view, opening - 1)
    if (!head || !isInsert(view, opening + 1) || !beginsClause(view, head.first)) continue
    const named = tokens[head.last]?.tag === 'PROPN' && tokens[head.first]?.tag === 'PROPN'
    if (best === null || named) best = { first: head.first, last: closing }
  }
  return best
}

const beginsClause = (view: View, first: number) => {
  const before = view.tokens[first - 1]
  return before === undefined || before.tag === 'PUNCT' || before.tag === 'CCONJ' || opensClause(before)
}

const isInsert = (view: View, at: number) => {
  const token = view.tokens[at]
  if (!token) return false
  const relative = (word: string | undefined) => /^(?:who|which|whose|whom|along|together|including)$/u.test(word ?? '')
  if (relative(token.norm) || (token.tag === 'CCONJ' && relative(view.tokens[at + 1]?.norm))) return true
  return view.phraseAround(at) !== undefined || /^(?:NUM|ADP|VERB|ADV)$/u.test(token.tag)
}

/** A finite verb that no relative pronoun or conjunction inside the range opens a clause for. */
const holdsVerb = (view: View, first: number, last: number) =>
  view.groups.some(
    (group) =>
      group.form === 'finite' &&
      group.first > first &&
      group.last <= last &&
      !view.tokens.slice(first, group.first).some(opensClause) &&
      !bareParticiple(view, group),
  )
/** "an officer based in the capital" */
const bareParticiple = (view: View, group: VerbGroup) => group.first === group.last && view.tokens[group.first + 1]?.tag === 'ADP'

/** Leftwards from `last`: a noun phrase, and the phrases that it hangs on by a preposition, a conjunction or a relative clause. */
export function phraseUpTo(view: View, last: number): Range | null {
  const phrase = view.phraseEndingAt(last)
  if (!phrase) return null
  let first = phrase.first
  for (;;) {
    const outer = outerPhrase(view, first)
    if (outer === null) break
    first = outer
  }
  return { first: withOpening(view, first, last), last }
}

/** Where the phrase begins that the phrase starting at `first` hangs on, or null. */
function outerPhrase(view: View, first: number): number | null {
  const { tokens } = view
  const link = tokens[first - 1]
  if (!link) return null
  // "Battalion 47": the number belongs to the name before it.
  if (tokens[first]?.tag === 'NUM' && (link.tag === 'NOUN' || link.tag === 'PROPN'))
    return view.phraseEndingAt(first - 1)?.first ?? null
  if (link.tag === 'ADP' && !isDash(link)) {
    let before = first - 2
    const modifier = tokens[before]
    // "people familiar with the matter", "a spokesman based in the capital"
    if (
      modifier &&
      (modifier.tag === 'ADJ' || (modifier.tag === 'VERB' && /(?:ed|en|ing)$/u.test(modifier.norm))) &&
      !view.phraseEndingAt(before)
    )
      before -= 1
    const verb = tokens[before]?.tag === 'VERB' || tokens[before]?.tag === 'AUX'
    return view.phraseEndingAt(before)?.first ?? (verb ? relativeClauseStart(view, before) : null)
  }
  if (link.tag === 'CCONJ' && link.norm === 'and') {
    const left = view.phraseEndingAt(first - 2)
    const before = left && tokens[left.first - 1]
    if (tokens[first]?.tag === 'PRON') return null
    return left && (!before || before.tag === 'PUNCT' || before.tag === 'SCONJ' || before.tag === 'ADP' || opensClause(before))
      ? left.first
      : null
  }
  if (link.tag === 'VERB' || link.tag === 'AUX') {
    // "an attorney representing the family"
    const participle = link.norm.endsWith('ing') && tokens[first - 2]?.tag !== 'AUX' ? view.phraseEndingAt(first - 2) : undefined
    return participle && beginsClause(view, participle.first) ? participle.first : relativeClauseStart(view, first - 1)
  }
  return null
}

/** "a man who saw the blast": from the verb of a relative clause back to the phrase that it describes. */
function relativeClauseStart(view: View, verb: number): number | null {
  const { tokens } = view
  for (let at = verb - 1; at > Math.max(0, verb - 8); at -= 1) {
    const token = tokens[at]
    if (!token || token.tag === 'PUNCT') return null
    if (/^(?:who|that)$/u.test(token.norm)) return view.phraseEndingAt(at - 1)?.first ?? null
  }
  return null
}

/** The “Volunteer Corps”: where the phrase ends with a closing mark, it begins before the opening one. */
function withOpening(view: View, first: number, last: number): number {
  if (!closesQuote(view, last) || !opensQuote(view, first - 1)) return first
  return view.tokens[first - 2]?.tag === 'DET' ? first - 2 : first - 1
}
