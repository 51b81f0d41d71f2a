import { isTag, type NamedWords, type Parse, type Span, span, wordsAt } from '#model'
import { datelineLength } from './datelines.ts'
import { type Analysis, network } from './network/network.ts'
import { type Segment, segmentsIn } from './segmenter/segments-in.ts'
import { type FoundName, withSettledKinds } from './settled-names.ts'
import { wordFormOf } from './word-forms.ts'

/**
 * The sentences of each body of one document, with tokens, words, trees and names. A blank line ends a sentence. Many bodies at
 * once are read faster than one by one, and what one says of a name serves the others.
 */
export function parsesIn(text: string, bodies: readonly Span[]): Parse[][] {
  const segments = bodies.map((body) => segmentsIn(text, body))
  const all = segments.flat()
  const words = all.map(({ words: places }) => places.map((at) => wordsAt(text, at)))
  const analyses = analysesOf(words)
  const names = withSettledKinds(analyses.map(({ names: labels }, i) => namesFrom(labels, words[i] ?? [])))
  let next = 0
  return segments.map((own) => {
    const parses = own.map((segment, i) => parseOf(text, segment, analyses[next + i] ?? nothing, names[next + i] ?? []))
    next += own.length
    return parses
  })
}

/** A dateline is analysed by itself and hangs on the sentence behind it: as part of it, it would pass for the subject. */
function analysesOf(sentences: readonly (readonly string[])[]): Analysis[] {
  const datelines = sentences.map(datelineLength)
  const parts = network.analyse(
    sentences.flatMap((words, i) => {
      const { [i]: length = 0 } = datelines
      return length === 0 ? [words] : [words.slice(0, length), words.slice(length)]
    }),
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
  }
}

const nothing: Analysis = { tags: [], fineTags: [], heads: [], relations: [], names: [] }

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
  return { at: span(places[0]?.start ?? 0, places.at(-1)?.end ?? 0), words, tokens, names, cut }
}

const kinds = new Set<string>(['PER', 'ORG', 'LOC'] satisfies NamedWords['kind'][])
const isKind = (kind: string): kind is NamedWords['kind'] => kinds.has(kind)

/** "B-PER I-PER O": words 0 to 1. */
function namesFrom(labels: readonly string[], words: readonly string[]): FoundName[] {
  return labels.flatMap((label, first) => {
    const kind = label.slice(2)
    if (!label.startsWith('B-') || !isKind(kind)) return []
    const next = labels.findIndex((other, i) => i > first && other !== `I-${kind}`)
    const end = next < 0 ? labels.length : next
    return [{ first, last: end - 1, kind, words: words.slice(first, end).join(' ') }]
  })
}
