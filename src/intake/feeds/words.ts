/** Words as a feed gives them. */
export type Words = { readonly value: string; readonly isMarkup: boolean }

export const markup = (value: string | undefined): Words | null => (value === undefined ? null : { value, isMarkup: true })
export const plain = (value: string | undefined): Words | null => (value === undefined ? null : { value, isMarkup: false })

/** RFC 4287, 3.1 and 4.1.3: "html" is escaped markup, "xhtml" markup, "text" and no type at all are the words themselves. */
export const wordsOf = (construct: { readonly value?: string; readonly type?: string } | undefined): Words | null =>
  construct?.value === undefined ? null : { value: construct.value, isMarkup: /html/u.test(construct.type ?? 'text') }

export const joined = (names: readonly (string | undefined)[] | undefined): string | null =>
  names?.flatMap((name) => name?.trim() || []).join(', ') || null
