import type { Actor, ActorId, Found, RuleId, Sentence, Span, Token } from '#model'
import type { NamedExhibit } from './name-exhibits.ts'
import { platformAfter } from './platforms.ts'

export type Release = { readonly by: ActorId; readonly platform: string | null; readonly words: Span }
type ReleaseRule = {
  readonly id: RuleId
  /** `{actor-1 …}` is given; the exhibit's label names kind, publisher and platform. */
  readonly example: string
  readonly find: (sentence: Sentence, exhibit: NamedExhibit, actors: Found<Actor>) => Release | null
}

const formsOf = (verb: string): string[] => {
  const stem = verb.replace(/e$/u, '')
  return [verb, `${verb}s`, `${stem}ed`, `${stem}ing`]
}
const verbs = new Set(
  'release publish post share upload circulate broadcast air distribute disseminate issue'.split(' ').flatMap(formsOf),
)

export const releaseRules: readonly ReleaseRule[] = [
  {
    id: 'exhibits/actor-released',
    example: '{actor-1 The Legion} has released {video,actor-1@telegram the same video} on its Telegram channel.',
    find({ tokens }, { first, last }, actors) {
      const verb = tokens[first - 1]?.tag === 'ADV' ? first - 2 : first - 1
      if (!verbs.has(tokens[verb]?.norm ?? '')) return null
      const subject = subjectOf(tokens, verb, actors)
      return subject && released(tokens, subject.by, subject.at.start, last)
    },
  },
  {
    id: 'exhibits/released-by-actor',
    example: '{photo,actor-1@x Photos} posted on X by {actor-1 the ministry} show the bridge.',
    find({ tokens }, { last }, actors) {
      const verb = tokens.findIndex(({ norm }, index) => index > last && index <= last + 4 && verbs.has(norm))
      if (verb < 0 || !tokens.slice(last + 1, verb).every(isHelper)) return null
      const by = tokens.findIndex(({ norm }, index) => index > verb && index <= verb + 6 && norm === 'by')
      const start = tokens[by + 1]?.at.start ?? -1
      const agent = actors.mentions.find(({ at, referent }) => by > 0 && referent && at.start <= start && start < at.end)
      const found = actors.referents.find(({ id }) => id === agent?.referent)
      return found && agent ? released(tokens, found.id, tokens[last]?.at.start ?? 0, by, agent.at.end) : null
    },
  },
]

/** The actor right before the verb, with nothing but helpers and quotation marks between: "The “Corps” has released". */
function subjectOf(
  tokens: readonly Token[],
  verb: number,
  actors: Found<Actor>,
): { readonly by: ActorId; readonly at: Span } | null {
  for (let index = verb - 1; index >= Math.max(0, verb - 6); index -= 1) {
    const token = tokens[index]
    if (!token || /^(?:be|was|were|is|are|been|will|would|may|might|could|can|should|shall)$/u.test(token.norm)) return null
    const mention = actors.mentions.find(({ at, referent }) => referent && at.start <= token.at.start && token.at.end <= at.end)
    const actor = actors.referents.find(({ id }) => id === mention?.referent)
    if (mention && actor) return { by: actor.id, at: mention.at }
    if (!isHelper(token)) return null
  }
  return null
}

const isHelper = ({ tag, norm }: Token): boolean =>
  tag === 'AUX' || tag === 'ADV' || /^["'),]$/u.test(norm) || /^(?:has|have|had|was|were|is|been|who|which|that)$/u.test(norm)

function released(tokens: readonly Token[], by: ActorId, start: number, last: number, end?: number): Release {
  const platform = platformAfter(tokens, last + 1) ?? platformBefore(tokens, last)
  const words = { start, end: Math.max(end ?? 0, tokens[last]?.at.end ?? 0, platform?.end ?? 0) }
  return { by, platform: platform?.name ?? null, words }
}

const platformBefore = (tokens: readonly Token[], last: number) => platformAfter(tokens, Math.max(0, last - 4), last)
