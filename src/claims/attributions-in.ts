import { quotesIn } from '#language'
import { type Attribution, covers, type Document, type Sentence, span, type Span, type SourceWords } from '#model'
import { type Finding, findingsIn } from './findings-in.ts'
import { hedgesIn } from './hedges.ts'
import { introducedIn } from './introduced.ts'
import { laidOutIn } from './laid-out.ts'
import { joinQuotes } from './join-quotes.ts'
import type { Words } from './rule.ts'
import { speechOf } from './speech.ts'
import { stanceOf } from './stances.ts'
import { type View, viewOf } from './view.ts'

/** Every statement that the text attributes to somebody, in text order, each with its chain of relay and its receipt. */
export function attributionsIn(document: Document, sentences: readonly Sentence[]): Attribution[] {
  const quotes = document.passages.flatMap((passage) => quotesIn(document, passage))
  const passages = new Map(document.passages.map((passage) => [passage.id, passage]))
  const findings = sentences.flatMap((sentence) => {
    const passage = passages.get(sentence.passage)
    return passage ? findingsIn(viewOf(document, sentence), passage) : []
  })
  const introduced = introducedIn(document, sentences, passages, findings, quotes)
  const laidOut = laidOutIn(document, sentences, passages, findings, quotes)
  const all = [...findings, ...introduced, ...laidOut].toSorted((a, b) => cueStart(a) - cueStart(b))
  const joined = heldOnes(joinQuotes(document, sentences, all, quotes))
  return joined
    .filter((finding) => hasSpeaker(finding, joined) && !isDenied(finding, joined))
    .map((finding) =>
      attributionOf(
        finding,
        chainOf(finding, joined),
        quotes.map((quote) => quote.at),
      ),
    )
}

const cueStart = ({ words }: Finding): number => words.cue[0]?.start ?? 0

/** Without what is something only inside what another says, and stands in nobody's content. */
function heldOnes(findings: readonly Finding[]): readonly Finding[] {
  const held = findings.filter(
    (finding) => finding.words.nested !== true || findings.some((outer) => outer !== finding && holds(outer, finding)),
  )
  return held.length === findings.length ? held : heldOnes(held)
}

/**
 * "No group has claimed responsibility": nobody did. "I think", "we are told": outside a quotation or a post nobody is there to be the
 * first person.
 */
function hasSpeaker(finding: Finding, all: readonly Finding[]): boolean {
  const [source] = finding.words.source
  if (source === undefined) return true
  const words = finding.view.text.slice(source.start, source.end)
  if (/^(?:no|none|nobody|neither|nothing|few)(?![\p{L}’'])/iu.test(words)) return false
  if (!/^(?:i|we|you)$/iu.test(words)) return true
  return finding.passage.kind === 'post' || all.some((outer) => outer !== finding && holds(outer, finding))
}

/** "The group denied that it had claimed the raid": whoever denies a saying leaves it unsaid. */
const isDenied = (inner: Finding, all: readonly Finding[]) =>
  all.some((outer) => outer !== inner && stanceOf(outer.view, outer.words) === 'denies' && holds(outer, inner) && isVerb(inner))
const isVerb = ({ view, words }: Finding) => view.groups.some(({ last }) => last === words.head)

/** The sources from the outermost in: whose content holds this finding's cue. In a post, its author passes everything on. */
function chainOf(finding: Finding, all: readonly Finding[]): readonly SourceWords[] {
  const outer = all.filter((other) => other !== finding && holds(other, finding)).toSorted((a, b) => size(b) - size(a))
  const { post } = finding.passage
  const poster: SourceWords[] = post ? [{ kind: 'poster', spans: post.authorAt ? [post.authorAt] : [] }] : []
  return [...poster, ...[...outer, finding].flatMap(({ words }) => linksOf(words))]
}

function linksOf({ source, own, through }: Words): SourceWords[] {
  const carrier: SourceWords[] = through ? [{ kind: 'attributed', spans: [through] }] : []
  if (own) return [{ kind: 'publisher', spans: [] }]
  return [...carrier, { kind: source.length > 0 ? 'attributed' : 'unnamed', spans: source }]
}

const holds = (outer: Finding, inner: Finding) =>
  inner.words.cue.every((cue) => outer.words.content.some((at) => covers(at, cue))) && size(outer) > size(inner)
const size = ({ words }: Finding) => words.content.reduce((sum, at) => sum + at.end - at.start, 0)

function attributionOf(
  { rule, view, passage, words, confidence }: Finding,
  chain: readonly SourceWords[],
  quotes: readonly Span[],
): Attribution {
  const [outermost = { kind: 'unnamed', spans: [] }, ...inner] = chain
  return {
    passage: passage.id,
    sources: [outermost, ...inner],
    cue: { spans: words.cue, lemma: words.lemma },
    content: words.content,
    speech: speechOf(view.text, words.content, quotes),
    stance: words.own ? words.stance : stanceOf(view, words),
    hedges: [...(words.hedge ? hedgingCue(view, words) : hedgedSaying(view, words)), ...hedgesIn(view.tokens, words.content)],
    saidOn: words.said,
    basis: { rule, words: words.cue, confidence },
  }
}

/** "reportedly said", "has allegedly told": the saying itself is in doubt. */
function hedgedSaying(view: View, { own, cue: [first] }: Words): readonly Span[] {
  if (own) return []
  const before = first && view.tokens.findLast(({ at }) => at.end <= first.start)
  return first ? hedgesIn(view.tokens, [span(before?.tag === 'ADV' ? before.at.start : first.start, first.end)]) : []
}

/** "claimed"; "is reported to", whose "to" belongs to the content. */
function hedgingCue(view: View, { cue, content }: Words): readonly Span[] {
  const [first] = cue
  const next = view.tokens.find(({ at }) => first && at.start >= first.end && content.some(({ start }) => start === at.start))
  const found = first && next ? hedgesIn(view.tokens, [span(first.start, Math.max(first.start, next.at.end))]) : []
  return found.length > 0 ? found : cue
}
