import type { Passage, PassageId } from '#model'
import type { NamedExhibit } from './name-exhibits.ts'
import type { Release } from './release-exhibits.ts'

/** An exhibit as the sentences so far have shown it. */
export type Thing = {
  readonly named: NamedExhibit
  readonly seconds: number | null
  readonly releases: readonly Release[]
  /** Who has shown it: each post speaks for itself, and the rest of the document with one voice. */
  readonly voices: readonly (PassageId | null)[]
}

/** "the video" is the last one of its kind, unless the words set it apart; a set of photos is not one photo. */
export const indexOfSame = (things: readonly Thing[], found: Thing): number =>
  found.named.another ? -1 : things.findLastIndex((one) => isOfKind(one.named, found.named) && !isApart(one, found))

const isOfKind = (one: NamedExhibit, other: NamedExhibit): boolean =>
  one.kind === other.kind && (one.plural === other.plural || other.kind === 'satellite')

/** Two playing times are two videos, as are those of two cameras; so is "a video" that another party published, where the voice has shown one before. */
function isApart(one: Thing, found: Thing): boolean {
  if (one.seconds !== null && found.seconds !== null && one.seconds !== found.seconds) return true
  const { camera, definite } = found.named
  if (camera !== null && camera !== one.named.camera && (one.named.camera !== null || !definite)) return true
  return (
    found.named.indefinite &&
    one.releases.length > 0 &&
    found.releases.length > 0 &&
    !found.releases.some(({ by }) => one.releases.some((known) => known.by === by)) &&
    found.voices.some((voice) => one.voices.includes(voice))
  )
}

export const joined = (one: Thing, other: Thing): Thing => ({
  named: one.named,
  seconds: one.seconds ?? other.seconds,
  releases: distinct([...one.releases, ...other.releases]),
  voices: [...new Set([...one.voices, ...other.voices])],
})

/** The first release by each party. */
export const distinct = (releases: readonly Release[]): Release[] =>
  releases.filter(({ by }, index) => releases.findIndex((one) => one.by === by) === index)

export const voiceOf = (passages: readonly Passage[], id: PassageId): PassageId | null =>
  passages.find((passage) => passage.id === id)?.post ? id : null
