import { useEffect } from 'react'

/** What the window is called while a page stands in it. */
export function useTitle(words: string): void {
  useEffect(() => {
    document.title = words === '' ? 'Claimbook' : `${words} · Claimbook`
  }, [words])
}
