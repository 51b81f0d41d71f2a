import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Failure } from '#base'
import { fileGrading, named } from '#ledger'
import { gradeSchemes, questionIdFrom } from '#model'
import { problem } from '../schemas/common.ts'
import { judgementRow } from '../schemas/rows.ts'
import type { Service } from '../service.ts'

const asked = z.object({
  scheme: z.enum(gradeSchemes),
  question: z.string().nullable().describe('null where the grade is of the incident'),
  grade: z.string().min(1).max(40).describe('as it is proposed now'),
  word: z.enum(['accepted', 'rejected']),
  why: z.string().max(2000).optional(),
})

export function gradingRoutes(part: FastifyInstance, service: Service): void {
  const { ledger, by, scrub } = service
  part.withTypeProvider<ZodTypeProvider>().post(
    '/incidents/:id/grades',
    {
      schema: {
        summary: 'Accept or reject a grade that is proposed. It is a judgement: taken back as such, never edited',
        params: z.object({ id: z.string() }),
        body: asked,
        response: { 201: judgementRow, 400: problem, 404: problem },
      },
    },
    async ({ params: { id }, body: { question, why, ...said } }, reply) => {
      const found = await named(ledger, id)
      const of = question === null ? null : questionIdFrom(question)
      if (found.kind !== 'incident' || (question !== null && of === null))
        throw new Failure('book/no-such', `${id} has no question ${question ?? ''}`)
      const grading = { ...said, incident: found.incident, question: of }
      const judgement = await fileGrading(ledger, grading, { by, why: await scrub(why ?? null) })
      service.add([])
      return reply.code(201).send(judgement)
    },
  )
}
