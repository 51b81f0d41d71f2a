import {
  type Actor,
  type ActorId,
  type Attribution,
  type Claim,
  type Document,
  type Found,
  overlaps,
  type Source,
  type SourceWords,
  wordsAt,
} from '#model'
import type { Grounded } from './claims-of.ts'

/** The chain of relay with its referents, outermost first. */
export function sourcesOf(
  document: Document,
  { sources, passage }: Attribution,
  { actors, exhibits }: Grounded,
): Claim['sources'] {
  const [outermost, ...inner] = sources
  const inPost = document.passages.find(({ id }) => id === passage)?.kind === 'post'
  const resolve = (words: SourceWords): Source => {
    if (words.kind === 'publisher') return { kind: 'publisher', spans: words.spans, referent: null, name: document.publisher }
    const mention = actors.mentions.find(({ at }) => words.spans.some((span) => span.start === at.start && span.end === at.end))
    const actor = actorOf(actors, mention?.referent ?? null)
    if (words.kind === 'poster')
      return { kind: 'poster', spans: words.spans, referent: actor?.id ?? null, name: posterOf(document, passage) }
    if (words.kind === 'unnamed') return { kind: 'unnamed', spans: words.spans, referent: null, name: null }
    // "The video showed …": a thing answers for nothing; whoever tells of it does.
    const exhibit = exhibits.mentions.some(({ at }) => words.spans.some((span) => overlaps(span, at)))
    if (!actor && exhibit)
      return {
        kind: inPost ? 'poster' : 'publisher',
        spans: words.spans,
        referent: null,
        name: inPost ? posterOf(document, passage) : document.publisher,
      }
    return {
      kind: actor?.named ? 'named' : 'unnamed',
      spans: words.spans,
      referent: actor?.id ?? null,
      name: actor?.name ?? null,
    }
  }
  // "We condemn the raid", inside somebody's quotation or post: that speaker again.
  const others = inner.filter(({ spans: [at] }) => !at || !/^(?:i|we)$/iu.test(wordsAt(document.text, at)))
  return withoutEchoes([resolve(outermost), ...others.map(resolve)])
}

/** Whoever reports their own words ("the governor reported what he called …") is one link of the chain. */
function withoutEchoes([first, ...rest]: Claim['sources']): Claim['sources'] {
  const [next, ...others] = rest
  if (!next) return [first]
  const tail = withoutEchoes([next, ...others])
  return first.referent !== null && first.referent === tail[0].referent ? tail : [first, ...tail]
}

const posterOf = (document: Document, passage: Attribution['passage']) =>
  document.passages.find(({ id }) => id === passage)?.post?.author ?? null

function actorOf(actors: Found<Actor>, referent: string | null): (Actor & { readonly id: ActorId }) | undefined {
  return actors.referents.find(({ id }) => id === referent)
}
