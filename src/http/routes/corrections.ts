import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Failure } from '#base'
import { fileCorrection, named, readingsOf } from '#ledger'
import { claimIdFrom, correctable } from '#model'
import { pair, problem } from '../schemas/common.ts'
import { judgementRow } from '../schemas/rows.ts'
import type { Service } from '../service.ts'

const asked = z.object({
  claim: z.string(),
  part: z.enum(correctable),
  spans: z.array(pair).min(1).max(20),
  why: z.string().max(2000).optional(),
})

export function correctionRoutes(part: FastifyInstance, { ledger, by, scrub, showing }: Service): void {
  part.withTypeProvider<ZodTypeProvider>().post(
    '/documents/:id/corrections',
    {
      schema: {
        summary:
          'Say which words of a claim are its content, its source or its cue, where they were read otherwise. It is a judgement: taken back as such, never edited, and the reading stays as it is',
        params: z.object({ id: z.string() }),
        body: asked,
        response: { 201: judgementRow, 400: problem, 404: problem },
      },
    },
    async ({ params: { id }, body }, reply) => {
      const found = await named(ledger, id)
      const claim = claimIdFrom(body.claim)
      if (found.kind === 'incident' || claim === null) throw new Failure('book/no-such', `${id} has no claim ${body.claim}`)
      const [reading] = await readingsOf(ledger, [found.document])
      if (reading && (await showing())(reading) !== reading)
        throw new Failure(
          'usage',
          'somebody is withheld in this document, and its words stand elsewhere than in the one received',
        )
      const spans = body.spans.map(([start, end]) => ({ start, end }))
      const correction = { document: found.document, claim, part: body.part, spans }
      const { judgement } = await fileCorrection(ledger, correction, { by, why: await scrub(body.why ?? null) })
      return reply.code(201).send(judgement)
    },
  )
}
