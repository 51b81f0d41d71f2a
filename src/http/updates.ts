import type { Update, Updates } from './service.ts'

/** Tells whoever listens. One that throws hears no more. */
export function updates(): Updates {
  const listeners = new Set<(update: Update) => void>()
  return {
    tell: (update) => {
      for (const heard of listeners)
        try {
          heard(update)
        } catch {
          listeners.delete(heard)
        }
    },
    listen: (heard) => {
      listeners.add(heard)
      return () => void listeners.delete(heard)
    },
  }
}
