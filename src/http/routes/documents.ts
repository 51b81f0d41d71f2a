import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Failure } from '#base'
import { changesBetween } from '#desk'
import { historyJson, readingJson } from '#exports'
import {
  accountsOf,
  correctionsOf,
  custodyOf,
  filedDocument,
  filedDocuments,
  incidentsOf,
  named,
  readingsOf,
  stats,
  summaries,
  versionsOf,
} from '#ledger'
import { type DocumentId, spokenId } from '#model'
import { cursorOf, offsetIn } from '../cursor.ts'
import { day, instant, list, page, paging, problem } from '../schemas/common.ts'
import { reading } from '../schemas/reading.ts'
import { correctionRow, custodyRow, documentRow } from '../schemas/rows.ts'
import { shownWith } from '../shown-corrections.ts'
import type { Service } from '../service.ts'

const one = z.object({ id: z.string() })

export function documentRoutes(part: FastifyInstance, service: Service): void {
  const { ledger } = service
  const app = part.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/documents',
    {
      schema: {
        summary: 'Documents, those received last first',
        querystring: z.object({ since: day.optional(), until: day.optional(), ...paging }),
        response: { 200: page(documentRow) },
      },
    },
    async ({ query: { limit, cursor, ...within } }) => {
      const offset = offsetIn(cursor)
      const days = Object.fromEntries(Object.entries(within).filter(([, value]) => value !== undefined))
      const rows = await filedDocuments(ledger, { ...days, most: limit + 1, after: offset })
      return {
        items: rows.slice(0, limit).map((row) => ({ ...row, short: spokenId(row.id) })),
        next: rows.length > limit ? cursorOf(offset + limit) : null,
        total: Object.keys(days).length === 0 ? (await stats(ledger)).documents : null,
      }
    },
  )
  app.get(
    '/documents/:id',
    {
      schema: {
        summary: 'One document with all that was read in it, and its versions',
        params: one,
        response: {
          200: z.object({
            filed: documentRow,
            reading: reading.nullable(),
            corrections: list(correctionRow).describe('what people put right in its claims'),
            versions: list(z.object({ id: z.string(), at: instant })),
            incidents: list(z.object({ id: z.string(), title: z.string() })).describe('those that it tells of'),
          }),
          404: problem,
        },
      },
    },
    async ({ params }) => {
      const id = await documentBy(params.id)
      const row = await filedDocument(ledger, id)
      if (!row) throw new Failure('book/no-such', `there is no document ${params.id}`)
      const [found] = await readingsOf(ledger, [id])
      const told = found && shownWith(found, await correctionsOf(ledger, id), await service.showing())
      return {
        filed: { ...row, short: spokenId(id) },
        reading: told ? readingJson(told.shown) : null,
        corrections: (told?.corrections ?? []).map(({ judgement, claim, part: of, spans }) => ({
          judgement: judgement.id,
          claim,
          part: of,
          spans: spans.map(({ start, end }) => [start, end] as const),
          by: judgement.by,
          at: judgement.at,
          why: judgement.why,
        })),
        versions: await versionsOf(ledger, id),
        incidents: await incidentsTold(id),
      }
    },
  )
  app.get(
    '/documents/:id/custody',
    {
      schema: {
        summary: 'What was done to a document',
        params: one,
        response: { 200: z.object({ items: list(custodyRow) }), 404: problem },
      },
    },
    async ({ params }) => ({ items: await custodyOf(ledger, { document: await documentBy(params.id), most: 500 }) }),
  )
  app.get(
    '/documents/:id/history',
    {
      schema: {
        summary: 'What changed from each version of the page to the next',
        params: one,
        response: { 200: z.object({ items: list(z.looseObject({ before: z.unknown(), after: z.unknown() })) }), 404: problem },
      },
    },
    async ({ params }) => {
      const versions = await versionsOf(ledger, await documentBy(params.id))
      const showing = await service.showing()
      const readings = new Map(
        (await readingsOf(ledger, [...new Set(versions.map(({ id }) => id))])).map((found) => [
          found.document.id,
          showing(found),
        ]),
      )
      const items = versions.slice(1).flatMap(({ id, at }, i) => {
        const [before, after] = [readings.get(versions[i]?.id ?? id), readings.get(id)]
        return before && after ? [{ at, ...historyJson(changesBetween(before, after)) }] : []
      })
      return { items }
    },
  )

  async function incidentsTold(id: DocumentId) {
    const accounts = await accountsOf(ledger.store, [id])
    const incidents = await incidentsOf(
      ledger.store,
      accounts.map(({ number }) => number),
    )
    const ids = [...new Set(incidents.values())]
    const rows = await summaries(ledger.store, { ids, most: ids.length })
    return rows.map(({ id: incident, title }) => ({ id: incident, title }))
  }

  async function documentBy(words: string): Promise<DocumentId> {
    const found = await named(ledger, words)
    if (found.kind === 'incident') throw new Failure('book/no-such', `${words} is no document`)
    return found.document
  }
}
