import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { stats } from '#ledger'
import { statsRow } from '../schemas/rows.ts'
import type { Service } from '../service.ts'

export function statsRoutes(part: FastifyInstance, { ledger }: Service): void {
  part
    .withTypeProvider<ZodTypeProvider>()
    .get('/stats', { schema: { summary: 'What the book holds, in numbers', response: { 200: statsRow } } }, () => stats(ledger))
}
