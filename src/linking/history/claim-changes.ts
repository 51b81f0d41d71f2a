import { type ClaimChange, type ClaimHow, claimHows, type PassageId, type Reading, type TextChange } from '#model'
import { alikeAmong, type Alike, bestPairs, samePairs } from './best-pairs.ts'
import { differencesOf, haveSameSources, type Signed, signedClaims } from './signed-claims.ts'

/** Every claim of both versions once: the same ones first with each other, then the most alike; the gravest change at the head, then in order of the text. */
export function claimChanges(before: Reading, after: Reading, text: readonly TextChange[]): ClaimChange[] {
  const [ours, theirs] = [signedClaims(before), signedClaims(after)]
  const places = placesIn(before, after, text)
  const placeOf = ({ claim }: Signed) => places.get(claim.passage) ?? null
  const isSamePlace = (one: Signed, other: Signed) => placeOf(one) === other.claim.passage
  const [left, right] = [new Map(ours.entries()), new Map(theirs.entries())]
  const pairs: (readonly [Signed, Signed])[] = []

  const take = (found: readonly (readonly [number, number])[]) => {
    const [mine, yours] = [[...left], [...right]]
    for (const [one, other] of found) {
      const [[index, claim], [place, another]] = [mine[one] ?? [], yours[other] ?? []]
      if (index === undefined || place === undefined || !claim || !another) continue
      left.delete(index)
      right.delete(place)
      pairs.push([claim, another])
    }
  }
  const takeSame = (keyOf: (one: Signed) => string) => {
    const placed = (one: Signed, place: PassageId | null) => (place === null ? null : `${place} ${keyOf(one)}`)
    take(
      samePairs(
        [...left.values()].map((one) => placed(one, placeOf(one))),
        [...right.values()].map((one) => placed(one, one.claim.passage)),
      ),
    )
  }
  takeSame(({ key }) => key)
  take(
    samePairs(
      [...left.values()].map(({ key }) => key),
      [...right.values()].map(({ key }) => key),
    ),
  )
  takeSame(({ words }) => words)
  take(likelyPairs([...left.values()], [...right.values()], isSamePlace))

  const partners = new Map(pairs.map(([one, other]) => [other, one]))
  const changes = [
    ...theirs.map((other) => changeOf(partners.get(other) ?? null, other)),
    ...[...left.values()].map((one) => changeOf(one, null)),
  ]
  return changes.toSorted((a, b) => claimHows.indexOf(a.how) - claimHows.indexOf(b.how))
}

/** The passage of the later version that a passage of the earlier one became. */
function placesIn(before: Reading, after: Reading, text: readonly TextChange[]): ReadonlyMap<PassageId, PassageId> {
  const [ours, theirs] = [before, after].map(({ document }) => new Map(document.passages.map(({ at, id }) => [at.start, id])))
  const within = (starts: typeof ours, at: TextChange['before']) =>
    at && [...(starts ?? [])].find(([start]) => at.start <= start && start < at.end)?.[1]
  return new Map(
    text.flatMap((change): [PassageId, PassageId][] => {
      const [one, other] = [within(ours, change.before), within(theirs, change.after)]
      return one && other ? [[one, other]] : []
    }),
  )
}

type Place = (one: Signed, other: Signed) => boolean

function likelyPairs(ours: readonly Signed[], theirs: readonly Signed[], isSamePlace: Place): [number, number][] {
  const alike = alikeAmong(
    ours.map(({ wording }) => wording),
    theirs.map(({ wording }) => wording),
  )
  const candidates = alike.flatMap((pair) => {
    const [one, other] = [ours[pair.before], theirs[pair.after]]
    const score = one && other ? scoreOf(pair, one, other, isSamePlace) : null
    return score === null ? [] : [{ ...pair, score }]
  })
  return bestPairs(candidates).map(({ before, after }) => [before, after])
}

/** null: too little in common to be one claim. Another source needs more of the same words than the same one does. */
function scoreOf({ shared, likeness }: Alike, one: Signed, other: Signed, isSamePlace: Place): number | null {
  const [sameSource, samePlace] = [haveSameSources(one, other), isSamePlace(one, other)]
  const shortest = Math.min(one.wording.size, other.wording.size)
  const isOne = sameSource
    ? likeness >= (!samePlace ? 0.5 : shortest <= 4 ? 0.3 : 0.45) || (shared >= 0.8 * shortest && shared >= 3)
    : likeness >= (samePlace ? 0.6 : 0.7) && (shared >= 2 || samePlace)
  if (!isOne) return null
  const sameCue = one.cue === other.cue
  const sameStance = one.claim.stance === other.claim.stance
  return likeness + (sameSource ? 0.3 : 0) + (samePlace ? 0.2 : 0) + (sameCue ? 0.1 : 0) + (sameStance ? 0.1 : 0)
}

function changeOf(before: Signed | null, after: Signed | null): ClaimChange {
  const differs = before && after ? differencesOf(before, after) : []
  const how: ClaimHow = !before ? 'new' : !after ? 'gone' : (differs[0] ?? 'kept')
  return { how, differs, before: before?.claim ?? null, after: after?.claim ?? null }
}
