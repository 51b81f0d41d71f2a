import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { go } from './place.ts'

type Given = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }

/** A link to a page of ours, without loading it anew. */
export function Link({ href, onClick, ...rest }: Given) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(href)
  }
  return <a href={href} onClick={follow} {...rest} />
}
