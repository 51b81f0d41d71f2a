import { createRequire } from 'node:module'

/** Loads a library where it is first needed, at once: one that few runs need must not slow the start of every run. */
export const onDemand: NodeJS.Require = createRequire(import.meta.url)
