import type { Act, Basis, Claim, Document, Mention, Note, Participant, Reading, Referent, Span } from '#model'

export type Pair = readonly [start: number, end: number]
export const pairOf = ({ start, end }: Span): Pair => [start, end]
const pairsOf = (spans: readonly Span[]): Pair[] => spans.map(pairOf)

/** A reading in the contract's shape: spans are `[start, end]` pairs, half-open, in UTF-16 units of `document.text`. */
export function readingJson(reading: Reading) {
  return {
    document: documentJson(reading.document),
    sentences: reading.sentences.map(({ at, passage }) => ({ start: at.start, end: at.end, passage })),
    mentions: reading.mentions.map(mentionJson),
    referents: reading.referents.map(referentJson),
    claims: reading.claims.map(claimJson),
    atRisk: reading.atRisk.map((one) => ({ ...one, why: basisJson(one.why) })),
    notes: reading.notes.map(noteJson),
    reader: reading.reader,
  }
}

export function documentJson(document: Document) {
  return {
    ...document,
    notes: document.notes.map(noteJson),
    passages: document.passages.map(({ id, kind, at, body, post, ...more }) => ({
      id,
      kind,
      start: at.start,
      end: at.end,
      body: pairOf(body),
      post: post && { ...post, authorAt: post.authorAt && pairOf(post.authorAt) },
      ...more,
    })),
  }
}

const noteJson = ({ code, at, text }: Note) => ({ code, at: pairOf(at), text })

const mentionJson = ({ id, at, kind, referent, basis }: Mention) => ({
  id,
  start: at.start,
  end: at.end,
  kind,
  referent,
  basis: basisJson(basis),
})

const referentJson = (referent: Referent) =>
  referent.kind === 'exhibit'
    ? { ...referent, releases: referent.releases.map((release) => ({ ...release, words: pairOf(release.words) })) }
    : referent

export function claimJson(claim: Claim) {
  return {
    ...claim,
    sources: claim.sources.map((source) => ({ ...source, spans: pairsOf(source.spans) })),
    cue: claim.cue && { spans: pairsOf(claim.cue.spans), lemma: claim.cue.lemma },
    content: pairsOf(claim.content),
    hedges: pairsOf(claim.hedges),
    basis: { ...basisJson(claim.basis), confidence: claim.basis.confidence },
    acts: claim.acts.map(actJson),
  }
}

const actJson = (act: Act) => ({
  ...act,
  actor: act.actor && participantJson(act.actor),
  target: act.target && participantJson(act.target),
  words: pairsOf(act.words),
  basis: basisJson(act.basis),
})

const participantJson = ({ spans, referent, unit }: Participant) => ({ spans: pairsOf(spans), referent, unit })
const basisJson = ({ rule, words }: Basis) => ({ rule, words: pairsOf(words) })
