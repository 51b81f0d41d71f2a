import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { proposals } from '#desk'
import { sourceCounts } from '#ledger'
import { list } from '../schemas/common.ts'
import { proposalRow, sourceRow } from '../schemas/rows.ts'
import type { Service } from '../service.ts'

const mostIncidents = 500

export function reviewRoutes(part: FastifyInstance, { ledger, scrub, showing }: Service): void {
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
    async ({ query: { limit } }) => ({ items: scrub(await proposals(ledger, await showing(), limit)) }),
  )
  app.get(
    '/sources',
    {
      schema: {
        summary:
          'Origins by name: how many answers they give, how many alone, how many that others contradict, in the latest 500 incidents',
        response: { 200: z.object({ items: list(sourceRow), more: z.boolean() }) },
      },
    },
    async () => {
      const { sources, more } = await sourceCounts(ledger, mostIncidents)
      return { items: scrub(sources), more }
    },
  )
}
