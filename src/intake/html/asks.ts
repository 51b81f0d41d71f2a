import { type Element, isLongerThan, type Page } from './dom.ts'

/** The boxes with few words around a field for an address of mail: what stands in them asks to subscribe. */
export function asksIn({ elements }: Page): ReadonlySet<Element> {
  const asks = new Set<Element>()
  for (const { name, attributes, parent } of elements) {
    if (name !== 'input' || !/^e-?mail$/iu.test(attributes['type'] ?? attributes['name'] ?? '')) continue
    for (let box = parent; box && !asks.has(box) && !isLongerThan(longest, box); box = box.parent)
      if (box.name !== 'body' && box.name !== 'html') asks.add(box)
  }
  return asks
}

/** Of what such a box says, in UTF-16 units and elements. */
const longest = 400
