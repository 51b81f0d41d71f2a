import type { Actor, ActorId, Found, RuleId, Sentence, Span, Token } from '#model'
import type { NamedExhibit } from './name-exhibits.ts'
import { platformAfter } from './platforms.ts'
import { actorFrom, isHelper, subjectOf } from './publishers.ts'

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
    example: '{photo,actor-1@x Photos} posted on X by the {actor-1 ministry} show the bridge.',
    find({ tokens }, { last }, actors) {
      const verb = tokens.findIndex(({ norm }, index) => index > last && index <= last + 6 && verbs.has(norm))
      if (verb < 0 || !tokens.slice(last + 1, verb).every(isHelper)) return null
      const by = tokens.findIndex(({ norm }, index) => index > verb && index <= verb + 6 && norm === 'by')
      if (by < 0 || tokens.slice(verb + 1, by).some(({ tag, norm }) => tag === 'VERB' || norm === ',')) return null
      const agent = actorFrom(tokens, by + 1, actors)
      return agent && released(tokens, agent.by, tokens[last]?.at.start ?? 0, agent.last)
    },
  },
  {
    id: 'exhibits/that-actor-released',
    example: 'It showed {video,actor-1 a video} that the {actor-1 Legion} had already published.',
    find({ tokens }, { last }, actors) {
      let at = last + 1
      if (tokens[at]?.norm === ',') at += 1
      if (/^(?:that|which)$/u.test(tokens[at]?.norm ?? '')) at += 1
      const subject = actorFrom(tokens, at, actors)
      if (!subject) return null
      const verb = tokens.findIndex((token, index) => index > subject.last && !isHelper(token))
      if (!verbs.has(tokens[verb]?.norm ?? '') || !tokens.slice(subject.last + 1, verb).every(isActive)) return null
      return released(tokens, subject.by, tokens[last]?.at.start ?? 0, verb)
    },
  },
]

const isActive = ({ norm }: Token): boolean => !/^(?:was|were|is|are|that|which|who|,)$/u.test(norm)

function released(tokens: readonly Token[], by: ActorId, start: number, last: number): Release {
  const platform = platformAfter(tokens, last + 1) ?? platformAfter(tokens, Math.max(0, last - 4), last)
  const words = { start, end: Math.max(tokens[last]?.at.end ?? 0, platform?.end ?? 0) }
  return { by, platform: platform?.name ?? null, words }
}
