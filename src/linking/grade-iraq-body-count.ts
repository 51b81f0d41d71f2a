import type { IraqBodyCountGrade } from '#model'
import { type Proposal, whyOfOthers } from './grade-airwars.ts'
import { type Harm, refsOf, voicesAmong } from './harm.ts'
import { namesOf, type Voices } from './voices.ts'

/** Iraq Body Count enters deaths that two independent sources give, and marks as provisional those that one does. `deaths`: killed alone. */
export function iraqBodyCountGrade(deaths: Harm, isOfFighting: boolean, voices: Voices): Proposal<IraqBodyCountGrade> {
  const { whom, given, none } = deaths
  if (whom === null) return { grade: null, why: 'No figure here says that people were killed.', claims: [] }
  if (whom !== 'people') return { grade: null, why: whyOfOthers(deaths), claims: [] }
  if (!isOfFighting)
    return { grade: null, why: 'Nobody here tells of an attack, and Iraq Body Count records violent deaths.', claims: [] }
  if (given.length === 0) return { grade: null, why: 'Nobody here stands by a figure of people killed.', claims: [] }
  const count = voicesAmong(given, voices).size
  const although = none.length > 0 ? `, although by ${namesOf(none, voices)} none were` : ''
  const names = `${namesOf(given, voices)}${although}`
  return count > 1
    ? { grade: 'corroborated', why: `${count} independent origins say that people were killed: ${names}.`, claims: refsOf(given) }
    : { grade: 'provisional', why: `Only one origin says that people were killed: ${names}.`, claims: refsOf(given) }
}
