import { isDemonym } from './names.ts'

/** Who is counted. Tolls of different kinds of people are different questions. */
export type People = 'soldiers' | 'fighters' | 'civilians' | 'people' | 'prisoners' | (string & {})

const kinds: readonly (readonly [People, string])[] = [
  [
    'soldiers',
    'soldier troop serviceman servicewoman servicemember conscript marine paratrooper sailor guardsman personnel infantryman',
  ],
  [
    'fighters',
    'fighter militant rebel insurgent saboteur partisan gunman attacker terrorist mercenary guerrilla assailant combatant raider',
  ],
  ['civilians', 'civilian resident villager bystander inhabitant citizen local neighbour neighbor townsperson'],
  ['people', 'person people victim casualty body dead fatality human individual other wounded injured'],
  ['prisoners', 'prisoner pow captive hostage detainee'],
]
const kindOf = new Map(kinds.flatMap(([kind, words]) => words.split(' ').map((word): [string, People] => [word, kind])))

/** The kind of people that a unit names: its own word where it is none of the common ones ("child" is a part of any toll). */
export function peopleOf(unit: string | null): People {
  if (unit === null) return 'people'
  const word = unit.toLowerCase().split(/\s+/u).at(-1) ?? ''
  return kindOf.get(word) ?? (isDemonym(word) ? 'people' : word)
}

/** Is it one of the common words for people? */
export const isKnown = (unit: string): boolean => kindOf.has(unit)

/** Soldiers and fighters: beside "people" they are others, or a part of them. */
export const isArmed = (kind: string): boolean => /^(?:soldiers|fighters)/u.test(kind)

/** Words that leave open who they are, so that any one kind may be meant. */
export const leavesOpen = (people: People): boolean => people === 'people' || people === 'prisoners'

/** A word that stands for a kind already in its plural, or the plural of a unit. */
export function pluralOf(people: People): string {
  if (kinds.some(([kind]) => kind === people)) return people
  if (/(?:child|man)$/u.test(people)) return people.replace(/child$/u, 'children').replace(/man$/u, 'men')
  return /(?:s|x|ch|sh)$/u.test(people) ? `${people}es` : `${people.replace(/(?<=[^aeiou])y$/u, 'ie')}s`
}
