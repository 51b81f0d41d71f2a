import type { ActType, Day, Place } from '#model'
import { longDay } from './days.ts'
import type { Fact } from './facts.ts'
import { groupedBy, mostOf } from './groups.ts'
import { isName, targetWords } from './title-targets.ts'

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

/** "Capture of Russian soldiers · Vyborg · 4 June 2023": what most tellings tell of, where and when. */
export function incidentTitle(facts: readonly Fact[], place: Place | null, day: Day | null, fallback: string): string {
  const parts = [actWords(facts, place) ?? fallback, place?.name ?? null, day && longDay(day)]
  return parts.filter((part) => part !== null).join(' · ')
}

function actWords(facts: readonly Fact[], place: Place | null): string | null {
  const told = facts.filter(({ act, negated }) => !negated && act.modality === 'actual' && names[act.type])
  const groups = [...groupedBy(told, ({ act }) => act.type)]
  const weight = ([type, group]: readonly [ActType, readonly Fact[]]) =>
    group.length * (order.indexOf(type) < order.indexOf('displace') ? 2 : 1)
  const [dominant] = groups.toSorted((a, b) => weight(b) - weight(a) || order.indexOf(a[0]) - order.indexOf(b[0]))
  if (!dominant) return null
  const [type, group] = dominant
  const target = mostOf(
    group.flatMap((fact) => targetWords(fact) ?? []),
    (words) => words.toLowerCase(),
  )
  return target === null || target.toLowerCase() === place?.name.toLowerCase()
    ? (names[type] ?? null)
    : `${(isName(target) ? ofOne[type] : null) ?? names[type] ?? ''} ${joints[type] ?? 'of'} ${target}`
}

/** Of one person by name. */
const ofOne: Readonly<Partial<Record<ActType, string>>> = { kill: 'Death', injure: 'Injury' }
const joints: Readonly<Partial<Record<ActType, string>>> = { attack: 'on', raid: 'on', strike: 'on', meet: 'with', protest: 'by' }
