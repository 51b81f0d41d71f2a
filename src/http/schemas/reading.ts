import { z } from 'zod'
import { actType, atRiskClass, claimRef, day, list, pair, pairs, stance } from './common.ts'

const basis = z.object({ rule: z.string(), words: pairs })
const participant = z.object({ spans: pairs, referent: z.string().nullable(), unit: z.string().nullable() })

const act = z.object({
  type: actType,
  polarity: z.enum(['positive', 'negative']),
  modality: z.enum(['actual', 'intended', 'possible', 'conditional']),
  actor: participant.nullable(),
  target: participant.nullable(),
  count: z.string().nullable(),
  place: z.string().nullable(),
  time: z.string().nullable(),
  words: pairs,
  basis,
})

export const claim = z.object({
  id: z.string(),
  document: z.string(),
  passage: z.string(),
  sources: list(z.object({ kind: z.string(), spans: pairs, referent: z.string().nullable(), name: z.string().nullable() })),
  cue: z.object({ spans: pairs, lemma: z.string() }).nullable(),
  content: pairs,
  speech: z.string(),
  stance,
  hedges: pairs,
  saidOn: z.object({ referent: z.string() }).nullable(),
  exhibits: list(z.string()),
  basis: basis.extend({ confidence: z.number().nullable() }),
  acts: list(act),
  about: list(z.string()),
})

const post = z.object({
  platform: z.string(),
  author: z.string(),
  handle: z.string().nullable(),
  authorAt: pair.nullable(),
  postedOn: day.nullable(),
  postedAt: z.string().optional(),
  editedAt: z.string().optional(),
  url: z.string().nullable(),
  links: list(z.string()),
  attachments: list(z.object({ kind: z.string(), file: z.string().nullable(), seconds: z.number().optional() })).optional(),
})

const note = z.object({ code: z.string(), at: pair, text: z.string() })

export const reading = z
  .object({
    document: z.object({
      id: z.string(),
      givenId: z.string().nullable(),
      sha256: z.string(),
      path: z.string().nullable(),
      url: z.string().nullable(),
      publisher: z.string().nullable(),
      author: z.string().nullable(),
      title: z.string().nullable(),
      publishedOn: day.nullable(),
      publishedAt: z.string().optional(),
      modifiedAt: z.string().optional(),
      language: z.string(),
      text: z.string(),
      passages: list(
        z.object({
          id: z.string(),
          kind: z.string(),
          start: z.number(),
          end: z.number(),
          body: pair,
          post: post.nullable(),
          language: z.string().optional(),
          page: z.number().optional(),
        }),
      ),
      notes: list(note),
    }),
    sentences: list(z.object({ start: z.number(), end: z.number(), passage: z.string() })),
    mentions: list(
      z.object({
        id: z.string(),
        start: z.number(),
        end: z.number(),
        kind: z.string(),
        referent: z.string().nullable(),
        basis,
      }),
    ),
    referents: list(z.looseObject({ id: z.string(), kind: z.string() })),
    claims: list(claim),
    atRisk: list(z.object({ class: atRiskClass, referent: z.string().nullable(), names: list(z.string()), why: basis })),
    notes: list(note),
    reader: z.object({ name: z.string(), version: z.string(), model: z.string(), references: z.string() }),
  })
  .describe('All that was read in one document, as `claimbook read --format jsonl` prints it')

export { claimRef }
