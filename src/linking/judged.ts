import type { Document, DocumentId, Judgement } from '#model'

/** Two documents of which a person judged, and the judgement. */
export type JudgedPair = { readonly one: DocumentId; readonly other: DocumentId; readonly judgement: Judgement }
export type Judged = { readonly same: readonly JudgedPair[]; readonly different: readonly JudgedPair[] }

/** The judgements on pairs of these documents. One that names a document which is not here says nothing here; "unsure" decides nothing. */
export function judgedAmong(documents: readonly Document[], judgements: readonly Judgement[], on: Judgement['on']): Judged {
  const byName = new Map<string, DocumentId>()
  for (const { id, givenId, path } of documents)
    for (const name of [path, givenId, id]) if (name !== null && !byName.has(name)) byName.set(name, id)
  const pairs = judgements
    .filter((judgement) => judgement.on === on)
    .flatMap((judgement): JudgedPair[] => {
      const [one, other] = [byName.get(judgement.one), byName.get(judgement.other)]
      return one !== undefined && other !== undefined && one !== other ? [{ one, other, judgement }] : []
    })
  return {
    same: pairs.filter(({ judgement }) => judgement.verdict === 'same'),
    different: pairs.filter(({ judgement }) => judgement.verdict === 'different'),
  }
}

/** Who decided it, for the end of a sentence. */
export const byWhom = ({ by, id }: Judgement): string => `by judgement of ${by ?? 'a person'} (${id})`
