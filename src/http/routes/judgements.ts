import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { fileJudgement, named, standingJudgements, withdrawJudgement } from '#ledger'
import { judgeable, verdicts } from '#model'
import { list, problem } from '../schemas/common.ts'
import { judgementRow } from '../schemas/rows.ts'
import type { Service } from '../service.ts'

const asked = z.object({
  on: z.enum(judgeable),
  one: z.string().min(1).max(500),
  other: z.string().min(1).max(500),
  verdict: z.enum(verdicts),
  by: z.string().max(200).optional(),
  why: z.string().max(2000).optional(),
})

export function judgementRoutes(part: FastifyInstance, service: Service): void {
  const { ledger, scrub } = service
  const app = part.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/judgements',
    { schema: { summary: 'Judgements that stand', response: { 200: z.object({ items: list(judgementRow) }) } } },
    async () => ({
      items: await standingJudgements(ledger),
    }),
  )
  app.post(
    '/judgements',
    {
      schema: {
        summary: 'Decide that two things are the same or different',
        body: asked,
        response: { 201: judgementRow, 400: problem, 404: problem },
      },
    },
    async ({ body: { on, verdict, why = null, by = service.by, ...two } }, reply) => {
      const [one, other] = on === 'referent' ? [two.one, two.other] : [await documentOf(two.one), await documentOf(two.other)]
      const said = { on, one, other, verdict, by, at: ledger.clock(), why: await scrub(why) }
      const judgement = await fileJudgement(ledger, said, by)
      service.add([])
      return reply.code(201).send(judgement)
    },
  )
  app.delete(
    '/judgements/:id',
    {
      schema: {
        summary: 'Take a judgement back; both stay written',
        params: z.object({ id: z.string() }),
        response: { 200: judgementRow, 404: problem },
      },
    },
    async ({ params: { id } }) => {
      const judgement = await withdrawJudgement(ledger, id, service.by, null)
      service.add([])
      return judgement
    },
  )

  async function documentOf(words: string): Promise<string> {
    const found = await named(ledger, words)
    return found.kind === 'incident' ? found.incident : found.document
  }
}
