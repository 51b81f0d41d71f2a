/** A value that an origin gives; values with one key are the same. */
export type Told<Value> = { readonly key: string; readonly value: Value; readonly origin: string }

/** The value that most origins give, the first of them where several do; null where none does. */
export function mostTold<Value>(told: readonly Told<Value>[]): Value | null {
  const origins = new Map<string, { readonly value: Value; readonly by: Set<string> }>()
  for (const { key, value, origin } of told) {
    const known = origins.get(key) ?? { value, by: new Set() }
    origins.set(key, known)
    known.by.add(origin)
  }
  const [first] = [...origins.values()].toSorted((a, b) => b.by.size - a.by.size)
  return first?.value ?? null
}
