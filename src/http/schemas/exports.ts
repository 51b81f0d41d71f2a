import { z } from 'zod'
import { atRiskClasses } from '#model'
import { atRiskClass, day, list, state } from './common.ts'

const classes = [...atRiskClasses, 'private'] as const

/** What is exported: the incidents named, or the latest that answer to the filters. */
export const exportAsked = z.object({
  incident: z
    .union([z.string(), z.array(z.string()).max(1000)])
    .optional()
    .describe('an incident, or several'),
  state: state.optional(),
  place: z.string().max(200).optional(),
  title: z.string().max(200).optional(),
  since: day.optional(),
  until: day.optional(),
  most: z.coerce.number().int().min(1).max(1000).default(100),
  withhold: z
    .string()
    .default('all')
    .refine(
      (words) => words === 'all' || words === 'none' || words.split(',').every((word) => classes.some((one) => one === word)),
      {
        error: `all, none, or some of ${classes.join(', ')} with commas between`,
      },
    )
    .transform((words) => classes.filter((one) => words === 'all' || words.split(',').includes(one)))
    .describe(`who is withheld beside whom the book withholds: all, none, or some of ${classes.join(', ')}`),
})
export type ExportAsked = z.infer<typeof exportAsked>

export const exportFormRow = z.object({ name: z.string(), suffix: z.string(), mediaType: z.string(), purpose: z.string() })

export const exportPreview = z.object({
  incidents: z.number(),
  documents: z.number(),
  left: z.number().describe('how many more incidents answer to the filters'),
  sampled: z.number().describe('how many of the incidents the rows and the numbers of people here are of'),
  rows: z.number().nullable().describe('of those incidents'),
  table: list(list(z.string())).nullable().describe('the first rows with their head, where the form is a table'),
  text: z.string().nullable().describe('how it begins, where it is none'),
  withheld: list(z.object({ class: atRiskClass, withheld: z.boolean(), people: z.number().nullable() })),
  redactions: list(z.object({ label: z.string(), kind: z.enum(['person', 'class']), why: z.string().nullable() })),
})
export type ExportPreview = z.infer<typeof exportPreview>
