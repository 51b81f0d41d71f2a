/** Where a value stands in JSON text, half-open. */
export type Slice = { readonly start: number; readonly end: number }

/** The members of the object that the text is, by name; of a name that comes twice, the last. The text must be valid JSON. */
export function membersOf(json: string): Map<string, Slice> {
  const members = new Map<string, Slice>()
  const open = pastSpace(json, 0)
  if (json[open] !== '{') return members
  for (let at = pastSpace(json, open + 1); json[at] === '"';) {
    const named = pastString(json, at)
    const name: unknown = JSON.parse(json.slice(at, named))
    const start = pastSpace(json, pastSpace(json, named) + 1)
    const end = pastValue(json, start)
    members.set(String(name), { start, end })
    const next = pastSpace(json, end)
    at = json[next] === ',' ? pastSpace(json, next + 1) : json.length
  }
  return members
}

/** The elements of the array that begins at `open`. The text must be valid JSON. */
export function elementsAt(json: string, open: number): Slice[] {
  const elements: Slice[] = []
  let start = pastSpace(json, open + 1)
  while (start < json.length && json[start] !== ']') {
    const end = pastValue(json, start)
    elements.push({ start, end })
    const next = pastSpace(json, end)
    if (json[next] !== ',') break
    start = pastSpace(json, next + 1)
  }
  return elements
}

function pastSpace(json: string, from: number): number {
  let at = from
  while (at < json.length && /[\s\ufeff]/u.test(json[at] ?? '')) at += 1
  return at
}

function pastString(json: string, from: number): number {
  let at = from + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at + 1
}

function pastValue(json: string, from: number): number {
  const first = json[from]
  if (first === '"') return pastString(json, from)
  let at = from
  if (first !== '{' && first !== '[') {
    while (at < json.length && !/[\s,\]}]/u.test(json[at] ?? '')) at += 1
    return at
  }
  for (let depth = 0; at < json.length;) {
    const one = json[at]
    if (one === '"') {
      at = pastString(json, at)
      continue
    }
    if (one === '{' || one === '[') depth += 1
    if (one === '}' || one === ']') depth -= 1
    at += 1
    if (depth === 0) break
  }
  return at
}
