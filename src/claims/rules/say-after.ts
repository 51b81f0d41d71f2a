import { afterCue } from '../adjuncts.ts'
import { contentEnd, finiteClauseAt } from '../contents.ts'
import { firstWord } from '../datelines.ts'
import { type CueVerb, cueVerbs, type Rule, wordsOf } from '../rule.ts'
import { phraseUpTo, type Range, subjectBefore } from '../subjects.ts'
import { closesQuote, isComma, isDash, opensClause, opensQuote, spanOf, type View } from '../view.ts'

/** The content stands before the cue, or on both sides of it. */
export const sayAfter: readonly Rule[] = [
  {
    id: 'claims/say-after',
    example: '{content The bridge had closed}, {source officials} {cue said} on Monday.',
    find: (view) =>
      cueVerbs(view, 'clause', 'quote', 'addressee').flatMap((cue) => {
        const source = cue.group.form === 'finite' && !cue.group.passive ? subjectBefore(view, cue.group) : null
        return source ? around(view, cue, source, source.first, cue.last) : []
      }),
  },
  {
    id: 'claims/say-inverted',
    example: '{content “The bridge has closed,”} {cue said} {source the mayor of the town}.',
    find: (view) =>
      cueVerbs(view, 'clause', 'quote').flatMap((cue) => {
        const source = cue.group.form === 'finite' && !cue.group.passive ? subjectAfter(view, cue) : null
        return source ? around(view, cue, source, cue.group.first, source.last) : []
      }),
  },
]

function subjectAfter(view: View, cue: CueVerb): Range | null {
  const before = view.tokens[cue.group.first - 1]
  if (!before || (!isComma(before) && !closesQuote(view, cue.group.first - 1))) return null
  const inTree = subjectInTreeAfter(view, cue)
  if (inTree) return inTree
  const phrase = view.phraseStartingAt(cue.last + 1)
  if (!phrase) return null
  let last = phrase.last
  // "said Ana Lima, a spokeswoman for the ministry."
  for (;;) {
    const link = view.tokens[last + 1]
    const next = view.phraseStartingAt(last + 2)
    if (!next || !(link?.tag === 'ADP' || (isComma(link) && !view.groups.some(({ first }) => first === next.last + 1)))) break
    last = next.last
  }
  return { first: phrase.first, last }
}

/** What the tree has as the subject, where it begins directly behind the verb. */
function subjectInTreeAfter({ tokens, tree }: View, cue: CueVerb): Range | null {
  const subject = tree.childrenOf(cue.group.last).find((child) => child > cue.last && tokens[child]?.relation.startsWith('nsubj'))
  const range = subject === undefined ? null : tree.rangeOf(subject)
  if (range?.first !== cue.last + 1) return null
  // "said Murphy, referring to the attack": what the source does besides is none of its name.
  const besides = tokens.findIndex(
    (token, at) =>
      at > range.first &&
      at < range.last &&
      isComma(token) &&
      tokens[at + 1]?.norm.endsWith('ing') &&
      tokens[at + 1]?.tag === 'VERB',
  )
  return besides < 0 ? range : { first: range.first, last: besides - 1 }
}

const onlyQuotes = ({ entry }: CueVerb) => entry.frames.has('quote') && !entry.frames.has('clause')

