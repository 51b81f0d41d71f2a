import { Failure } from '#base'
import type { Bundle } from '../../bundle.ts'
import { longestLine } from '../../limits.ts'
import { linesOf } from '../../lines.ts'
import { type Listed, withoutFragment } from '../warc/pages.ts'

/** The addresses of the pages that the archive lists as its own, from `pages/*.jsonl`; null where it lists none. */
export async function listedPages({ members }: Bundle): Promise<Listed | null> {
  const listed: Listed = new Set()
  for (const member of members.filter(({ name }) => /^pages\/[^/]+\.jsonl$/u.test(name))) {
    const delivery = await member.open()
    if (delivery instanceof Failure) continue
    try {
      for await (const { bytes } of linesOf(delivery.chunks(), longestLine)) {
        const url = bytes && urlIn(bytes)
        if (url) listed.add(withoutFragment(url))
      }
    } catch (cause) {
      // A damaged list is said where the digests are compared; what it listed until then counts.
      if (!(cause instanceof Failure)) throw cause
    }
  }
  return listed.size > 0 ? listed : null
}

/** The first line, a header, has none. */
function urlIn(line: Uint8Array): string | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(line))
    return typeof value === 'object' && value !== null && 'url' in value && typeof value.url === 'string' ? value.url : null
  } catch {
    return null
  }
}
