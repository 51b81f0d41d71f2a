import type { Document } from '#model'

/** How messages call a document: its file, and its own name where the file holds several. */
export const nameOfDocument = ({ path, givenId }: Document): string =>
  `${path ?? 'standard input'}${givenId === null ? '' : ` (${givenId})`}`
