import type { DocumentId } from '#model'
import { wordsAt } from '#model'
import { dayWords } from './days.ts'
import { titleOf, type Told } from './told.ts'

/** Runs of words that are compared; half a sentence that two writers hardly choose alike. */
const runLength = 5
/** Of the shorter text, the share of runs that must stand in the other. True newswire copies with small edits keep .7 and more. */
const leastShared = 0.6
/** Of the later text: a report that quotes a short statement in full is no copy of it. */
const leastOfLater = 0.3
/** Shorter texts say too little to tell copying from chance. */
const leastRuns = 15

export type Copy = { readonly of: DocumentId; readonly share: number; readonly why: string }

/** The documents that repeat an earlier one, each with its earliest original. `told` is in order of telling. */
export function copiesIn(told: readonly Told[]): ReadonlyMap<DocumentId, Copy> {
  const runs = told.map(runsOf)
  const holders = new Map<string, number[]>()
  const copies = new Map<DocumentId, Copy>()
  told.forEach((later, index) => {
    const own = runs[index] ?? new Set<string>()
    const shared = sharedWith(own, holders)
    for (const run of own) {
      const others = holders.get(run)
      if (others) others.push(index)
      else holders.set(run, [index])
    }
    if (own.size < leastRuns) return
    for (const [other, count] of [...shared].toSorted(([a], [b]) => a - b)) {
      const original = told[other]
      const size = runs[other]?.size ?? 0
      if (!original || size < leastRuns || copies.has(original.document.id)) continue
      if (count / Math.min(own.size, size) < leastShared || count / own.size < leastOfLater) continue
      copies.set(later.document.id, {
        of: original.document.id,
        share: count / own.size,
        why: whyOf(count / own.size, original, later),
      })
      return
    }
  })
  return copies
}

function sharedWith(own: ReadonlySet<string>, holders: ReadonlyMap<string, readonly number[]>): Map<number, number> {
  const shared = new Map<number, number>()
  for (const run of own) for (const other of holders.get(run) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
  return shared
}

function whyOf(share: number, original: Told, later: Told): string {
  const [first, second] = [original.document.publishedOn, later.document.publishedOn]
  const order = first && second && first < second ? `published earlier (${dayWords(first)})` : 'which stands first here'
  return `${Math.round(share * 100)} % of its five-word runs stand in ${titleOf(original.document)}, ${order}.`
}

/** The five-word runs of a document's own text: embedded posts are other people's words. */
function runsOf({ document }: Told): Set<string> {
  const lines = document.passages
    .filter(({ kind }) => kind !== 'post')
    .flatMap(({ body }) => wordsAt(document.text, body).split('\n'))
    .filter((line) => !boilerplate.test(line.trim()))
  const words = lines.flatMap(
    (line) =>
      line
        .replace(wireTag, ' ')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  )
  const runs = new Set<string>()
  for (let at = 0; at + runLength <= words.length; at += 1) runs.add(words.slice(at, at + runLength).join(' '))
  return runs
}

/** Lines that outlets put around any text: bylines, invitations to read on, rights. */
const boilerplate =
  /^(?:by [\p{Lu}][^.]{0,60}$|(?:read|see|watch) (?:more|also)\b|sign up\b|subscribe\b|follow us\b|advertisement$|share (?:this|on)\b|(?:©|copyright\b|all rights reserved)|(?:reporting|editing|writing) by\b|(?:updated|published|posted)(?: on| at)?:? )/iu
/** "(REUTERS)", "(AP) —" */
const wireTag = /\([\p{Lu}\d .]{2,20}\)\s*[-–—]?/gu
