import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Failure } from '#base'
import { fileJudgement, fileJudgements, named, standingJudgements, withdrawJudgement, withdrawJudgements } from '#ledger'
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
    async ({ body }, reply) => {
      const said = await saidIn(body)
      const judgement = await fileJudgement(ledger, said, said.by)
      service.add([])
      return reply.code(201).send(judgement)
    },
  )
  app.post(
    '/judgements/together',
    {
      schema: {
        summary: 'Decide several at once: all of them, or none',
        body: z.object({ judgements: z.array(asked).min(1).max(200) }),
        response: { 201: z.object({ items: list(judgementRow) }), 400: problem, 404: problem },
      },
    },
    async ({ body: { judgements } }, reply) => {
      const all = await Promise.all(judgements.map(saidIn))
      const items = await fileJudgements(ledger, all, service.by)
      service.add([])
      return reply.code(201).send({ items })
    },
  )
  app.post(
    '/judgements/withdrawn',
    {
      schema: {
        summary: 'Take several back at once: all of them, or none',
        body: z.object({ ids: z.array(z.string()).min(1).max(200) }),
        response: { 200: z.object({ items: list(judgementRow) }), 404: problem },
      },
    },
    async ({ body: { ids } }) => {
      const items = await withdrawJudgements(ledger, ids, service.by, null)
      service.add([])
      return { items }
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

  async function saidIn({ on, verdict, why, by = service.by, ...two }: z.infer<typeof asked>) {
    const [one, other] = on === 'referent' ? [two.one, two.other] : [await documentOf(two.one), await documentOf(two.other)]
    if (one === other) throw new Failure('usage', `${two.one} and ${two.other} are one and the same already`)
    return { on, one, other, verdict, by, at: ledger.clock(), why: await scrub(why ?? null) }
  }

  async function documentOf(words: string): Promise<string> {
    const found = await named(ledger, words)
    if (found.kind === 'incident')
      throw new Failure('usage', `${words} is an incident; name two of the documents that tell of it`)
    return found.document
  }
}
