import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { namesOfActor, redactClass, redactPerson } from '#desk'
import { liftRedaction, standingRedactions } from '#ledger'
import { atRiskClass, instant, list, problem } from '../schemas/common.ts'
import type { Service } from '../service.ts'

const redacted = z.object({ id: z.string(), kind: z.enum(['person', 'class']), label: z.string() })
const redactionRow = redacted.extend({ by: z.string(), at: instant, why: z.string().nullable() })

const why = z.string().trim().min(1).max(2000).describe('kept without the name')
const person = { as: atRiskClass.nullable().default(null).describe('what the label says they are'), why }
const asked = z.union([
  z.object({ class: atRiskClass, why }),
  z.object({ document: z.string(), actor: z.string().regex(/^actor-\d+$/u), ...person }),
  z.object({ names: z.array(z.string().trim().min(1).max(200)).min(1).max(50), ...person }),
])

/** In milliseconds. */
const patience = 5000

export function redactionRoutes(part: FastifyInstance, { ledger, by, add, scrub, updates }: Service): void {
  const app = part.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/redactions',
    { schema: { summary: 'Whom the book withholds', response: { 200: z.object({ items: list(redactionRow) }) } } },
    async () => ({
      items: (await standingRedactions(ledger.store)).map(({ id, kind, label, by: who, at, why: reason }) => ({
        id,
        kind,
        label,
        by: who,
        at,
        why: reason,
      })),
    }),
  )
  app.post(
    '/redactions',
    {
      schema: {
        summary:
          'Withhold somebody, or everybody of a class, in all that the book shows. What is kept of a name are keyed hashes',
        body: asked,
        response: { 201: redacted, 400: problem, 404: problem },
      },
    },
    async ({ body }, reply) => {
      const found =
        'class' in body
          ? await redactClass(ledger, body.class, { why: body.why, by })
          : await redactPerson(ledger, 'names' in body ? body.names : await namesOfActor(ledger, body.document, body.actor), {
              as: body.as,
              why: body.why,
              by,
            })
      await carriedOut()
      return reply.code(201).send(found)
    },
  )
  app.delete(
    '/redactions/:id',
    {
      schema: {
        summary: 'Lift a redaction; that it was made, and lifted, stays written',
        params: z.object({ id: z.string() }),
        querystring: z.object({ why: z.string().max(2000).optional() }),
        response: { 200: z.object({ lifted: z.string() }), 404: problem },
      },
    },
    async ({ params: { id }, query }) => {
      await liftRedaction(ledger, id, by, await scrub(query.why ?? null))
      await carriedOut()
      return { lifted: id }
    },
  )

  /** When all that was linked and compared follows, or after some seconds: in a large book that goes on by itself, and no answer has the name meanwhile. */
  function carriedOut(): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(enough)
        stop()
        resolve()
      }
      const stop = updates.listen((update) => {
        if (update.kind === 'done' && update.job === job) end()
      })
      const job = add([])
      const enough = setTimeout(end, patience)
    })
  }
}
