import type { ClaimRef } from '#model'
import type { Placed } from './placed.ts'
import type { Uses } from './uses.ts'

/** What every part of the page needs to know. `all`: with everything open that is else folded, and how each claim was read. */
export type Sheet = { readonly placed: Placed; readonly uses: (ref: ClaimRef) => Uses; readonly all: boolean }
