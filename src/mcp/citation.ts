import type { Claim, Reading, Span } from '#model'
import { spokenId } from '#model'

/** A claim as whoever quotes it must cite it: who says it through whom, in which words, where and when it stands. */
export function citationOf(claim: Claim, { document, referents }: Reading) {
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => document.text.slice(start, end)).join(' … ')
  const named = new Map<string, string>(referents.flatMap((one) => ('name' in one ? [[one.id, one.name]] : [])))
  const saidOn = referents.find((one) => one.id === claim.saidOn?.referent)
  return {
    claim: `${document.id}/${claim.id}`,
    short: `${spokenId(document.id)} / ${spokenId(claim.id)}`,
    sources: claim.sources.map(({ kind, name, referent, spans }) => ({
      kind,
      name: (referent === null ? undefined : named.get(referent)) ?? name ?? words(spans),
      words: words(spans),
    })),
    stance: claim.stance,
    quote: words(claim.content),
    cue: claim.cue && words(claim.cue.spans),
    hedges: claim.hedges.map((span) => words([span])),
    saidOn: saidOn?.kind === 'time' ? saidOn.value : null,
    document: {
      title: document.title,
      publisher: document.publisher,
      publishedOn: document.publishedOn,
      url: document.url,
      path: document.path,
    },
    /** Half-open, in UTF-16 units of the text as it may be shown. */
    at: claim.content.map(({ start, end }) => [start, end]),
    readBy: { rule: claim.basis.rule, confidence: claim.basis.confidence },
  }
}
