import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { problem } from '../schemas/common.ts'
import type { Service } from '../service.ts'

const handedIn = z.object({
  name: z.string().min(1).max(500).optional().describe('a file name; its ending says what it is'),
  text: z
    .string()
    .max(64 << 20)
    .optional(),
  base64: z
    .string()
    .max(90 << 20)
    .optional()
    .describe('the bytes, where they are no text'),
  url: z.url().max(8192).nullable().default(null).describe('alone, it is fetched, from the public internet'),
  publisher: z.string().max(200).nullable().default(null),
  publishedOn: z.iso.date().nullable().default(null),
})
const report = handedIn.refine(
  ({ name, text, base64, url }) =>
    // Whatever else has the form of an address could be the name of a file here.
    text === undefined && base64 === undefined ? url !== null && /^https?:\/\//iu.test(url) : name !== undefined,
  {
    error: 'a report is a name with text or base64, or a url (http or https) alone',
  },
)

export function updateRoutes(part: FastifyInstance, { add, updates }: Service): void {
  const app = part.withTypeProvider<ZodTypeProvider>()
  app.post(
    '/documents',
    {
      schema: {
        summary: 'Hand in reports; `/api/updates` tells how they are read',
        body: z.object({ reports: z.array(report).min(1).max(1000) }),
        response: { 202: z.object({ job: z.number() }), 400: problem },
      },
    },
    async ({ body: { reports } }, reply) => {
      const job = add(
        reports.map(({ name, text, base64, ...about }) => ({
          ...about,
          name: name ?? about.url ?? '',
          bytes: base64 === undefined ? (text === undefined ? null : Buffer.from(text)) : Buffer.from(base64, 'base64'),
        })),
      )
      return reply.code(202).send({ job })
    },
  )
  app.get('/updates', { schema: { summary: 'Server-sent messages: what is filed, and how far work is' } }, (request, reply) => {
    void reply.hijack()
    const { raw } = reply
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    raw.write('retry: 2000\n\n')
    const stop = updates.listen((update) => void raw.write(`event: ${update.kind}\ndata: ${JSON.stringify(update)}\n\n`))
    const beat = setInterval(() => void raw.write(': \n\n'), heartbeat)
    request.raw.on('close', () => {
      clearInterval(beat)
      stop()
    })
  })
}

/** In milliseconds: what stands between cuts silent connections off. */
const heartbeat = 25_000
