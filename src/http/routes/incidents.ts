import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Failure } from '#base'
import { comparisonJson } from '#exports'
import { comparisonOf, gradingsOf, named, readingsOf, summaries, summaryCount } from '#ledger'
import { type Comparison, spokenId } from '#model'
import { cursorOf, offsetIn } from '../cursor.ts'
import { placesOf } from '../places-of.ts'
import { claimRef, day, list, page, paging, problem, state } from '../schemas/common.ts'
import { comparison } from '../schemas/comparison.ts'
import { calledRow, gradingRow, incidentRow, spokenRow } from '../schemas/rows.ts'
import type { Service } from '../service.ts'

export const filters = {
  state: state.optional(),
  place: z.string().max(200).optional(),
  title: z.string().max(200).optional().describe('words of the title, or parts of them'),
  since: day.optional(),
  until: day.optional(),
}

export function incidentRoutes(part: FastifyInstance, { ledger, showing }: Service): void {
  const app = part.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/incidents',
    {
      schema: {
        summary: 'Incidents, the latest first',
        querystring: z.object({ ...filters, ...paging }),
        response: { 200: page(incidentRow) },
      },
    },
    async ({ query: { limit, cursor, ...wanted } }) => {
      const offset = offsetIn(cursor)
      const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined))
      const rows = await summaries(ledger.store, { ...given, most: limit, after: offset })
      const total = await summaryCount(ledger.store, { ...given, most: limit })
      return {
        items: rows.map((row) => ({ ...row, short: spokenId(row.id) })),
        next: offset + rows.length < total ? cursorOf(offset + rows.length) : null,
        total,
      }
    },
  )
  app.get(
    '/incidents/:id',
    {
      schema: {
        summary: 'One incident with its accounts side by side',
        params: z.object({ id: z.string() }),
        response: {
          200: z.object({
            id: z.string(),
            short: z.string(),
            comparison,
            graded: list(gradingRow).describe('what people said of proposed grades'),
          }),
          404: problem,
        },
      },
    },
    async ({ params }) => {
      const { id, filed } = await incidentBy(params.id)
      const graded = (await gradingsOf(ledger, id)).map(({ judgement, scheme, question, isAsked, grade, word }) => {
        const { id: own, by, at, why } = judgement
        return { judgement: own, scheme, question, isAsked, grade, word, by, at, why }
      })
      return { id, short: spokenId(id), comparison: comparisonJson(filed), graded }
    },
  )
  app.get(
    '/incidents/:id/documents',
    {
      schema: {
        summary: 'What the documents that tell of an incident are called',
        params: z.object({ id: z.string() }),
        response: { 200: z.object({ items: list(calledRow) }), 404: problem },
      },
    },
    async ({ params }) => {
      const { readings } = await readIn(params.id)
      return {
        items: readings.map(({ document: { id, publisher, title, path, publishedOn } }) => ({
          id,
          publisher,
          title,
          path,
          publishedOn,
        })),
      }
    },
  )
  app.get(
    '/incidents/:id/places',
    {
      schema: {
        summary: 'The places that its acts are said to be in, and the claims that name none',
        params: z.object({ id: z.string() }),
        response: { 200: z.object({ places: list(spokenRow), nowhere: list(claimRef) }), 404: problem },
      },
    },
    async ({ params }) => {
      const { filed, readings } = await readIn(params.id)
      return placesOf(readings, new Set(filed.incidents[0]?.claims))
    },
  )

  async function incidentBy(words: string): Promise<{ readonly id: string; readonly filed: Comparison }> {
    const found = await named(ledger, words)
    const id = found.kind === 'incident' ? found.incident : null
    const filed = id === null ? null : await comparisonOf(ledger.store, id)
    if (id === null || !filed) throw new Failure('book/no-such', `there is no incident ${words}`)
    return { id, filed }
  }

  /** Its documents as they may be shown. */
  async function readIn(words: string) {
    const { filed } = await incidentBy(words)
    const ids = filed.documents.map(({ id }) => id)
    return { filed, readings: (await readingsOf(ledger, ids)).map(await showing()) }
  }
}
