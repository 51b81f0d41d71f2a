import type { Actor, ActorId, Found, Span, Token } from '#model'

/** An actor in the place of one who publishes, and the last token of its words. */
export type Publisher = { readonly by: ActorId; readonly at: Span; readonly last: number }

const modal = /^(?:will|would|may|might|could|can|should|shall|must)$/u
const passive = /^(?:be|was|were|is|are|been|being)$/u
const channel = /^(?:channel|account|page|feed|website|site|station)s?$/u
const possessive = /^(?:our|its|their|his|her|my|the|an?|this|that)$/u

/** Words that may stand between a subject and its verb; what is denied or still to come was not published. */
export const isHelper = ({ tag, norm }: Token): boolean =>
  !modal.test(norm) &&
  norm !== 'never' &&
  (tag === 'AUX' || tag === 'ADV' || /^["'),]$/u.test(norm) || /^(?:has|have|had|was|were|is|been|who|which|that)$/u.test(norm))

/** The actor before the verb: "The “Corps” has released", "the Legion’s channel shared", "The Legion fled and published". */
export function subjectOf(tokens: readonly Token[], verb: number, actors: Found<Actor>): Publisher | null {
  let ofChannel = false
  for (let index = verb - 1; index >= Math.max(0, verb - 8); index -= 1) {
    const token = tokens[index]
    if (!token || passive.test(token.norm)) return null
    const actor = actorOver(tokens, index, actors)
    if (actor) return actor
    if (token.norm === 'and' && !ofChannel) return subjectOfAll(tokens, index, verb, actors)
    if (possessive.test(token.norm)) return null
    if (channel.test(token.norm)) ofChannel = true
    else if (!isHelper(token) && !(ofChannel && (/^(?:NOUN|PROPN|ADJ)$/u.test(token.tag) || /^'s?$/u.test(token.norm))))
      return null
  }
  return null
}

/** "The Legion fled and published": the only actor that any verb before the "and" has for a subject. */
function subjectOfAll(tokens: readonly Token[], and: number, verb: number, actors: Found<Actor>): Publisher | null {
  if (!/(?:ed|[^s]s)$/u.test(tokens[verb]?.norm ?? '')) return null
  const subjects = tokens.slice(0, and).flatMap((_, index) => {
    const actor = actorOver(tokens, index, actors)
    if (!actor || actor.last !== index) return []
    const next = tokens.slice(index + 1, and).find((token) => !isHelper(token))
    return next?.tag === 'VERB' ? [actor] : []
  })
  return new Set(subjects.map(({ by }) => by)).size === 1 ? (subjects[0] ?? null) : null
}

/** The actor whose words begin at a token, or behind its article: "by the Legion". */
export function actorFrom(tokens: readonly Token[], first: number, actors: Found<Actor>): Publisher | null {
  const own = actorOver(tokens, first, actors)
  if (own) return own.at.start >= (tokens[first]?.at.start ?? 0) ? own : null
  // "by Ukraine’s security service": the land is no publisher, the body is
  if (tokens[first]?.tag === 'PROPN' && tokens[first + 1]?.tag === 'PART') return actorOver(tokens, first + 2, actors)
  return tokens[first]?.tag === 'DET' || /^["']$/u.test(tokens[first]?.norm ?? '') ? actorOver(tokens, first + 1, actors) : null
}

function actorOver(tokens: readonly Token[], index: number, actors: Found<Actor>): Publisher | null {
  const here = tokens[index]?.at
  const mention = actors.mentions.find(({ at, referent }) => here && referent && at.start <= here.start && here.end <= at.end)
  const actor = actors.referents.find(({ id }) => id === mention?.referent)
  if (!mention || !actor) return null
  return { by: actor.id, at: mention.at, last: tokens.findLastIndex(({ at }) => at.end <= mention.at.end) }
}
