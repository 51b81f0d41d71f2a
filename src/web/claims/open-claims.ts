import { createContext, useContext } from 'react'
import type { ClaimRef } from '#model'

/** Claims to be shown, and what they stand behind. */
export type Shown = {
  readonly title: string
  readonly why?: string
  readonly claims: readonly ClaimRef[]
  /** Those of them, or others beside them, that only repeat. */
  readonly copies?: readonly ClaimRef[]
}

export const OpenClaims = createContext<(shown: Shown) => void>(() => undefined)

/** Opens the panel with the claims behind something. */
export const useOpenClaims = (): ((shown: Shown) => void) => useContext(OpenClaims)
