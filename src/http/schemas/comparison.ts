import { z } from 'zod'
import { ask, claimRef, day, list, state } from './common.ts'

const value = z.object({ low: z.number().nullable(), high: z.number().nullable(), approx: z.boolean(), words: z.string() })

const answer = z.object({
  origin: z.string(),
  holder: z.string(),
  value,
  claims: list(claimRef),
  saidOn: day.nullable(),
  saidWords: z.string().nullable(),
  hedged: z.boolean(),
  hedges: list(z.string()),
  quote: z.string(),
})

export const question = z.object({
  id: z.string(),
  ask,
  about: z.string(),
  over: z.string().nullable(),
  words: z.string(),
  state,
  low: z.number().nullable(),
  high: z.number().nullable(),
  answers: list(answer),
  why: z.string(),
  doubts: list(z.object({ claim: claimRef, of: list(claimRef), holder: z.string(), quote: z.string() })),
})

const origin = z.object({
  id: z.string(),
  name: z.string(),
  claims: list(claimRef),
  copies: list(claimRef),
  why: z.string(),
})

export const incident = z.object({
  id: z.string(),
  title: z.string(),
  documents: list(z.string()),
  time: z.object({ earliest: day.nullable(), latest: day.nullable() }),
  place: z
    .object({ name: z.string(), lat: z.number().nullable(), lon: z.number().nullable(), radiusKm: z.number().nullable() })
    .nullable(),
  origins: list(origin),
  sources: z.number(),
  claims: list(claimRef),
  questions: list(question),
  relations: list(z.object({ from: claimRef, to: claimRef, kind: z.string(), why: z.string() })),
  grades: list(
    z.object({
      scheme: z.string(),
      grade: z.string().nullable(),
      question: z.string().nullable(),
      why: z.string(),
      claims: list(claimRef),
    }),
  ),
})

export const comparison = z
  .object({
    documents: list(
      z.object({
        id: z.string(),
        givenId: z.string().nullable(),
        incident: z.string().nullable(),
        alsoIn: list(z.string()),
        copyOf: z.string().nullable(),
        why: z.string(),
      }),
    ),
    incidents: list(incident),
  })
  .describe('The accounts side by side, as `claimbook compare --format json` prints them')
export { value }
