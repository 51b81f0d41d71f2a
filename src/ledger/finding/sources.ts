import sql from 'sql-template-tag'
import { sha256Of } from '#base'
import type { Answer, ClaimRef, Incident, Question } from '#model'
import { unpackedComparison } from '../filing/packed.ts'
import type { Ledger } from '../ledger.ts'
import { bytesIn, numberIn, textOrNull } from '../store/rows.ts'
import { one, type Store } from '../store/store.ts'

/** What an origin, by its name, answers over many incidents. Counts: none of them says who is right. */
export type SourceCounts = {
  readonly name: string
  readonly answers: number
  /** Answers to questions that no other origin answers. */
  readonly alone: number
  /** Answers that another contradicts or denies. */
  readonly contradicted: number
  readonly incidents: number
}

/** Which incidents were counted: so many of all, and since when they happened. */
export type SourcesCovered = { readonly incidents: number; readonly of: number; readonly since: string | null }

/** Which of its answers: all, one for each incident, or those that the counts of the same name count. */
export const countedAs = ['answers', 'alone', 'contradicted', 'incidents'] as const
export type CountedAs = (typeof countedAs)[number]

/** Origins of the answers in the latest `most` incidents, those with most answers first. */
export async function sourceCounts(
  { store }: Pick<Ledger, 'store'>,
  most: number,
): Promise<{ readonly sources: readonly SourceCounts[]; readonly covers: SourcesCovered }> {
  const { told, covers } = await toldIn(store, most)
  const counts = new Map<string, { answers: number; alone: number; contradicted: number; incidents: number }>()
  for (const answers of told) {
    const met = new Set<string>()
    for (const { name, alone, contradicted } of answers) {
      const counted = counts.get(name) ?? { answers: 0, alone: 0, contradicted: 0, incidents: 0 }
      counts.set(name, counted)
      counted.answers += 1
      if (alone) counted.alone += 1
      if (contradicted) counted.contradicted += 1
      if (!met.has(name)) counted.incidents += 1
      met.add(name)
    }
  }
  const sources = [...counts].map(([name, counted]) => ({ name, ...counted }))
  return { sources: sources.toSorted((a, b) => b.answers - a.answers || (a.name < b.name ? -1 : 1)), covers }
}

/** The claims behind one count of a source, in the same incidents, those of the latest first; each once, a thousand at most. */
export async function claimsOfSource(
  { store }: Pick<Ledger, 'store'>,
  most: number,
  { name, as }: { readonly name: string; readonly as: CountedAs },
): Promise<readonly ClaimRef[]> {
  const { told } = await toldIn(store, most)
  const own = told.map((answers) => answers.filter((answer) => answer.name === name))
  const counted = own.flatMap((answers) => (as === 'incidents' ? answers.slice(0, 1) : answers))
  const chosen = as === 'alone' || as === 'contradicted' ? counted.filter((answer) => answer[as]) : counted
  return [...new Set(chosen.flatMap(({ claims }) => (as === 'incidents' ? claims.slice(0, 1) : claims)))].slice(0, mostClaims)
}

const mostClaims = 1000

/** An answer as the counts need it. */
type ToldAnswer = {
  readonly name: string
  readonly alone: boolean
  readonly contradicted: boolean
  readonly claims: readonly ClaimRef[]
}

/** By the hash of a comparison as it is filed: opening one costs a hundred times what telling it again does, and most stay as they are. */
const opened = new WeakMap<Store, Map<string, readonly ToldAnswer[]>>()

async function toldIn(
  store: Store,
  most: number,
): Promise<{ readonly told: readonly (readonly ToldAnswer[])[]; readonly covers: SourcesCovered }> {
  const rows = await store.all(sql`
    select body, coalesce(latest, earliest) as day from incident where documents > 0 and body is not null
    order by coalesce(latest, earliest, '') desc, incident_id limit ${most}`)
  const all = await one(store, sql`select count(*) as rows from incident where documents > 0 and body is not null`)
  const before = opened.get(store)
  const now = new Map<string, readonly ToldAnswer[]>()
  const told = rows.map((row) => {
    const body = bytesIn(row, 'body')
    const hash = sha256Of(body)
    const answers = before?.get(hash) ?? unpackedComparison(body).incidents.flatMap(answersIn)
    now.set(hash, answers)
    return answers
  })
  opened.set(store, now)
  const days = rows.flatMap((row) => textOrNull(row, 'day') ?? [])
  return {
    told,
    covers: { incidents: rows.length, of: all ? numberIn(all, 'rows') : 0, since: days.at(-1) ?? null },
  }
}

function answersIn(incident: Incident): readonly ToldAnswer[] {
  const names = new Map(incident.origins.map(({ id, name }) => [id, name]))
  const against = new Set(
    incident.relations.flatMap(({ kind, from, to }) => (kind === 'contradicts' || kind === 'denies' ? [from, to] : [])),
  )
  return incident.questions.flatMap((question) =>
    question.answers.map((answer) => ({
      name: names.get(answer.origin) ?? answer.holder,
      alone: isAlone(answer, question),
      contradicted: answer.claims.some((claim) => against.has(claim)),
      claims: answer.claims,
    })),
  )
}

const isAlone = ({ origin }: Answer, { answers }: Question): boolean => answers.every((other) => other.origin === origin)
