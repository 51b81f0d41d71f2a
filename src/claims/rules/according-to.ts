import { contentEnd } from '../contents.ts'
import { firstWord } from '../datelines.ts'
import type { Rule, Words } from '../rule.ts'
import type { Range } from '../subjects.ts'
import { isComma, isDash, spanOf, type View } from '../view.ts'

/** A preposition names the source, after the content or before it. */
export const accordingTo: readonly Rule[] = [
  {
    id: 'claims/according-to',
    example: '{content The bridge was hit at noon}, {cue according to} {source a police officer in the town}.',
    find: (view) =>
      view.tokens.flatMap((_, at) => {
        const last = openerAt(view, at)
        return last === null ? [] : named(view, at, last)
      }),
  },
]

/** The last word of what names a source: "according to", "in the words of", "as per", ", per". */
function openerAt({ tokens }: View, at: number): number | null {
  const opens = (...norms: readonly string[]) => norms.every((word, i) => tokens[at + i]?.norm === word)
  if (opens('according', 'to') || opens('as', 'per')) return at + 1
  if (opens('in', 'the', 'words', 'of')) return at + 3
  // "40 litres per day", "twice per week" measure.
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  return opens('per') && (at === 0 || isComma(before)) && /^(?:DET|NUM|PROPN|PRON)$/u.test(next?.tag ?? '') ? at : null
}

function named(view: View, first: number, last: number): Words[] {
  const source = sourceFrom(view, last + 1)
  if (!source) return []
  const { tokens } = view
  const lemma = tokens
    .slice(first, last + 1)
    .map(({ norm }) => norm)
    .join(' ')
  const after = source.last + 1
  const leading = first === 0 || (first === 1 && tokens[0]?.tag === 'CCONJ')
  if (leading) {
    const from = isComma(tokens[after]) ? after + 1 : after
    return tokens.slice(from).some(({ tag }) => tag !== 'PUNCT')
      ? words(view, first, last, lemma, source, [{ first: from, last: contentEnd(view, from) }])
      : []
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
export function sourceFrom(view: View, at: number): Range | null {
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

export function words(view: View, first: number, last: number, lemma: string, source: Range, content: readonly Range[]): Words[] {
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
