import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { Failure } from '#base'
import { compare, program, shownNow } from '#desk'
import { comparisonJson, terminal } from '#exports'
import { comparisonOf, findClaims, type Ledger, named, queryFrom, readingsOf, standingJudgements, summaries } from '#ledger'
import { actTypes, dayOf, type DocumentId, spokenId } from '#model'
import { citationOf } from './citation.ts'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .optional()
const states = ['agreed', 'single-origin', 'ranged', 'updated', 'contradicted', 'denied'] as const
const reads = { readOnlyHint: true, openWorldHint: false } as const

/**
 * A book for assistants that must quote their source, over the Model Context Protocol. It only reads. What the book withholds is withheld, and every answer has the
 * words of the claim and where they stand.
 */
export function mcpServer(ledger: Ledger): McpServer {
  const server = new McpServer({ name: 'claimbook', version: program.replace(/^\S+ /u, '') }, { instructions })

  server.registerTool(
    'search_claims',
    {
      title: 'Search claims',
      description: 'Claims by words and filters, each with who holds it, its exact words and where they stand',
      annotations: reads,
      inputSchema: {
        query: z.string().max(1000).optional().describe('words; "a phrase", beginn*, one OR other, -without'),
        source: z.string().max(200).optional(),
        place: z.string().max(200).optional(),
        act: z.enum(actTypes).optional(),
        state: z.enum(states).optional().describe('of the question that the claim answers'),
        since: day,
        until: day,
        limit: z.number().int().min(1).max(50).default(10),
      },
    },
    ({ query: words = '', limit, since, until, ...filters }) =>
      answered(async () => {
        const query = words.trim() === '' ? null : queryFrom(words)
        if (query instanceof Failure) throw query
        const days = {
          since: since === undefined ? undefined : dayOf(since),
          until: until === undefined ? undefined : dayOf(until),
        }
        const given = Object.entries({ ...filters, ...days }).filter(([, value]) => value !== undefined && value !== null)
        const { hits, next } = await findClaims(ledger, {
          ...Object.fromEntries(given),
          query,
          exact: false,
          older: false,
          most: limit,
        })
        return { claims: await cited(hits.map(({ document, claim }) => ({ document, claim }))), more: next !== null }
      }),
  )

  server.registerTool(
    'list_incidents',
    {
      title: 'List incidents',
      description: 'Incidents, the latest first, with their tolls and the states of their questions',
      annotations: reads,
      inputSchema: {
        state: z.enum(states).optional(),
        place: z.string().max(200).optional(),
        since: day,
        until: day,
        limit: z.number().int().min(1).max(100).default(20),
      },
    },
    ({ limit, ...filters }) =>
      answered(async () => {
        const given = Object.entries(filters).filter(([, value]) => value !== undefined)
        const rows = await summaries(ledger.store, { ...Object.fromEntries(given), most: limit })
        return { incidents: rows.map((row) => ({ ...row, short: spokenId(row.id) })) }
      }),
  )

  server.registerTool(
    'show_incident',
    {
      title: 'Show an incident',
      description:
        'One incident with its accounts side by side: questions, answers by independent origin, and why each state is what it is',
      annotations: reads,
      inputSchema: { id: z.string().describe('as list_incidents gives it, long or short') },
    },
    ({ id }) =>
      answered(async () => {
        const found = await named(ledger, id)
        const comparison = found.kind === 'incident' ? await comparisonOf(ledger.store, found.incident) : null
        if (!comparison) throw new Failure('book/no-such', `there is no incident ${id}`)
        const readings = await shown(comparison.documents.map((one) => one.id))
        return { page: terminal(comparison, readings, look), comparison: comparisonJson(comparison) }
      }),
  )

  server.registerTool(
    'compare_documents',
    {
      title: 'Compare documents',
      description: 'Some documents of the book set side by side, whatever they were linked with',
      annotations: reads,
      inputSchema: { ids: z.array(z.string()).min(1).max(50) },
    },
    ({ ids }) =>
      answered(async () => {
        const all = await Promise.all(ids.map((id) => named(ledger, id)))
        const documents = all.flatMap((one) => (one.kind === 'incident' ? [] : [one.document]))
        const readings = await shown([...new Set(documents)])
        const comparison = compare(readings, await standingJudgements(ledger))
        return { page: terminal(comparison, readings, look), comparison: comparisonJson(comparison) }
      }),
  )

  server.registerTool(
    'cite_claim',
    {
      title: 'Cite a claim',
      description: 'One claim with its sources, its exact words, and the document that they stand in',
      annotations: reads,
      inputSchema: { id: z.string().describe('document/claim, or the claim’s short or long id') },
    },
    ({ id }) =>
      answered(async () => {
        const found = await named(ledger, id.replaceAll(' ', ''))
        if (found.kind !== 'claim') throw new Failure('book/no-such', `${id} is no claim`)
        const [citation] = await cited([found])
        return { citation }
      }),
  )

  return server

  async function shown(documents: readonly DocumentId[]) {
    const { showing } = await shownNow(ledger)
    return (await readingsOf(ledger, documents)).map(showing)
  }

  async function cited(claims: readonly { readonly document: DocumentId; readonly claim: string }[]) {
    const readings = new Map(
      (await shown([...new Set(claims.map(({ document }) => document))])).map((one) => [one.document.id, one]),
    )
    return claims.flatMap(({ document, claim: id }) => {
      const reading = readings.get(document)
      const claim = reading?.claims.find((one) => one.id === id)
      return reading && claim ? [citationOf(claim, reading)] : []
    })
  }

  async function answered(work: () => Promise<object>) {
    try {
      return { content: [{ type: 'text' as const, text: JSON.stringify(await work()) }] }
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause
      const { scrub } = await shownNow(ledger)
      return { isError: true, content: [{ type: 'text' as const, text: scrub(cause.message) }] }
    }
  }
}

const look = { colour: false, width: 100 } as const

const instructions =
  'Claimbook says who claims what, on what evidence, and who says otherwise. It never says what is true. Quote a claim with its exact words, who holds it, through whom it came, ' +
  'and its document; give contradicting accounts together; count independent origins, not documents; keep “[withheld: …]” as it is.'
