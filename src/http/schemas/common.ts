import { z } from 'zod'
import { actTypes, atRiskClasses, stances } from '#model'

/** A list that nobody changes: what the rooms hand over is readonly. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .describe('A day, ISO 8601')
export const instant = z.string().describe('An instant, ISO 8601 in UTC')
export const pair = z
  .tuple([z.number(), z.number()])
  .readonly()
  .describe('[start, end): half-open offsets in UTF-16 units of the text')
export const pairs = list(pair)
export const stance = z.enum(stances)
export const actType = z.enum(actTypes)
export const state = z.enum(['agreed', 'single-origin', 'ranged', 'updated', 'contradicted', 'denied'])
export const ask = z.enum([
  'killed',
  'injured',
  'captured',
  'missing',
  'displaced',
  'who-did-it',
  'what-happened',
  'where',
  'when',
])
export const atRiskClass = z.enum([...atRiskClasses, 'private'])
export const claimRef = z.string().describe('document/claim')
export const problem = z
  .object({ type: z.string(), title: z.string(), status: z.number(), detail: z.string() })
  .describe('RFC 9457, application/problem+json')

/** How a list is read on: `cursor` is what the answer before gave as `next`. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().optional(),
}
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: list(item),
    next: z.string().nullable().describe('cursor of what follows; null at the end'),
    total: z.number().nullable(),
  })