/** Content to the left of the parenthesis `from`–`to` that source and cue make, and what follows where the sentence goes on. */
export function around(view: View, cue: CueVerb, source: Range, from: number, to: number) {
  const { tokens } = view
  const aside = contentAfterOpener(view, cue, source, from, to)
  if (aside) return aside
  const left = contentBefore(view, from) ?? interrupted(view, from, to)
  if (!left || (onlyQuotes(cue) && !closesQuote(view, left.last))) return []
  const addressee = cue.entry.frames.has('addressee') && source.first === from ? view.phraseStartingAt(to + 1) : undefined
  const { start, said } = afterCue(view, addressee?.last ?? to)
  const next = tokens[start]
  // afterCue has stepped over a colon, or over a comma before a quotation.
  const skipped = /^[:,]$/u.test(tokens[start - 1]?.norm ?? '')
  const goesOn = skipped || isComma(next) || isDash(next)
  const continued = goesOn && !skipped ? start + 1 : start
  const opening = tokens[continued]
  const ends = next === undefined || /^[.!?;…]$/u.test(next.norm) || closesQuote(view, start)
  const more = { said: said ? spanOf(tokens, said.first, said.last) : null }
  const quoted = closesQuote(view, left.last)
  if (goesOn && opensQuote(view, continued) && quoted)
    return wordsOf(view, cue, source, [left, { first: continued, last: contentEnd(view, continued) }], said, more)
  if (ends) return wordsOf(view, cue, source, [left], said, more)
  if (!goesOn) return quoted ? wordsOf(view, cue, source, [left], said, more) : []
  const another = view.groups.some((group) => group.first === continued && group.form === 'ing')
  const conjunction = opening?.tag === 'CCONJ' || opening?.tag === 'SCONJ' || opening?.tag === 'ADP'
  if (another || conjunction || quoted) return wordsOf(view, cue, source, [left], said, more)
  return wordsOf(view, cue, source, [left, { first: continued, last: contentEnd(view, continued) }], said, more)
}

/** The words before a comma or closing quotation mark that ends just before `from`, back to the sentence's beginning. */
function contentBefore(view: View, from: number): Range | null {
  const { tokens } = view
  const border = tokens[from - 1]
  if (!border || from < 2) return null
  if (!isComma(border) && !isDash(border) && !closesQuote(view, from - 1)) return null
  const last = isComma(border) || isDash(border) ? from - 2 : from - 1
  const first = firstWord(view)
  // "On Monday, officials said …" is no content; a clause or a quotation is.
  const quoted = closesQuote(view, last) || tokens.slice(first, last).some((_, at) => opensQuote(view, first + at))
  const clause =
    view.groups.some((group) => group.form === 'finite' && group.last <= last) ||
    tokens.slice(first, last + 1).some((token) => token.tag === 'AUX')
  const subordinate =
    tokens[first]?.tag === 'SCONJ' ||
    /^(?:when|after|before|while|as|if|although|asked|pressed)$/u.test(tokens[first]?.norm ?? '')
  return last >= first && (quoted || (clause && !subordinate)) ? { first, last } : null
}

/** "a raid in which, the ministry said, two civilians were killed": only what follows is the source's. */
function contentAfterOpener(view: View, cue: CueVerb, source: Range, from: number, to: number) {
  const closing = afterCue(view, to).start
  if (!isComma(view.tokens[from - 1]) || !opensClause(view.tokens[from - 2]) || !isComma(view.tokens[closing])) return null
  return wordsOf(view, cue, source, [{ first: closing + 1, last: contentEnd(view, closing + 1) }], null)
}

const connectives = /^(?:however|still|but|moreover|meanwhile|instead|also|then|indeed|besides|furthermore|nevertheless)$/u

/** "The plane, officials said, had crashed", "In the north, officials said, the road was cut": what is interrupted need be no clause. */
function interrupted(view: View, from: number, to: number): Range | null {
  const closing = afterCue(view, to).start
  const first = firstWord(view)
  const last = from - 2
  if (!isComma(view.tokens[from - 1]) || !isComma(view.tokens[closing]) || last < first) return null
  const next = closing + 1
  if (finiteClauseAt(view, next))
    return first === last && connectives.test(view.tokens[first]?.norm ?? '') ? null : { first, last }
  const verb = view.groups.some((group) => group.first === next && group.form === 'finite') || view.tokens[next]?.tag === 'AUX'
  const subject = verb ? phraseUpTo(view, last) : null
  return subject && subject.first === first ? subject : null
}
