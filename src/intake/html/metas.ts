import type { Page } from './dom.ts'

/** What the page's `meta` elements say, by their names in small letters, and what other elements say with a type (RDFa 1.1: "dc:date"). */
export type Metas = ReadonlyMap<string, readonly string[]>

export function metasIn({ elements }: Page): Metas {
  const metas = new Map<string, string[]>()
  for (const { name, attributes } of elements) {
    if (name !== 'meta' && attributes['datatype'] === undefined) continue
    const words = attributes['content']?.replaceAll(/\s+/gu, ' ').trim() ?? ''
    if (words === '') continue
    for (const key of new Set([attributes['property'], attributes['name'], attributes['itemprop'], attributes['http-equiv']])) {
      for (const written of key?.toLowerCase().split(/\s+/u) ?? []) {
        const one = written.replace(/^(dc|dcterms):/u, '$1.')
        const said = metas.get(one)
        if (said) said.push(words)
        else metas.set(one, [words])
      }
    }
  }
  return metas
}

/** The first of the names that the page says something for. */
export function saidOf(metas: Metas, ...names: readonly string[]): string | null {
  for (const name of names) {
    const [words] = metas.get(name) ?? []
    if (words !== undefined) return words
  }
  return null
}
