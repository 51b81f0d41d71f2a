import type { DocumentId } from '#model'
import type { Copy } from './copies.ts'
import { byWhom, type Judged } from './judged.ts'
import { titleOf, type Told } from './told.ts'

/** The copies that were found, without those that a person judged to be none, and with those that a person judged to be one. */
export function judgedCopies(
  found: ReadonlyMap<DocumentId, Copy>,
  told: readonly Told[],
  { same, different }: Judged,
): ReadonlyMap<DocumentId, Copy> {
  const copies = new Map(found)
  for (const { one, other } of different)
    for (const [copy, original] of [
      [one, other],
      [other, one],
    ] as const)
      if (copies.get(copy)?.of === original) copies.delete(copy)
  for (const { one, other, judgement } of same) {
    const [original, copy] = told.filter(({ document: { id } }) => id === one || id === other)
    if (!original || !copy) continue
    const of = original.document.id
    copies.set(copy.document.id, {
      of,
      share: 1,
      why: `Is a copy of ${titleOf(original.document)}, ${byWhom(judgement)}.`,
      parts: [{ of, stands: () => true }],
    })
  }
  return copies
}
