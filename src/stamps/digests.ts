import { names } from './names.ts'
import { tags } from './der.ts'
import { partsOf, type Value } from './parts.ts'
import { refuse } from './refuse.ts'

/** Hash functions that a signature or an imprint may rest on, by object identifier, as node:crypto calls them. */
const digests: ReadonlyMap<string, string> = new Map([
  [names.sha256, 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
])

/** The hash function of an AlgorithmIdentifier. SHA-1 and older ones are refused: they no longer bind anything. */
export function digestNamed(value: Value): string {
  const name = nameIn(value)
  return digests.get(name) ?? refuse(`it rests on a hash function that is not accepted (${name})`)
}

/** The name in an AlgorithmIdentifier whose parameters are absent or NULL. */
export function nameIn(value: Value): string {
  const parts = partsOf('an algorithm', value)
  const name = parts.one(tags.name).toOID()
  const nothing = parts.maybe(tags.nothing)
  parts.end()
  if (nothing && nothing.value.length > 0) refuse('an algorithm has the wrong form')
  return name
}
