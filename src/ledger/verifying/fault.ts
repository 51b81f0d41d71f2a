/** Something in the book that is not as it was filed, in one sentence that says where. */
export type Fault = { readonly what: string }

/** What was checked, so far or in all. */
export type Checked = { readonly entries: number; readonly documents: number; readonly readings: number; readonly claims: number }
