import type { Found, Mention, Referent } from '#model'

/** The mentions of every step in text order, the longer first where two begin together, numbered from m1. */
export function numbered(founds: readonly Found<Referent>[]): Mention[] {
  const all = founds.flatMap((found) => found.mentions)
  all.sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end || (a.kind < b.kind ? -1 : 1))
  return all.map((mention, index) => ({ id: `m${index + 1}`, ...mention }))
}
