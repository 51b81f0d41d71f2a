import type { Changes, Span, TextChange } from '#model'
import { claimJson, documentJson, type Pair, pairOf } from '../reading-json.ts'

/**
 * What changed between two versions, in the contract's shape: spans are `[start, end]` pairs, half-open, in UTF-16 units of the `text` of the document
 * under the same name, `before` or `after`.
 */
export function historyJson({ before, after, notice, claims, text, ...rest }: Changes) {
  return {
    before: documentJson(before),
    after: documentJson(after),
    ...rest,
    notice: notice && { kind: notice.kind, at: pairOf(notice.at) },
    claims: claims.map((change) => ({
      ...change,
      before: change.before && claimJson(change.before),
      after: change.after && claimJson(change.after),
    })),
    text: text.map(({ words, ...change }) => ({ ...ends(change), words: words?.map(ends) ?? null })),
  }
}

const ends = <Kind extends TextChange['kind']>(change: {
  readonly kind: Kind
  readonly before: Span | null
  readonly after: Span | null
}): { kind: Kind; before: Pair | null; after: Pair | null } => ({
  kind: change.kind,
  before: change.before && pairOf(change.before),
  after: change.after && pairOf(change.after),
})
