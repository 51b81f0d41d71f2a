import type { Token } from '#model'

/** Words that say what became of people; a bare number beside one of them counts people ("12 dead", "killed 12"). */
const fates =
  'dead killed wounded injured missing hurt captured arrested detained hospitalized hospitalised abducted kidnapped displaced homeless evacuated executed rescued imprisoned unaccounted trapped freed released'
const verbs =
  'kill wound injure hurt capture arrest detain abduct kidnap execute evacuate rescue murder free release imprison hospitalize hospitalise'
const formsOf = (verb: string): string[] => {
  const stem = verb.replace(/e$/u, '')
  return verb === 'kidnap' ? [verb, 'kidnapped', 'kidnapping'] : [verb, `${verb}s`, `${stem}ed`, `${stem}ing`]
}

export const fateWords: ReadonlySet<string> = new Set(fates.split(' '))
const lossVerbs: ReadonlySet<string> = new Set(verbs.split(' ').flatMap(formsOf))

/** A form of "kill", "wound" … as a verb; "killed" and "wounding" before a number are verbs whatever their tag. */
export const isLossVerb = ({ norm, tag }: Token): boolean => lossVerbs.has(norm) && (tag !== 'NOUN' || /(?:ed|ing)$/u.test(norm))
export const lossNouns: ReadonlySet<string> = new Set(
  'death deaths killing murder capture abduction arrest detention execution'.split(' '),
)
/** "taking a soldier prisoner", "held two men captive". */
export const captiveWords: ReadonlySet<string> = new Set(['prisoner', 'captive', 'hostage', 'prisoners', 'hostages'])
