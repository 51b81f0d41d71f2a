import type { Document, TextChange } from '#model'
import { type Aligned, alignedParagraphs } from './aligned-paragraphs.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'

/**
 * The paragraphs of two texts beside each other, with the words that differ in them. Invariant: every character of both texts is in exactly one change;
 * swapping the texts swaps added and removed.
 */
export function textChanges(before: Document, after: Document): TextChange[] {
  const [ours, theirs] = [paragraphsOf(before), paragraphsOf(after)]
  // Of several alignments as short as each other the one found depends on the side it is looked for from: one side is enough for both.
  const aligned = before.text > after.text ? alignedParagraphs(theirs, ours).map(swapped) : alignedParagraphs(ours, theirs)
  const partners = new Map(aligned.map((pair) => [pair.after, pair]))
  const left = new Set(aligned.map((pair) => pair.before))
  const removed = ours.flatMap(({ at }, place) => (left.has(place) ? [] : [{ at, place }]))
  const stayed = aligned.filter(({ moved }) => !moved)
  let [next, gone] = [0, 0]
  const changes: TextChange[] = []
  // What was removed stands before whatever took its place, behind the paragraph that stayed before it.
  const addRemoved = () => {
    const until = stayed[next]?.before ?? Infinity
    for (let one = removed[gone]; one && one.place < until; one = removed[gone]) {
      changes.push({ kind: 'removed', before: one.at, after: null })
      gone += 1
    }
  }
  for (const [index, paragraph] of theirs.entries()) {
    addRemoved()
    const pair = partners.get(index)
    changes.push(pair ? changeOf(pair, ours[pair.before], paragraph) : { kind: 'added', before: null, after: paragraph.at })
    if (pair && !pair.moved) next += 1
  }
  addRemoved()
  return changes
}

function changeOf({ moved, words }: Aligned, ours: Paragraph | undefined, theirs: Paragraph): TextChange {
  const ends = { before: ours?.at ?? null, after: theirs.at }
  if (words === null) return { kind: moved ? 'moved' : 'kept', ...ends }
  return { kind: moved ? 'moved' : 'changed', ...ends, words }
}

const otherSide = { kept: 'kept', changed: 'changed', added: 'removed', removed: 'added' } as const
const swapped = ({ before, after, moved, words }: Aligned): Aligned => ({
  before: after,
  after: before,
  moved,
  words: words && words.map((word) => ({ kind: otherSide[word.kind], before: word.after, after: word.before })),
})
