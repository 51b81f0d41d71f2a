import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Failure } from '#base'
import { exportForms } from '#exports'
import { list, problem } from '../schemas/common.ts'
import { exporting } from '../exporting.ts'
import { exportAsked, exportFormRow, exportPreview } from '../schemas/exports.ts'
import type { Service } from '../service.ts'

/** Manifests of the exports made last. Each is also what the chain of custody has the hash for. */
const mostKept = 100

export function exportRoutes(part: FastifyInstance, service: Service): void {
  const app = part.withTypeProvider<ZodTypeProvider>()
  const { made, preview } = exporting(service)
  const manifests = new Map<string, object>()
  app.get(
    '/exports',
    {
      schema: {
        summary: 'The forms of an export, and whom each is for',
        response: { 200: z.object({ items: list(exportFormRow) }) },
      },
    },
    () => ({ items: exportForms.map(({ name, suffix, mediaType, purpose }) => ({ name, suffix, mediaType, purpose })) }),
  )
  app.get(
    '/exports/:form/preview',
    {
      schema: {
        summary: 'The first rows of an export, and whom it leaves out; nothing leaves the house, and nothing is written down',
        params: z.object({ form: z.string() }),
        querystring: exportAsked,
        response: { 200: exportPreview, 400: problem, 404: problem },
      },
    },
    async ({ params: { form }, query }) => preview(form, query),
  )
  app.get(
    '/exports/:form',
    {
      schema: {
        summary:
          'Incidents in a form for others, as a file. Everybody of every class at risk is withheld unless it is asked otherwise. The chain of custody has its hash; the manifest stands at the `Link` with `rel="describedby"`',
        params: z.object({ form: z.string() }),
        querystring: exportAsked,
        produces: [...new Set(exportForms.map(({ mediaType }) => mediaType))],
        response: { 200: z.any().describe('the file'), 400: problem, 404: problem },
      },
      // What is sent is a file as it is, not a value to be checked and written as JSON.
      serializerCompiler: () => String,
    },
    async ({ params: { form }, query }, reply) => {
      const { bytes, name, mediaType, sha256, manifest } = await made(form, query)
      manifests.set(sha256, manifest)
      for (const old of [...manifests.keys()].slice(0, Math.max(0, manifests.size - mostKept))) manifests.delete(old)
      return reply
        .type(mediaType)
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('content-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`)
        .header('link', `</api/exports/manifests/${sha256}>; rel="describedby"; type="application/json"`)
        .header('cache-control', 'no-store')
        .send(bytes)
    },
  )
  app.get(
    '/exports/manifests/:sha256',
    {
      schema: {
        summary: 'What was exported, how, and by which bytes it is known again; of the last hundred exports',
        params: z.object({ sha256: z.string() }),
        response: { 200: z.looseObject({ manifest: z.number() }), 404: problem },
      },
    },
    ({ params: { sha256 } }) => {
      const manifest = manifests.get(sha256)
      if (!manifest) throw new Failure('book/no-such', 'no export with these bytes was made lately')
      return { manifest: 1, ...manifest }
    },
  )
}
