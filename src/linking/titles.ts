import { type ActType, type Day, type Place, wordsAt } from '#model'
import { longDay } from './days.ts'
import type { Fact } from './facts.ts'
import { groupedBy, mostOf } from './groups.ts'

/** Acts that an incident is called by, the telling ones first; "people were killed" names one only where nothing else does. */
const names: Readonly<Partial<Record<ActType, string>>> = {
  attack: 'Attack',
  strike: 'Strike',
  raid: 'Raid',
  clash: 'Fighting',
  'shoot-down': 'Shooting down',
  abduct: 'Abduction',
  capture: 'Capture',
  exchange: 'Exchange',
  'hand-over': 'Hand-over',
  release: 'Release',
  detain: 'Detention',
  seize: 'Seizure',
  displace: 'Displacement',
  kill: 'Deaths',
  injure: 'Injuries',
  destroy: 'Destruction',
  protest: 'Protest',
  meet: 'Meeting',
}
const order = Object.keys(names)

/** "Capture of Russian soldiers · Shebekino · 4 June 2023": what most tellings tell of, where and when. */
export function incidentTitle(facts: readonly Fact[], place: Place | null, day: Day | null, fallback: string): string {
  const parts = [actWords(facts) ?? fallback, place?.name ?? null, day && longDay(day)]
  return parts.filter((part) => part !== null).join(' · ')
}

function actWords(facts: readonly Fact[]): string | null {
  const told = facts.filter(({ act, negated }) => !negated && act.modality === 'actual' && names[act.type])
  const groups = [...groupedBy(told, ({ act }) => act.type)]
  const weight = ([type, group]: readonly [ActType, readonly Fact[]]) =>
    group.length * (order.indexOf(type) < order.indexOf('displace') ? 2 : 1)
  const [dominant] = groups.toSorted((a, b) => weight(b) - weight(a) || order.indexOf(a[0]) - order.indexOf(b[0]))
  if (!dominant) return null
  const [type, group] = dominant
  const target = mostOf(
    group.flatMap(targetWords).filter((words) => !/^(?:people|persons?|others?|victims?)$/iu.test(words)),
    (words) => words.toLowerCase(),
  )
  const joint = type === 'attack' || type === 'raid' || type === 'strike' ? 'on' : 'of'
  return target === null ? (names[type] ?? null) : `${names[type] ?? ''} ${joint} ${target}`
}

const leading =
  /^(?:(?:the|an?|its|their|our|his|her|at least|around|about|some|several|more than|more|no|any|[\d,]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|dozen)\s+)+/iu
const longest = 40

/** The target's words without article and number; nothing where they are a pronoun or run on. */
function targetWords({ act, from }: Fact): string[] {
  const [at] = act.target?.spans ?? []
  if (!at) return []
  const words = wordsAt(from.told.document.text, at).replace(/\s+/gu, ' ')
  const bare = words.replace(leading, '')
  return bare.length > 3 &&
    !/["“”„«»()]/u.test(bare) &&
    bare.length <= longest &&
    !/^(?:they|them|it|him|her|us|this|that|these|those|those who)\b/iu.test(bare)
    ? [bare]
    : []
}
