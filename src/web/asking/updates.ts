/** Something that happened to the book, as `/api/updates` tells it. */
export type Update =
  | { readonly kind: 'changed'; readonly position: number }
  | { readonly kind: 'step'; readonly job: number; readonly step: string; readonly done: number; readonly total: number }
  | {
      readonly kind: 'filed'
      readonly job: number
      readonly document: string
      readonly name: string
      readonly came: string
      readonly claims: number | null
    }
  | { readonly kind: 'failed'; readonly job: number; readonly message: string }
  | { readonly kind: 'done'; readonly job: number }

const kinds = ['changed', 'step', 'filed', 'failed', 'done'] as const
const listeners = new Set<(update: Update) => void>()
let source: EventSource | null = null

/** Hears of everything that happens to the book, until the function that it gives is called. One connection serves all. */
export function onUpdate(heard: (update: Update) => void): () => void {
  listeners.add(heard)
  source ??= listening()
  return () => void listeners.delete(heard)
}

function listening(): EventSource {
  const opened = new EventSource('/api/updates')
  for (const kind of kinds)
    opened.addEventListener(kind, (message: MessageEvent<string>) => {
      const update: Update = JSON.parse(message.data)
      for (const heard of listeners) heard(update)
    })
  return opened
}
