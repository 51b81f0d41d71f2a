import { compareAccounts } from '#linking'
import {
  type Compared,
  comparisonOf,
  fileComparison,
  holdLinks,
  type Ledger,
  membersOf,
  readingsWithin,
  standingJudgements,
  takeStale,
  type Toll,
} from '#ledger'
import type { Comparison, Incident, Judgement, Question, Reading, Value } from '#model'
import { shownNow } from './shown-by.ts'

/** Incidents compared in one transaction. */
const batch = 10

/** An incident that was compared anew; null: nothing told of it before, or does any more. */
export type ComparedAnew = { readonly incident: string; readonly before: Comparison | null; readonly after: Comparison | null }

/** Compares the next incidents whose accounts changed, and files what came of it; `heard` is told once it is filed. How many; 0 when none is left. */
export async function compareSome(ledger: Ledger, heard?: (one: ComparedAnew) => void): Promise<number> {
  const { done, anew } = await ledger.store.transaction(async (inside) => {
    await holdLinks(inside)
    const stale = await takeStale(inside, batch)
    const told: ComparedAnew[] = []
    const judgements = await standingJudgements({ store: inside })
    const { showing } = await shownNow(ledger, inside)
    for (const incident of stale) {
      const members = await membersOf(inside, incident)
      const documents = [...new Set(members.map(({ document }) => document))]
      const readings = (await readingsWithin(inside, documents)).map(showing)
      const accounts = members.map(({ document, place }) => ({ document, index: place }))
      const before = heard ? await comparisonOf(inside, incident) : null
      const found = members.length === 0 ? null : compared(readings, accounts, judgements)
      await fileComparison(inside, incident, found)
      told.push({ incident, before, after: found?.comparison ?? null })
    }
    return { done: stale.length, anew: told }
  })
  if (heard) for (const one of anew) heard(one)
  return done
}

function compared(
  readings: readonly Reading[],
  accounts: Parameters<typeof compareAccounts>[1],
  judgements: readonly Judgement[],
): Compared | null {
  const comparison = compareAccounts(readings, accounts, judgements)
  const [incident] = comparison.incidents
  return incident ? summaryOf(incident, comparison) : null
}

function summaryOf(incident: Incident, comparison: Comparison): Compared {
  const { title, time, place, documents, claims, sources, origins, questions } = incident
  return {
    title,
    ...time,
    place: place && { name: place.name, lat: place.lat, lon: place.lon },
    documents: documents.length,
    claims: claims.length,
    sources,
    origins: origins.length,
    states: [...new Set(questions.map(({ state }) => state))].toSorted(),
    tolls: tollsOf(questions),
    comparison,
    answers: questions.flatMap(({ answers, state }) =>
      answers.flatMap((answer) => answer.claims.map((claim) => ({ claim, state }))),
    ),
  }
}

const counted = new Set<Question['ask']>(['killed', 'injured', 'captured', 'missing', 'displaced'])

/** The tolls of the incident itself, not those of a longer time. */
const tollsOf = (questions: readonly Question[]): Toll[] =>
  questions
    .filter(({ ask, over }) => counted.has(ask) && over === null)
    .map(({ ask, about, state, answers }) => ({ ask, about, state, values: onceEach(answers.map(({ value }) => value)) }))

const onceEach = (values: readonly Value[]): Value[] => [
  ...new Map(values.map((value) => [[value.low, value.high, value.approx].join(' '), value])).values(),
]
