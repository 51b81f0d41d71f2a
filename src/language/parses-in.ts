import { covers, isTag, type NamedWords, type Parse, type Saying, type Span, span, type SurfaceToken, wordsAt } from '#model'
import { datelineLength } from './datelines.ts'
import { type Run, runsOf } from './network/best-labels.ts'
import { type Analysis, type Asked, type MarkedWords, network } from './network/network.ts'
import type { FoundSaying } from './network/saying.ts'
import { type Quotation, quotationsIn } from './quotations.ts'
import { type Segment, segmentsIn } from './segmenter/segments-in.ts'
import { type FoundName, withSettledKinds } from './settled-names.ts'
import { wordFormOf } from './word-forms.ts'

/**
 * The sentences of each body of one document, with tokens, words, trees and names, and with sayings where they are asked for, which take
 * a third as long again. A blank line ends a sentence. Many bodies at once are read faster than one by one, and what one says of a name
 * serves the others.
 */
export function parsesIn(text: string, bodies: readonly Span[], asked: Asked = { sayings: false }): Parse[][] {
  const segments = bodies.map((body) => segmentsIn(text, body))
  const marked = markedWordsIn(text, bodies, segments)
  const analyses = analysesOf(marked, asked)
  const names = withSettledKinds(analyses.map(({ names: labels }, i) => namesFrom(labels, marked[i]?.words ?? [])))
  let next = 0
  return segments.map((own) => {
    const parses = own.map((segment, i) => parseOf(text, segment, analyses[next + i] ?? nothing, names[next + i] ?? []))
    next += own.length
    return parses
  })
}

/** The words of each sentence, one body's after the other's, and which of them are quoted. */
export function markedWordsIn(text: string, bodies: readonly Span[], segments: readonly (readonly Segment[])[]): MarkedWords[] {
  return segments.flatMap((own, i) => {
    const [body = span(0, 0), next] = bodies.slice(i, i + 2)
    const quotations = quotationsIn(text, body, next)
    return own.map(({ words, tokens }) => ({
      words: withFullPossessives(
        words.map((at) => wordsAt(text, at)),
        tokens,
      ),
      quoted: words.map((at) => quotedAt(at, quotations)),
    }))
  })
}

/** "rebels' camp" as "rebels's camp": within a token an apostrophe is no quotation mark, for which the network would take it. */
function withFullPossessives(words: string[], tokens: readonly SurfaceToken[]): string[] {
  for (const { first, last } of tokens) if (first < last && /^['’]$/u.test(words[last] ?? '')) words[last] = "'s"
  return words
}

function quotedAt(at: Span, quotations: readonly Quotation[]): number {
  const quotation = quotations.find((one) => covers(one.at, at))
  if (!quotation) return 0
  return covers(quotation.inner, at) ? 1 : 2
}

/** A dateline is analysed by itself and hangs on the sentence behind it: as part of it, it would pass for the subject. */
function analysesOf(sentences: readonly MarkedWords[], asked: Asked): Analysis[] {
  const datelines = sentences.map(({ words }) => datelineLength(words))
  const parts = network.analyse(
    sentences.flatMap(({ words, quoted }, i) => {
      const { [i]: length = 0 } = datelines
      if (length === 0) return [{ words, quoted }]
      return [
        { words: words.slice(0, length), quoted: quoted.slice(0, length) },
        { words: words.slice(length), quoted: quoted.slice(length) },
      ]
    }),
    asked,
  )
  let next = 0
  return datelines.map((length) => {
    const { [next]: first = nothing, [next + 1]: second = nothing } = parts
    next += length === 0 ? 1 : 2
    return length === 0 ? first : joined(first, second, length)
  })
}

function joined(dateline: Analysis, rest: Analysis, length: number): Analysis {
  const heads = rest.heads.map((head) => (head < 0 ? head : head + length))
  const root = heads.indexOf(-1) + length
  return {
    tags: [...dateline.tags, ...rest.tags],
    fineTags: [...dateline.fineTags, ...rest.fineTags],
    heads: [...dateline.heads.map((head) => (head < 0 ? root : head)), ...heads],
    relations: [...dateline.relations.map((relation) => (relation === 'root' ? 'parataxis' : relation)), ...rest.relations],
    names: [...dateline.names, ...rest.names],
    sayings: rest.sayings.map((saying) => movedBy(saying, length)),
  }
}

const nothing: Analysis = { tags: [], fineTags: [], heads: [], relations: [], names: [], sayings: [] }

function movedBy(saying: FoundSaying, words: number): FoundSaying {
  const moved = (run: Run): Run => ({ ...run, first: run.first + words, last: run.last + words })
  return { ...saying, cue: moved(saying.cue), source: saying.source.map(moved), content: saying.content.map(moved) }
}

function parseOf(text: string, { words: places, tokens, cut }: Segment, analysis: Analysis, names: readonly NamedWords[]): Parse {
  const { tags, fineTags, heads, relations } = analysis
  const passive = new Set(heads.filter((_, i) => relations[i]?.endsWith(':pass')))
  const words = places.map((at, i) => {
    const [best = 'X', fineTag = 'FW'] = [tags[i], fineTags[i]]
    const tag = isTag(best) ? best : 'X'
    const { lemma, features } = wordFormOf(wordsAt(text, at), tag, fineTag)
    const voiced = fineTag === 'VBN' && passive.has(i) ? `${features}|Voice=Pass`.replace(/^\|/u, '') : features
    return { at, lemma, tag, fineTag, features: voiced, head: heads[i] ?? -1, relation: relations[i] ?? 'root' }
  })
  const sayings = analysis.sayings.map((saying) => sayingOf(saying, places))
  return { at: span(places[0]?.start ?? 0, places.at(-1)?.end ?? 0), words, tokens, names, sayings, cut }
}

function sayingOf({ cue, source, content, nested, odds, weakest }: FoundSaying, places: readonly Span[]): Saying {
  const spanOf = ({ first, last }: Run): Span => span(places[first]?.start ?? 0, places[last]?.end ?? 0)
  return { cue: spanOf(cue), source: source.map(spanOf), content: content.map(spanOf), nested, odds, weakest }
}

const kinds = new Set<string>(['PER', 'ORG', 'LOC'] satisfies NamedWords['kind'][])
const isKind = (kind: string): kind is NamedWords['kind'] => kinds.has(kind)

function namesFrom(labels: readonly string[], words: readonly string[]): FoundName[] {
  return runsOf(labels).flatMap(({ first, last, kind }) =>
    isKind(kind) ? [{ first, last, kind, words: words.slice(first, last + 1).join(' ') }] : [],
  )
}
