/** A point on the map, in pixels, with its radius and the size of the words that name it. */
export type Labelled = {
  readonly x: number
  readonly y: number
  readonly r: number
  readonly width: number
  readonly height: number
}
/** Left end and middle of a label, in pixels. */
export type Label = { readonly x: number; readonly y: number }

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/**
 * Where the labels of some points stand, the first before the others: beside, below or above its point, over no other point or label and inside the map. Null where there
 * is no room.
 */
export function labelsOf(points: readonly Labelled[], width: number, height: number): readonly (Label | null)[] {
  const taken: Box[] = points.map(({ x, y, r }) => ({ left: x - r, top: y - r, right: x + r, bottom: y + r }))
  return points.map((point, index) => {
    const found = sidesOf(point)
      .map((label) => ({ label, box: boxOf(label, point) }))
      .find(
        ({ box }) =>
          box.left >= 0 &&
          box.top >= 0 &&
          box.right <= width &&
          box.bottom <= height &&
          taken.every((other, at) => at === index || !isOver(box, other)),
      )
    if (!found) return null
    taken.push(found.box)
    return found.label
  })
}

const gap = 3

/** To the right first, as maps in Latin letters have it (Imhof 1975). */
function sidesOf({ x, y, r, width, height }: Labelled): readonly Label[] {
  const [right, left, middle] = [x + r + gap, x - r - gap - width, x - width / 2]
  const [above, below] = [y - r - height / 2, y + r + height / 2]
  return [
    { x: right, y },
    { x: left, y },
    { x: middle, y: above },
    { x: middle, y: below },
    { x: right - r, y: above },
    { x: right - r, y: below },
    { x: left + r, y: above },
    { x: left + r, y: below },
  ]
}

const boxOf = ({ x, y }: Label, { width, height }: Labelled): Box => ({
  left: x,
  top: y - height / 2,
  right: x + width,
  bottom: y + height / 2,
})

const isOver = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
