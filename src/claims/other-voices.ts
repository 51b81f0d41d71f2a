import { isSaying, nounCues, verbCues } from './lexicon.ts'
import { subjectBefore } from './subjects.ts'
import { isComma, opensClause, type View } from './view.ts'

const asides = /^(?:when|where|while|as|although|though|which|whose|who)$/u

/** At `at` stands a comma, a dash or a conjunction after which somebody else (or the same source, with another cue) speaks. */
export function startsAnotherVoice(view: View, at: number): boolean {
  const { tokens } = view
  const token = tokens[at]
  if (!token) return false
  if (asides.test(token.norm) && !isComma(tokens[at - 1])) return namedCueClauseAt(view, at + 1)
  if (token.norm === ';') return true
  if (isComma(token)) {
    const next = tokens[at + 1]
    if (next?.norm === 'according' && tokens[at + 2]?.norm === 'to') return true
    if (next && (asides.test(next.norm) || next.tag === 'CCONJ') && cueClauseAt(view, at + 2)) return true
    // "…, including last week when the ministry said": the writer's own addition.
    const aside = [2, 3, 4, 5, 6, 7].map((step) => at + step).find((here) => asides.test(tokens[here]?.norm ?? ''))
    if (
      aside !== undefined &&
      !tokens.slice(at + 1, aside).some((word) => word.tag === 'PUNCT' || (word.tag === 'VERB' && word.norm !== 'including')) &&
      namedCueClauseAt(view, isComma(tokens[aside + 1]) ? aside + 2 : aside + 1)
    )
      return true
    return chargeAt(view, at + 1) || ingCueAt(view, at + 1) || withCueAt(view, at + 1) || lastWordAt(view, at + 1)
  }
  if (token.tag === 'CCONJ') return cueGroupAt(view, at + 1)
  return false
}

/** "…, a charge that the ministry denies" */
const chargeAt = (view: View, at: number) => {
  const phrase = view.phraseStartingAt(at)
  const head = phrase && view.tokens[phrase.head]
  if (!head || (nounCues(head.lemma).length === 0 && head.norm !== 'something')) return false
  const from = phrase.last + (opensClause(view.tokens[phrase.last + 1]) ? 2 : 1)
  return view.groups.some((group) => verbCues(group.lemma).length > 0 && subjectBefore(view, group)?.first === from)
}
const ingCueAt = (view: View, at: number) => {
  const from = view.tokens[at]?.tag === 'ADV' ? at + 1 : at
  return view.groups.some((group) => group.first === from && group.form === 'ing' && isSaying(group.lemma))
}
const cueGroupAt = (view: View, at: number) => {
  const from = view.tokens[at]?.tag === 'ADV' ? at + 1 : at
  return view.groups.some(
    (group) =>
      group.first === from &&
      group.form === 'finite' &&
      !group.passive &&
      isSaying(group.lemma) &&
      view.tokens[group.last]?.norm !== group.lemma,
  )
}
const cueClauseAt = (view: View, at: number) =>
  cueGroupAt(view, at) ||
  view.groups.some(
    (group) =>
      group.form === 'finite' &&
      isSaying(group.lemma) &&
      group.last - at < 14 &&
      group.first > at &&
      subjectBefore(view, group)?.first === at,
  )

/** "with the group stating that": a subject of its own before the participle. */
const withCueAt = (view: View, at: number) => {
  const phrase = view.tokens[at]?.norm === 'with' ? view.phraseStartingAt(at + 1) : undefined
  return (
    phrase !== undefined &&
    view.groups.some((group) => group.first === phrase.last + 1 && group.form === 'ing' && isSaying(group.lemma))
  )
}
/** A clause of attribution whose source is no pronoun, so that it may well be another voice. */
const namedCueClauseAt = (view: View, at: number) => view.tokens[at]?.tag !== 'PRON' && cueClauseAt(view, at)

/** "…, the ministry said on Monday.": somebody answers for all that stands before, and the sentence ends. */
const lastWordAt = (view: View, at: number) =>
  view.groups.some((group) => {
    if (group.form !== 'finite' || group.passive || !isSaying(group.lemma) || group.first <= at || group.first - at > 20)
      return false
    const rest = view.tokens.slice(group.last + 1)
    return (
      rest.every((token) => token.tag !== 'VERB' && token.tag !== 'AUX') &&
      rest.length < 6 &&
      subjectBefore(view, group)?.first === at
    )
  })
