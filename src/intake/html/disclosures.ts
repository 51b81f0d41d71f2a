import { type Element, elementsIn, isLongerThan, textOf } from './dom.ts'

/**
 * Whether a button is the heading of what it shows and hides (W3C, ARIA Authoring Practices, accordion and disclosure patterns): it says
 * whether that is shown, nothing stands before it in its box, and a text of size is next to it, or next to the heading that it is in.
 */
export function isDisclosure(element: Element): boolean {
  const { name, attributes } = element
  if (attributes['aria-expanded'] === undefined || (name !== 'button' && attributes['role'] !== 'button')) return false
  let inner = element
  for (let level = 0; level < deepest && inner.parent; level += 1) {
    const { parent } = inner
    const near = parent.children.slice(0, mostNear)
    const at = near.indexOf(inner)
    if (at < 0 || near.slice(0, at).some(hasWords)) return false
    const next = near.slice(at + 1).find(hasWords)
    if (next !== undefined) return typeof next !== 'string' && isText(next)
    inner = parent
  }
  return false
}

const deepest = 3
/** Of nodes in a box, the button and its text among them. */
const mostNear = 8
/** Of a text, in UTF-16 units and elements. */
const shortest = 60

const hasWords = (child: Element | string): boolean => (typeof child === 'string' ? child : textOf(child)).trim() !== ''

/** Most of a menu is links. */
function isText(panel: Element): boolean {
  if (panel.attributes['hidden'] !== undefined || !isLongerThan(shortest, panel)) return false
  const linked = [...elementsIn(panel)].reduce(
    (sum, one) => (one.name === 'a' || one.name === 'button' ? sum + textOf(one).length : sum),
    0,
  )
  return linked < textOf(panel).trim().length / 2
}
