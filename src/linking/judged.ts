import type { Document, DocumentId, Judgement } from '#model'
import { groupedBy } from './groups.ts'

/** Two documents of which a person judged, and the judgement. */
export type JudgedPair = { readonly one: DocumentId; readonly other: DocumentId; readonly judgement: Judgement }
export type Judged = { readonly same: readonly JudgedPair[]; readonly different: readonly JudgedPair[] }

/** The judgements on pairs of these documents. One that names a document which is not here says nothing here; "unsure" decides nothing. */
export function judgedAmong(documents: readonly Document[], judgements: readonly Judgement[], on: Judgement['on']): Judged {
  const named = documents.flatMap(({ id, givenId, path }) =>
    [path, givenId, id].flatMap((name) => (name === null ? [] : [{ name: plainly(name), id }])),
  )
  /** A path that holds several reports, and a name that several have, name none. */
  const byName = new Map(
    [...groupedBy(named, ({ name }) => name)].flatMap(([name, all]): [string, DocumentId][] => {
      const [first, ...others] = all
      return first && others.every(({ id }) => id === first.id) ? [[name, first.id]] : []
    }),
  )
  const pairs = judgements
    .filter((judgement) => judgement.on === on)
    .flatMap((judgement): JudgedPair[] => {
      const [one, other] = [byName.get(plainly(judgement.one)), byName.get(plainly(judgement.other))]
      return one !== undefined && other !== undefined && one !== other ? [{ one, other, judgement }] : []
    })
  return {
    same: pairs.filter(({ judgement }) => judgement.verdict === 'same'),
    different: pairs.filter(({ judgement }) => judgement.verdict === 'different'),
  }
}

/** "./wire.txt" and "wire.txt" are one path. */
const plainly = (name: string): string => name.replace(/^(?:\.\/)+/u, '')

/** Who decided it, for the end of a sentence. */
export const byWhom = ({ by, id }: Judgement): string => `by judgement of ${by ?? 'a person'} (${id})`
