import { elementsAt, membersOf } from './json-elements.ts'
import type { FeedParts } from './feed-parts.ts'

/** The parts of a JSON Feed; null where the text is none. */
export function jsonPartsOf(json: string): FeedParts | null {
  try {
    JSON.parse(json)
  } catch {
    return null
  }
  const members = membersOf(json)
  const items = members.get('items')
  if (!items || json[items.start] !== '[') return null
  const written = (names: readonly string[]) =>
    names.flatMap((name) => {
      const at = members.get(name)
      return at ? [`${JSON.stringify(name)}:${json.slice(at.start, at.end)}`] : []
    })
  const kept = written(['version', 'language', 'authors', 'author'])
  const head = [...written([...members.keys()].filter((name) => name !== 'items')), '"items":[]'].join(',')
  return {
    format: 'json',
    head: `{${head}}`,
    pieces: elementsAt(json, items.start).map(
      ({ start, end }) => `{${[...kept, `"items":[${json.slice(start, end)}]`].join(',')}}`,
    ),
  }
}
