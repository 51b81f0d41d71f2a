import type { ActType } from '#model'

/** Acts that tellings of one incident may put differently: what one calls a raid is a clash to another. */
export type Family = 'violence' | 'custody' | 'casualties' | 'dealings' | 'movement' | 'damage'

const families: Readonly<Partial<Record<ActType, Family>>> = {
  attack: 'violence',
  strike: 'violence',
  clash: 'violence',
  raid: 'violence',
  repel: 'violence',
  'shoot-down': 'violence',
  capture: 'custody',
  detain: 'custody',
  abduct: 'custody',
  release: 'custody',
  exchange: 'custody',
  'hand-over': 'custody',
  kill: 'casualties',
  injure: 'casualties',
  'go-missing': 'casualties',
  meet: 'dealings',
  advance: 'movement',
  seize: 'movement',
  withdraw: 'movement',
  displace: 'movement',
  destroy: 'damage',
}

export const familyOf = (type: ActType): Family | null => families[type] ?? null

/** Families that tell one incident from another. People die in accidents and raids alike. */
export const telling: ReadonlySet<Family> = new Set<Family>(['violence', 'custody', 'dealings'])

export const familyWords: Readonly<Record<Family, string>> = {
  violence: 'an attack or fighting',
  custody: 'people captured, held or exchanged',
  casualties: 'people killed, hurt or missing',
  dealings: 'a meeting',
  movement: 'ground taken or left',
  damage: 'destruction',
}
