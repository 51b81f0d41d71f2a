import type { ClaimRef, Doubt, InformationGrade } from '#model'
import { groupedBy } from './groups.ts'
import { refsOf, voicesAmong, withoutEchoes } from './harm.ts'
import type { Held } from './held.ts'
import type { Proposal } from './grade-airwars.ts'
import type { Asked } from './questions.ts'
import { meet } from './ranges.ts'
import { namesOf, type Voices } from './voices.ts'

/**
 * How far what is said of one question is borne out, from 1, confirmed by other sources, to 6, cannot be judged. It looks at who agrees and who
 * contradicts, and never at who somebody is. 5, improbable, is not proposed. `isAlone`: nobody else tells of the incident.
 */
export function admiraltyGrade(
  asked: Asked,
  doubts: readonly Doubt[],
  isAlone: boolean,
  voices: Voices,
): Proposal<InformationGrade> {
  const { held, verdict } = asked
  const all = refsOf(held)
  if (held.every(({ negated, range }) => negated && range === null))
    return { grade: '6', why: `By ${namesOf(held, voices)} it was not so, and nobody here says that it was.`, claims: all }
  if (verdict.state === 'contradicted')
    return differInNumberAlone(held)
      ? { grade: '3', why: `${namesOf(held, voices)} agree that there were some, and differ in how many.`, claims: all }
      : { grade: '4', why: `${namesOf(held, voices)} do not agree: what one says, another excludes or denies.`, claims: all }
  const standing = standingIn(asked)
  const doubted = new Set(doubts.flatMap(({ of }) => of))
  const plain = standing.filter((one) => isPlain(one, doubted))
  const same = [...groupedBy(plain.filter(isOwnWord), valueOf).values()].find((group) => voicesAmong(group, voices).size > 1)
  if (same)
    return {
      grade: '1',
      why: `${namesOf(same, voices)} say the same, each for itself, and nobody here contradicts it.`,
      claims: refsOf(same),
    }
  if (verdict.state !== 'single-origin' && verdict.state !== 'denied' && voicesAmong(standing, voices).size > 1)
    return {
      grade: '2',
      why: `The words of ${namesOf(standing, voices)} go together, but no two of them give the same answer plainly and for themselves.`,
      claims: refsOf(standing),
    }
  return ofOne(standing, plain, doubts, isAlone, voices)
}

/** One voice for each answer: it conflicts with nobody, and nobody bears it out. */
function ofOne(
  standing: readonly Held[],
  plain: readonly Held[],
  doubts: readonly Doubt[],
  isAlone: boolean,
  voices: Voices,
): Proposal<InformationGrade> {
  const [names, claims] = [namesOf(standing, voices), refsOf(standing)]
  const alone = `Nobody bears out the word of ${names}`
  if (isAlone) return { grade: '6', why: `${alone}, and nobody else here tells of the incident.`, claims }
  if (plain.length > 0) return { grade: '3', why: `${alone}, and nobody contradicts it.`, claims }
  const [doubt] = doubts
  const reason = doubt ? `${doubt.holder} doubts it or could not verify it` : 'the words themselves keep their distance'
  return { grade: '6', why: `${alone}, and ${reason}.`, claims }
}

/** The answers that what still stands of the question allows: an earlier, lower toll has no more say. */
function standingIn({ held, verdict: { low, high } }: Asked): Held[] {
  const said = withoutEchoes(held.filter(({ negated, range }) => !negated || range !== null))
  if (low === null && high === null) return said
  const range = { low: low ?? 0, high: high ?? Infinity }
  return said.filter((one) => one.range !== null && meet([one.range, range]) !== null)
}

/** All say that there were some, and nobody that there were none. */
const differInNumberAlone = (held: readonly Held[]): boolean =>
  held.every(({ negated, range }) => !negated && range !== null && range.low > 0)

/** Somewhere it stands without a hedge, heard from the speaker, and doubted by nobody. */
const isPlain = ({ facts }: Held, doubted: ReadonlySet<ClaimRef>): boolean =>
  facts.some(({ from }) => from.claim.hedges.length === 0 && from.root.through === null && !doubted.has(from.ref))

/** An outlet that gives no source may have it from anybody, another origin here among them. */
const isOwnWord = ({ facts }: Held): boolean => facts.some(({ from }) => from.claim.sources.at(-1)?.kind !== 'publisher')

const valueOf = ({ value: { low, high, approx, words } }: Held): string =>
  low === null && high === null ? words.toLowerCase() : `${low}-${high}-${approx}`
