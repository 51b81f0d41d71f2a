import { type Element, firstIn, isLongerThan, type Page, textOf } from './dom.ts'

/**
 * What readers wrote under a text: three boxes or more side by side, alike, with nothing between them, at the end of each of which the same
 * words may be pressed ("Reply"). `proseIn`: letters of prose in an element. Boxes that hold much of the page's prose are the text itself,
 * as in a thread.
 */
export function answersIn({ root, elements }: Page, proseIn: (element: Element) => number): ReadonlySet<Element> {
  const groups = new Map<Element, Map<string, Set<Element>>>()
  for (const call of elements) {
    const words = isCall(call) && !isLongerThan(longestCall, call) ? textOf(call).trim() : ''
    if (words === '') continue
    let box = call
    for (let level = 0; level < deepest && box.parent; level += 1) {
      const { parent } = box
      const alike = groups.get(parent) ?? new Map<string, Set<Element>>()
      groups.set(parent, alike)
      const look = `${box.name} ${box.attributes['class'] ?? ''} ${words}`
      const some = alike.get(look)
      if (!some) alike.set(look, new Set([box]))
      else if (some.has(box)) break
      else some.add(box)
      box = parent
    }
  }
  const found = new Set<Element>()
  for (const [parent, alike] of groups)
    for (const some of alike.values()) {
      if (some.size < fewest) continue
      const prose = [...some].reduce((sum, box) => sum + proseIn(box), 0)
      if (prose === 0 || prose > mostOfPage * proseIn(root) || !areTogether(parent, some, proseIn) || [...some].some(isPicture))
        continue
      for (const box of some) found.add(box)
    }
  return found
}

const fewest = 3
const deepest = 5
/** Of words to press, in UTF-16 units and elements. */
const longestCall = 30
const mostOfPage = 0.5

/** A button, or a link that leads nowhere else. */
const isCall = ({ name, attributes }: Element): boolean =>
  name === 'button' ||
  attributes['role'] === 'button' ||
  (name === 'a' && /^(?:$|#|javascript:)|#\w*$|[?&]reply/iu.test(attributes['href'] ?? ''))

const areTogether = ({ children }: Element, some: ReadonlySet<Element>, proseIn: (element: Element) => number): boolean => {
  const inside = children.filter((child): child is Element => typeof child !== 'string')
  const [first, last] = [inside.findIndex((child) => some.has(child)), inside.findLastIndex((child) => some.has(child))]
  return inside.slice(first, last).every((child) => some.has(child) || proseIn(child) === 0)
}

const isPicture = (box: Element): boolean => firstIn(box, ({ name }) => /^(?:figure|picture|video|h1)$/u.test(name)) !== null
