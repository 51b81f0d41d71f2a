import { covers, type Document, overlaps, type Sentence, type Span, span, wordsAt } from '#model'
import type { Finding } from './findings-in.ts'

export type Quote = { readonly at: Span; readonly open: boolean }

/**
 * Quotations do not end with the sentence that names their speaker. Content that reaches into a quotation takes the whole of it, and a
 * sentence or paragraph that is nothing but quotation, with no speaker of its own, goes on with who spoke last.
 */
export function joinQuotes(
  document: Document,
  sentences: readonly Sentence[],
  findings: readonly Finding[],
  quotes: readonly Quote[],
): Finding[] {
  const whole = findings.map((finding) => takeWholeQuotes(finding, quotes))
  const additions = new Map<Finding, Span[]>()
  let speaker: Finding | null = null
  for (const [index, sentence] of sentences.entries()) {
    // "We condemn the raid", inside the quotation: the speaker goes on.
    const within = ({ words }: Finding) =>
      words.source.some((at) =>
        quotes.some(
          (quote) =>
            / /u.test(wordsAt(document.text, quote.at)) &&
            words.cue.every((cue) => covers(quote.at, cue)) &&
            covers(quote.at, at),
        ),
      )
    const own = whole.filter(
      (finding) =>
        finding.view.sentence === sentence &&
        finding.words.nested !== true &&
        finding.words.source.length > 0 &&
        !within(finding),
    )
    // "“We held on,” he said, adding that …": the quotation goes on.
    const last = own.findLast((finding) => isQuoting(finding, quotes)) ?? own.at(-1)
    const quoted = quotes.filter((quote) => overlaps(quote.at, sentence.at))
    if (last) {
      speaker = last
      continue
    }
    const covered = whole.some(
      (finding) => finding.words.nested !== true && finding.words.content.some((at) => covers(at, sentence.at)),
    )
    if (covered) continue
    const near: boolean =
      speaker !== null &&
      (sentences[index - 1]?.passage === sentence.passage || quoted.some((quote) => quote.at.start <= sentence.at.start + 1))
    if (speaker && near && isAllQuote(document.text, sentence.at, quoted))
      additions.set(speaker, [...(additions.get(speaker) ?? []), sentence.at])
    else speaker = null
  }
  return whole.map((finding) => {
    const added = additions.get(finding)
    const [first, ...rest] = finding.words.content
    return added
      ? { ...finding, words: { ...finding.words, content: [first, ...rest, ...merged(document.text, added)] } }
      : finding
  })
}

function takeWholeQuotes(finding: Finding, quotes: readonly Quote[]): Finding {
  const { words, view } = finding
  const grow = (at: Span): Span => {
    let { start, end } = at
    for (const quote of quotes) {
      if (!overlaps(quote.at, at)) continue
      // Only past the sentence's borders: inside it the rules know better where the content ends.
      if (quote.at.start < view.sentence.at.start && at.start <= firstWord(view) + 1) start = Math.min(start, quote.at.start)
      if (quote.at.end > view.sentence.at.end) end = Math.max(end, quote.at.end)
    }
    return span(start, end)
  }
  const [first, ...rest] = words.content
  return { ...finding, words: { ...words, content: [grow(first), ...rest.map(grow)] } }
}
const firstWord = (view: Finding['view']) => view.tokens[0]?.at.start ?? 0

/** Whether a quotation of more than one word stands in the content, and at its end. */
const isQuoting = ({ view, words }: Finding, quotes: readonly Quote[]) =>
  words.content.some((at) =>
    quotes.some((quote) => overlaps(quote.at, at) && / /u.test(wordsAt(view.text, quote.at)) && quote.at.end >= at.end - 1),
  )

function isAllQuote(text: string, at: Span, quotes: readonly Quote[]): boolean {
  let outside = ''
  let from = at.start
  for (const quote of quotes) {
    outside += text.slice(from, Math.max(from, quote.at.start))
    from = Math.max(from, Math.min(quote.at.end, at.end))
  }
  outside += text.slice(from, at.end)
  return quotes.length > 0 && !/[\p{L}\p{N}]/u.test(outside)
}

/** Neighbouring sentences of one quotation are one span. */
function merged(text: string, spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const at of spans) {
    const last = out.at(-1)
    if (last && /^[ \t]*$/u.test(text.slice(last.end, at.start))) out[out.length - 1] = span(last.start, at.end)
    else out.push(at)
  }
  return out
}
