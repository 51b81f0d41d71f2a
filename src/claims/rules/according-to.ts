import { afterCue } from '../adjuncts.ts'
import { contentEnd } from '../contents.ts'
import { firstWord } from '../datelines.ts'
import { cueVerbs, type Rule, type Words } from '../rule.ts'
import { type Range, subjectBefore } from '../subjects.ts'
import { isComma, isDash, spanOf, type View } from '../view.ts'

/** A preposition names the source, after the content or before it. */
export const accordingTo: readonly Rule[] = [
  {
    id: 'claims/according-to',
    example: '{content The bridge was hit at noon}, {cue according to} {source a police officer in the town}.',
    find: (view) =>
      view.tokens.flatMap((token, at) => {
        const next = view.tokens[at + 1]?.norm
        if (token.norm === 'according' && next === 'to') return named(view, at, at + 1, 'according to')
        if (token.norm === 'in' && next === 'the' && view.tokens[at + 2]?.norm === 'words' && view.tokens[at + 3]?.norm === 'of')
          return named(view, at, at + 3, 'in the words of')
        return []
      }),
  },
  {
    id: 'claims/citing',
    example: '{content The bridge was hit at noon}, the paper reported, {cue citing} {source a police officer}.',
    find: (view) =>
      view.tokens.flatMap((token, at) => {
        if (!/^(?:citing|quoting)$/u.test(token.norm) || !isComma(view.tokens[at - 1])) return []
        const source = sourceFrom(view, at + 1)
        return source ? cited(view, at, source) : []
      }),
  },
]

/** What is cited: the whole clause before it, or what a carrier reports, who is then one link of the chain. */
function cited(view: View, at: number, source: Range): Words[] {
  const carrier = cueVerbs(view, 'clause').findLast(({ group }) => group.last < at && !group.passive)
  const subject = carrier ? subjectBefore(view, carrier.group) : null
  if (!carrier || !subject) return words(view, at, at, 'cite', source, [{ first: firstWord(view), last: at - 2 }])
  const { start } = afterCue(view, carrier.last)
  const behind = start < at - 2
  const content = behind ? { first: start, last: at - 2 } : { first: firstWord(view), last: subject.first - 2 }
  const through = spanOf(view.tokens, subject.first, subject.last)
  return words(view, at, at, 'cite', source, [content]).map((found) => ({ ...found, through }))
}

function named(view: View, first: number, last: number, lemma: string): Words[] {
  const source = sourceFrom(view, last + 1)
  if (!source) return []
  const { tokens } = view
  const after = source.last + 1
  const leading = first === 0 || (first === 1 && tokens[0]?.tag === 'CCONJ')
  if (leading) {
    const from = isComma(tokens[after]) ? after + 1 : after
    return tokens[from] ? words(view, first, last, lemma, source, [{ first: from, last: contentEnd(view, from) }]) : []
  }
  const before: Range = {
    first: firstWord(view),
    last: isComma(tokens[first - 1]) || isDash(tokens[first - 1]) ? first - 2 : first - 1,
  }
  const goesOn =
    isComma(tokens[after]) &&
    tokens[after + 1] &&
    !/^(?:and|but|while|which|who|where|as|with)$/u.test(tokens[after + 1]?.norm ?? '')
  const rest = goesOn ? [{ first: after + 1, last: contentEnd(view, after + 1) }] : []
  return words(view, first, last, lemma, source, [before, ...rest])
}

/** A noun phrase with what hangs on it, to the right. */
function sourceFrom(view: View, at: number): Range | null {
  const phrase = view.phraseStartingAt(at)
  if (!phrase) return null
  let last = phrase.last
  for (;;) {
    const link = view.tokens[last + 1]
    const modifier = link?.tag === 'VERB' || link?.tag === 'ADJ' ? 1 : 0
    const preposition = view.tokens[last + 1 + modifier]
    const next = view.phraseStartingAt(last + 2 + modifier)
    if (!next || !(preposition?.tag === 'ADP' || (modifier === 0 && preposition?.norm === 'and'))) return { first: at, last }
    last = next.last
  }
}

function words(view: View, first: number, last: number, lemma: string, source: Range, content: readonly Range[]): Words[] {
  const spans = content.filter((range) => range.last >= range.first).map((range) => spanOf(view.tokens, range.first, range.last))
  const [head, ...others] = spans
  if (!head) return []
  const at = {
    source: [spanOf(view.tokens, source.first, source.last)],
    cue: [spanOf(view.tokens, first, last)],
    content: [head, ...others] as const,
  }
  return [{ ...at, said: null, lemma, stance: 'asserts', hedge: false, head: first }]
}
