import type { Document, FieldChange } from '#model'

/** Headline, publication day, publisher and author, where the two versions differ in more than white space. */
export const fieldChanges = (before: Document, after: Document): FieldChange[] =>
  fields.flatMap((field) =>
    plain(before[field]) === plain(after[field]) ? [] : [{ field, before: before[field], after: after[field] }],
  )

const fields = ['title', 'publishedOn', 'publisher', 'author'] as const
const plain = (value: string | null): string | null => value?.replace(/\s+/gu, ' ').trim() ?? null
