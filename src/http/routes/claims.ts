import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Failure } from '#base'
import { findClaims, findPassages, queryFrom } from '#ledger'
import { dayOf, type Span } from '#model'
import { actType, day, list, problem, stance, state } from '../schemas/common.ts'
import { hitRow, passageRow } from '../schemas/rows.ts'
import { cursorOfOnward, onwardIn } from '../cursor.ts'
import type { Service } from '../service.ts'

const asked = z.object({
  q: z.string().max(1000).optional().describe('words; "a phrase", beginn*, one OR other, -without'),
  source: z.string().max(200).optional(),
  place: z.string().max(200).optional(),
  act: actType.optional(),
  stance: stance.optional(),
  state: state.optional(),
  since: day.optional(),
  until: day.optional(),
  exact: z.stringbool().default(false),
  versions: z.stringbool().default(false),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().optional(),
})

export function claimRoutes(part: FastifyInstance, service: Service): void {
  const { ledger } = service
  passageRoute(part, service)
  part.withTypeProvider<ZodTypeProvider>().get(
    '/claims',
    {
      schema: {
        summary: 'Claims by words and filters, the best first',
        querystring: asked,
        response: { 200: z.object({ items: list(hitRow), more: z.boolean(), next: z.string().nullable() }), 400: problem },
      },
    },
    async ({ query: { q = '', limit, cursor, exact, versions, since, until, ...filters } }) => {
      const query = q.trim() === '' ? null : queryFrom(q)
      if (query instanceof Failure) throw query
      const days = { since: since === undefined ? null : dayOf(since), until: until === undefined ? null : dayOf(until) }
      const from = cursor === undefined ? undefined : onwardIn(cursor)
      const given = Object.entries({ ...filters, ...days, from }).filter(([, value]) => value !== undefined && value !== null)
      const { hits, next } = await findClaims(ledger, {
        ...Object.fromEntries(given),
        query,
        exact,
        older: versions,
        most: limit,
      })
      const items = hits.map(({ spans, snippet, day: on, ...hit }) => ({
        ...hit,
        day: on,
        spans: pairsOf(spans),
        snippet: { text: snippet.text, spans: pairsOf(snippet.spans) },
      }))
      return { items, more: next !== null, next: next && cursorOfOnward(next) }
    },
  )
}

/** Passages in languages that are not read yet. */
function passageRoute(part: FastifyInstance, { ledger }: Service): void {
  part.withTypeProvider<ZodTypeProvider>().get(
    '/passages',
    {
      schema: {
        summary: 'Passages that were not read for their language, by words, the best first',
        querystring: asked
          .pick({ since: true, until: true, exact: true, versions: true, limit: true })
          .extend({ q: z.string().min(1).max(1000) }),
        response: { 200: z.object({ items: list(passageRow), more: z.boolean() }), 400: problem },
      },
    },
    async ({ query: { q, limit, exact, versions, since, until } }) => {
      const query = queryFrom(q)
      if (query instanceof Failure) throw query
      const days = Object.entries({ since: dayOf(since ?? ''), until: dayOf(until ?? '') }).filter(([, given]) => given !== null)
      const { hits, more } = await findPassages(ledger, {
        ...Object.fromEntries(days),
        query,
        exact,
        older: versions,
        most: limit,
      })
      const items = hits.map(({ spans, snippet, ...hit }) => ({
        ...hit,
        spans: pairsOf(spans),
        snippet: { text: snippet.text, spans: pairsOf(snippet.spans) },
      }))
      return { items, more }
    },
  )
}
const pairsOf = (spans: readonly Span[]) => spans.map(({ start, end }) => [start, end] as const)
