import { type Act, type Document, type RuleId, type Sentence, type Span } from '#model'
import { spanOf } from '../words.ts'
import { beInState, countState } from './be-state.ts'
import { circumstancesOf, countIn, withSharedCircumstances } from './circumstances.ts'
import { beWounded } from './be-wounded.ts'
import { doVerb } from './do-verb.ts'
import { findBodies } from './find-bodies.ts'
import type { FoundAct, Rule } from './found.ts'
import { nameAct } from './name-act.ts'
import { participantOf } from './participants.ts'
import { countedParties } from './parties.ts'
import { type Grounds, type Range, type Scene, scenesOf } from './scene.ts'
import { type Trigger, triggersIn } from './triggers.ts'

/** The first that answers for a trigger keeps it. */
export const actRules: readonly Rule[] = [doVerb, beWounded, findBodies, nameAct, beInState, countState]

/** Every act that the sentences state, in text order. Better none than a wrong one. */
export function actsIn(_document: Document, sentences: readonly Sentence[], grounds: Grounds): Act[] {
  return scenesOf(sentences, grounds).flatMap((scene) =>
    withSharedCircumstances(triggersIn(scene).flatMap((trigger) => actsOf(scene, trigger))).filter((act) => !isBareMeeting(act)),
  )
}

/** "ahead of the meeting": nobody is said to have met, nor where or when. */
const isBareMeeting = ({ type, actor, target, place, time }: Act): boolean =>
  type === 'meet' && !actor && !target && !place && !time

/** One act, or one for each party where several are counted: "three soldiers and a civilian were killed". */
function actsOf(scene: Scene, trigger: Trigger): Act[] {
  for (const rule of actRules) {
    const found = rule.find(scene, trigger)
    if (!found) continue
    const parties = found.count === null && found.target ? countedParties(scene, trigger, found.target) : []
    if (parties.length < 2) return [actOf(scene, trigger, found, rule.id)]
    return parties.map((target) => actOf(scene, trigger, { ...found, target }, rule.id))
  }
  return []
}

function actOf(scene: Scene, trigger: Trigger, { type, standing, actor, target, count }: FoundAct, rule: RuleId): Act {
  const { tokens } = scene
  const ranges = [actor, target].filter((range): range is Range => range !== null)
  const first = Math.min(...trigger.parts, ...ranges.map((range) => range.first))
  const last = Math.max(...trigger.parts, ...ranges.map((range) => range.last))
  return {
    type,
    ...standing,
    actor: actor && participantOf(scene, actor),
    target: target && participantOf(scene, target),
    count:
      standing.polarity === 'negative'
        ? null
        : (count ?? (target && !target.joint ? countIn(scene, numbered(scene, target)) : null)),
    ...circumstancesOf(scene, trigger, actor, target),
    words: [spanOf(tokens, first, last)],
    basis: { rule, words: wordsOf(scene, trigger) },
  }
}

/** Only the front of the target, up to its noun: "12 people, including 3 children". */
const numbered = ({ tokens }: Scene, { first, head, last }: Range): Pick<Range, 'first' | 'last'> =>
  tokens[head]?.tag === 'NUM' ? { first, last } : { first, last: Math.max(first, head) }

/** Trigger words that stand side by side make one span. */
function wordsOf({ tokens }: Scene, { parts }: Trigger): Span[] {
  const runs: [number, number][] = []
  for (const at of parts) {
    const run = runs.at(-1)
    if (run && run[1] === at - 1) run[1] = at
    else runs.push([at, at])
  }
  return runs.map(([first, last]) => spanOf(tokens, first, last))
}
