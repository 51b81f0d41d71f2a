/** Names and values in the order in which they came, as they were written; values as Latin-1. */
export type Headers = readonly (readonly [name: string, value: string])[]

/** Every value of a header; `name` in small letters. */
export const valuesIn = (headers: Headers, name: string): readonly string[] =>
  headers.flatMap(([is, value]) => (is.toLowerCase() === name ? [value] : []))

/** Its first value, or null. */
export const valueIn = (headers: Headers, name: string): string | null => valuesIn(headers, name)[0] ?? null
