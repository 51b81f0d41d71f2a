import { z } from 'zod'
import { correctable, gradeSchemes, judgedKinds } from '#model'
import { ask, claimRef, day, instant, list, pairs, stance, state } from './common.ts'
import { value } from './comparison.ts'

export const incidentRow = z.object({
  id: z.string(),
  short: z.string().describe('to be spoken: i-lusab-babad'),
  document: z.string(),
  title: z.string(),
  earliest: day.nullable(),
  latest: day.nullable(),
  place: z.object({ name: z.string(), lat: z.number().nullable(), lon: z.number().nullable() }).nullable(),
  documents: z.number(),
  claims: z.number(),
  sources: z.number(),
  origins: z.number(),
  states: list(z.string()),
  tolls: list(z.object({ ask, about: z.string(), state, values: list(value) })),
})

export const documentRow = z.object({
  id: z.string(),
  short: z.string(),
  title: z.string(),
  path: z.string().nullable(),
  url: z.string().nullable(),
  publishedOn: day.nullable(),
  receivedAt: instant,
  receivedBy: z.string(),
  size: z.number(),
  sha256: z.string(),
  claims: z.number().nullable(),
  unread: list(z.string()).describe('languages of passages that were not read for them, ISO 639-1'),
  state: z.enum(['read', 'overtaken', 'waiting', 'deleted']),
  tombstone: z.object({ at: instant, by: z.string(), why: z.string().nullable() }).nullable(),
})

/** A document by what a reader would call it. */
export const calledRow = z.object({
  id: z.string(),
  publisher: z.string().nullable(),
  title: z.string().nullable(),
  path: z.string().nullable(),
  publishedOn: day.nullable(),
})

export const spokenRow = z.object({
  key: z.string(),
  place: z.object({
    name: z.string(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    radiusKm: z.number().nullable(),
    country: z.string().nullable(),
    disputed: list(z.string()),
    vicinity: z.string().nullable(),
    basis: z.enum(['stated', 'gazetteer', 'inferred']),
  }),
  claims: list(claimRef),
})

export const hitRow = z.object({
  document: z.string(),
  claim: z.string(),
  spans: pairs,
  snippet: z.object({ text: z.string(), spans: pairs }),
  sources: z.string(),
  stance: z.string(),
  day: day.nullable(),
  stands: z.boolean(),
})

export const passageRow = z.object({
  document: z.string(),
  passage: z.string(),
  language: z.string().describe('ISO 639-1'),
  spans: pairs,
  snippet: z.object({ text: z.string(), spans: pairs }),
  day: day.nullable(),
  stands: z.boolean(),
})

export const custodyRow = z.object({
  position: z.number(),
  documentId: z.string(),
  at: instant,
  by: z.string(),
  program: z.string(),
  did: z.string(),
  about: z.string().describe('canonical JSON: ids and hashes'),
  previous: z.string(),
  hash: z.string(),
})

export const statsRow = z.object({
  documents: z.number(),
  versions: z.number(),
  deleted: z.number(),
  readings: z.number(),
  claims: z.number(),
  incidents: z.number(),
  origins: z.number(),
  judgements: z.number(),
  redactions: z.number(),
  waiting: z.number(),
  unlinked: z.number(),
  stale: z.number(),
  bytes: z.number(),
  entries: z.number(),
  earliest: day.nullable(),
  latest: day.nullable(),
})

export const judgementRow = z.object({
  id: z.string(),
  on: z.enum(judgedKinds),
  one: z.string(),
  other: z.string(),
  verdict: z.enum(['same', 'different', 'unsure']),
  by: z.string().nullable(),
  at: instant.nullable(),
  why: z.string().nullable(),
})

export const correctionRow = z.object({
  judgement: z.string(),
  claim: z.string(),
  part: z.enum(correctable),
  spans: pairs,
  by: z.string().nullable(),
  at: instant.nullable(),
  why: z.string().nullable(),
})

/** What a person said of a grade that was proposed. */
export const gradingRow = z.object({
  judgement: z.string(),
  scheme: z.enum(gradeSchemes),
  question: z.string().nullable().describe('null: of the incident, or of a question that is not asked any more'),
  isAsked: z.boolean(),
  grade: z.string().describe('as it was proposed then'),
  word: z.enum(['accepted', 'rejected']),
  by: z.string().nullable(),
  at: instant.nullable(),
  why: z.string().nullable(),
})

/** One side of a link that is proposed. */
const side = z.object({
  document: z.string(),
  title: z.string(),
  day: day.nullable(),
  words: z.string().describe('how it begins'),
})
export const proposalRow = z.object({
  one: side,
  other: side,
  likelihood: z.number().describe('that both tell of one incident, 0 to 1'),
  why: z.string(),
  together: z.boolean().describe('whether they stand in one incident now'),
})

export const sourceRow = z.object({
  name: z.string(),
  answers: z.number(),
  alone: z.number().describe('answers to questions that no other origin answers'),
  contradicted: z.number().describe('answers that another contradicts or denies'),
  incidents: z.number(),
})
export const sourcesCovered = z.object({
  incidents: z.number().describe('how many were counted, the latest'),
  of: z.number().describe('how many there are'),
  since: day.nullable().describe('when the earliest of those counted happened'),
})
export { stance }
