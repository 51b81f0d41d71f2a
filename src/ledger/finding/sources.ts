import sql from 'sql-template-tag'
import type { Answer, ClaimRef, Incident, Question } from '#model'
import { unpackedComparison } from '../filing/packed.ts'
import type { Ledger } from '../ledger.ts'
import { bytesIn } from '../store/rows.ts'

/** What an origin, by its name, answers over many incidents. Counts: none of them says who is right. */
export type SourceCounts = {
  readonly name: string
  readonly answers: number
  /** Answers to questions that no other origin answers. */
  readonly alone: number
  /** Answers that another contradicts or denies. */
  readonly contradicted: number
  readonly incidents: number
  /** Behind the answers, `mostClaims` at most. */
  readonly claims: readonly ClaimRef[]
}

const mostClaims = 200

/** Origins of the answers in the latest `most` incidents, those with most answers first; `more` where there are further incidents. */
export async function sourceCounts(
  { store }: Pick<Ledger, 'store'>,
  most: number,
): Promise<{ readonly sources: readonly SourceCounts[]; readonly more: boolean }> {
  const rows = await store.all(sql`
    select body from incident where documents > 0 and body is not null order by coalesce(latest, earliest, '') desc, incident_id limit ${most + 1}`)
  const counts = new Map<string, Counted>()
  for (const row of rows.slice(0, most))
    for (const incident of unpackedComparison(bytesIn(row, 'body')).incidents) count(incident, counts)
  const sources = [...counts].map(([name, { claims, incidents, ...rest }]) => ({
    name,
    ...rest,
    incidents: incidents.size,
    claims: [...claims].slice(0, mostClaims),
  }))
  return { sources: sources.toSorted((a, b) => b.answers - a.answers || a.name.localeCompare(b.name)), more: rows.length > most }
}

type Counted = {
  answers: number
  alone: number
  contradicted: number
  readonly incidents: Set<Incident>
  readonly claims: Set<ClaimRef>
}

function count(incident: Incident, counts: Map<string, Counted>): void {
  const names = new Map(incident.origins.map(({ id, name }) => [id, name]))
  const against = new Set(
    incident.relations.flatMap(({ kind, from, to }) => (kind === 'contradicts' || kind === 'denies' ? [from, to] : [])),
  )
  for (const question of incident.questions)
    for (const answer of question.answers) {
      const name = names.get(answer.origin) ?? answer.holder
      const counted = counts.get(name) ?? { answers: 0, alone: 0, contradicted: 0, incidents: new Set(), claims: new Set() }
      counts.set(name, counted)
      counted.answers += 1
      if (isAlone(answer, question)) counted.alone += 1
      if (answer.claims.some((claim) => against.has(claim))) counted.contradicted += 1
      counted.incidents.add(incident)
      for (const claim of answer.claims) counted.claims.add(claim)
    }
}

const isAlone = ({ origin }: Answer, { answers }: Question): boolean => answers.every((other) => other.origin === origin)
