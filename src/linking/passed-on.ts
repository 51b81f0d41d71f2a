import type { Claim, Source } from '#model'
import type { Identities } from './identities.ts'
import { posterWords } from './platform-words.ts'
import type { Root } from './roots.ts'
import { bodyOf } from './speaking-for.ts'
import type { Told } from './told.ts'

/**
 * The persons and posts through whom words reached print, nearest to the speaker first: hearsay, where an outlet that
 * cites is none. Whoever speaks for the source, or is the source, passes nothing on.
 */
export function passedOnBy(claim: Claim, speaking: Source, told: Told, identities: Identities, root: Root): string | null {
  const before = claim.sources.slice(0, claim.sources.indexOf(speaking))
  const names = before.flatMap((source) => nameOf(source, claim, told, identities, root) ?? [])
  return names.length > 0 ? names.toReversed().join(', by ') : null
}

/** "an ambulance driver, by Kaisa by the river (X)" */
export const holderWords = ({ holder, through }: Root, isHearsay = true): string =>
  through === null || !isHearsay ? holder : `${holder.replace(/, unnamed$/u, '')}, by ${through}`

function nameOf(source: Source, claim: Claim, told: Told, identities: Identities, root: Root): string | null {
  if (source.kind === 'poster') {
    const passage = told.document.passages.find(({ id }) => id === claim.passage)
    const author = passage?.post?.author ?? source.name
    const key = passage && identities.ofPoster(passage)?.key
    return author && key !== root.source && key !== root.origin ? posterWords(author, passage?.post) : null
  }
  const actor = told.actor(source.referent)
  if (actor?.kind !== 'person') return null
  const identity = identities.ofActor(told, actor.id)
  const body = bodyOf(actor, told, identities)
  const isSource = [identity?.key, body?.key].some((key) => key === root.source || key === root.origin)
  return isSource ? null : (identity?.name ?? actor.name)
}
