import type { Origin, OriginId } from '#model'
import type { Traced } from './traced.ts'
import { groupedBy } from './groups.ts'

export type Origins = { readonly list: readonly Origin[]; readonly idOf: (traced: Traced) => OriginId }

/** The independent roots of an incident's claims, in order of first telling. */
export function originsOf(traced: readonly Traced[]): Origins {
  const groups = [...groupedBy(traced, ({ root }) => root.origin)]
  const ids = new Map(groups.map(([key], index): [string, OriginId] => [key, `o${index + 1}`]))
  const list = groups.map(([key, members], index): Origin => {
    const copies = members.filter(({ repeats }) => repeats !== null)
    const whys = new Set([
      ...members.filter(({ repeats }) => repeats === null).map(({ root }) => root.why),
      ...copies.map(({ why }) => why),
    ])
    return {
      id: ids.get(key) ?? `o${index + 1}`,
      name: members[0]?.root.originName ?? '',
      claims: members.filter(({ repeats }) => repeats === null).map(({ ref }) => ref),
      copies: copies.map(({ ref }) => ref),
      why: [...whys].join(' '),
    }
  })
  return { list, idOf: ({ root }) => ids.get(root.origin) ?? 'o0' }
}

export const sourcesAmong = (traced: readonly Traced[]): number => new Set(traced.map(({ root }) => root.source)).size
