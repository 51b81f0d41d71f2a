import type { Span, WordChange } from '#model'
import { wordingIn } from '../likeness.ts'
import type { Places } from './common-places.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Piece } from './pieces.ts'

/** The words of two paragraphs beside each other. Invariant: every character of both is in exactly one change. */
export function wordChanges(
  before: Paragraph,
  after: Paragraph,
  commonPlaces: (one: readonly string[], other: readonly string[]) => Places,
): WordChange[] {
  const [ours, theirs] = [before.pieces.map(keyOf), after.pieces.map(keyOf)]
  const places = atSentenceEnds(commonPlaces(ours, theirs), ours, theirs)
  return withoutIslands(runsIn(places, before.pieces, after.pieces)).map((run) => changeOf(run, before, after))
}

const keyOf = ({ key }: Piece): string => key

/** "The strike[. It was large]." is "The strike. [It was large.]": of two ways to cut, the one at the mark that ends a sentence or clause. */
function atSentenceEnds(places: Places, ours: readonly string[], theirs: readonly string[]): Places {
  let last: Places[number] = [-1, -1]
  return places.map((place) => {
    const next = [last[0] + 1, last[1] + 1] as const
    const isOneSided = (place[0] === next[0]) !== (place[1] === next[1])
    const [mark] = place[0] === next[0] ? [theirs[next[1]]] : [ours[next[0]]]
    const same = isOneSided && mark !== undefined && closing.test(mark) && mark === ours[place[0]]
    last = same ? next : place
    return last
  })
}
const closing = /^[.!?,;:]$/u

/** Pieces from the first up to the last, which is not among them, of each side. */
type Run = { readonly kept: boolean; readonly ours: Span; readonly theirs: Span; readonly telling: boolean }

function runsIn(places: Places, before: readonly Piece[], after: readonly Piece[]): Run[] {
  const runs: Run[] = []
  let [one, other] = [0, 0]
  const add = (kept: boolean, ours: number, theirs: number) => {
    const words = before.slice(one, ours).map(keyOf).join(' ')
    const run = {
      kept,
      ours: { start: one, end: ours },
      theirs: { start: other, end: theirs },
      telling: wordingIn(words).size > 0,
    }
    if (ours > one || theirs > other) runs.push(run)
    ;[one, other] = [ours, theirs]
  }
  for (const [index, [ours, theirs]] of places.entries()) {
    const [last, lastTheirs] = places[index - 1] ?? [-1, -1]
    if (ours === last + 1 && theirs === lastTheirs + 1) continue
    add(true, last + 1, lastTheirs + 1)
    add(false, ours, theirs)
  }
  const [last, lastTheirs] = places.at(-1) ?? [-1, -1]
  add(true, last + 1, lastTheirs + 1)
  add(false, before.length, after.length)
  return runs
}

/** A small word or a mark that happens to stand between long changes reads better as a part of them. */
function withoutIslands(runs: readonly Run[]): Run[] {
  return runs.reduce<Run[]>((done, run, index) => {
    const [last, next] = [done.at(-1), runs[index + 1]]
    if (!last) return [run]
    const isIsland = run.kept && !run.telling && lengthOf(run) <= longestIsland
    if (isIsland && next && lengthOf(last) + lengthOf(next) >= around * lengthOf(run)) done[done.length - 1] = joined(last, run)
    else if (!run.kept && !last.kept) done[done.length - 1] = joined(last, run)
    else done.push(run)
    return done
  }, [])
}
const longestIsland = 2
const around = 4

const lengthOf = ({ ours, theirs }: Run): number => Math.max(ours.end - ours.start, theirs.end - theirs.start)
const joined = (one: Run, other: Run): Run => ({
  kept: false,
  telling: one.telling || other.telling,
  ours: { start: one.ours.start, end: other.ours.end },
  theirs: { start: one.theirs.start, end: other.theirs.end },
})

function changeOf({ kept, ours, theirs }: Run, before: Paragraph, after: Paragraph): WordChange {
  const [one, other] = [charactersOf(ours, before.pieces), charactersOf(theirs, after.pieces)]
  const kind = kept ? 'kept' : one === null ? 'added' : other === null ? 'removed' : 'changed'
  return { kind, before: one, after: other }
}

function charactersOf({ start, end }: Span, pieces: readonly Piece[]): Span | null {
  const [first, last] = [pieces[start], pieces[end - 1]]
  return first && last && end > start ? { start: first.at.start, end: last.at.end } : null
}
