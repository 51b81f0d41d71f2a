/** An object of a JSON text, of which nothing is known. */
export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object that stands there; an empty one where none does. */
export const fieldsIn = (value: unknown): Fields => (isFields(value) ? value : {})
/** The objects of the list that stands there. */
export const listIn = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : [])
/** The string that stands there, unless it is blank; without what no database keeps: half characters and NUL. */
export const wordsIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.replaceAll('\0', '\ufffd').toWellFormed() : null
export const numberIn = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)
/** An id, which some write as a number and some as a string. */
export const idIn = (value: unknown): string | null =>
  typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : wordsIn(value)
