import { wordsAt } from '#model'
import type { Fact } from './facts.ts'
import { isDemonym } from './names.ts'
import { isArmed, leavesOpen, peopleOf } from './people.ts'
import { unitOf } from './toll-values.ts'

/** people: civilians, or nobody says that they are not; armed: soldiers and fighters; unclear: guards, prisoners, "the enemy". */
export type Whom = 'people' | 'armed' | 'unclear'

/** Of whom the figures of one question are. A word that says who they are goes before one that leaves it open. */
export function whomOf(facts: readonly Fact[]): Whom {
  const all = facts.map(whomIn)
  const telling = facts.flatMap((fact, index) => (leavesOpen(peopleOf(unitOf(fact))) ? [] : [all[index] ?? 'unclear']))
  const [first = 'unclear', ...others] = telling.length > 0 ? telling : all
  return others.every((one) => one === first) ? first : 'unclear'
}

export function whomIn(fact: Fact): Whom {
  const people = peopleOf(unitOf(fact))
  if (people === 'prisoners') return 'unclear'
  if (people === 'people') return isOfRank(fact) ? 'unclear' : 'people'
  return isArmed(people) ? 'armed' : people === 'civilians' || civil.has(people) ? 'people' : 'unclear'
}

/** "Twelve Russians", of whom the words do not say whether they were soldiers. */
export const isByNation = (fact: Fact): boolean => isDemonym(unitOf(fact)?.split(/\s+/u).at(-1) ?? '')

const civil = new Set(
  `aid-worker baby boy brother child commuter congregant daughter doctor elder family farmer father fisherman girl grandchild grandfather
  grandmother guest husband infant journalist kid man medic minor mother mourner nurse parent paramedic passenger passer-by patient pedestrian
  pensioner pilgrim player pupil refugee relative reporter shepherd shopper sister son student survivor teacher teenager toddler tourist
  traveller vendor wife woman worker worshipper youngster youth`.split(/\s+/u),
)

/** "Colonel Orlov was killed": a person told of by name, whose words or role give a rank. */
function isOfRank({ act, from: { told } }: Fact): boolean {
  const words = act.target?.spans.map((at) => wordsAt(told.document.text, at)).join(' ') ?? ''
  const role = told.actor(act.target?.referent)?.role ?? ''
  return ranks.test(words) || ranks.test(role)
}
const ranks =
  /\b(?:soldiers?|troops|fighters?|militants?|gunm[ae]n|commanders?|general|colonel|major|captain|lieutenant|sergeant|corporal|private|admiral|brigadier|pilots?|officers?|guards?|leaders?)\b/iu
