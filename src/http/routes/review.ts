import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { proposals } from '#desk'
import { claimsOfSource, countedAs, sourceCounts } from '#ledger'
import { claimRef, list } from '../schemas/common.ts'
import { proposalRow, sourceRow, sourcesCovered } from '../schemas/rows.ts'
import type { Service } from '../service.ts'

const mostIncidents = 500

export function reviewRoutes(part: FastifyInstance, { ledger, showing }: Service): void {
  const app = part.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/proposals',
    {
      schema: {
        summary: 'Links between documents that are in doubt and that nobody judged, the most doubtful first',
        querystring: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
        response: { 200: z.object({ items: list(proposalRow) }) },
      },
    },
    async ({ query: { limit } }) => ({ items: await proposals(ledger, await showing(), limit) }),
  )
  app.get(
    '/sources',
    {
      schema: {
        summary:
          'Origins by name: how many answers they give, how many alone, how many that others contradict, in the latest incidents',
        response: { 200: z.object({ items: list(sourceRow), covers: sourcesCovered }) },
      },
    },
    async () => {
      const { sources, covers } = await sourceCounts(ledger, mostIncidents)
      return { items: sources, covers }
    },
  )
  app.get(
    '/sources/claims',
    {
      schema: {
        summary: 'The claims behind one of those counts, a thousand at most',
        querystring: z.object({ name: z.string().min(1).max(500), as: z.enum(countedAs).default('answers') }),
        response: { 200: z.object({ claims: list(claimRef) }) },
      },
    },
    async ({ query }) => ({ claims: await claimsOfSource(ledger, mostIncidents, query) }),
  )
}
