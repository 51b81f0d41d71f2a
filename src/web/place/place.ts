import { useSyncExternalStore } from 'react'

/** Where the reader is: the address without its origin. */
export type Place = { readonly path: string; readonly query: string; readonly hash: string }

const moved = 'claimbook:moved'

/** Goes to an address of ours. `replace` leaves no step to go back to. */
export function go(address: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  const { pathname } = window.location
  if (replace) window.history.replaceState(null, '', address)
  else window.history.pushState(null, '', address)
  if (window.location.pathname !== pathname) window.scrollTo({ top: 0, behavior: 'instant' })
  window.dispatchEvent(new CustomEvent(moved))
}

export function usePlace(): Place {
  const href = useSyncExternalStore(listen, () => window.location.href)
  const { pathname, search, hash } = new URL(href)
  return { path: pathname, query: search, hash: decoded(hash.slice(1)) }
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}

function listen(changed: () => void): () => void {
  for (const name of ['popstate', 'hashchange', moved]) window.addEventListener(name, changed)
  return () => {
    for (const name of ['popstate', 'hashchange', moved]) window.removeEventListener(name, changed)
  }
}
