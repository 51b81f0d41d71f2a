import { groupedBy } from './groups.ts'

/** So many documents hold a line before it can be the house's. */
const many = 3
/** So many of its holders are looked at. */
const looked = 6
/** Two documents with fewer of the shorter one's lines in common are two stories. */
const leastAlike = 0.3

/**
 * Lines that stand word for word in several documents that are otherwise unlike: house lines, calls to subscribe. A line that
 * stands in many prints of one story is the story's.
 */
export function houseLines(documents: readonly (readonly string[])[]): (line: string) => boolean {
  const lines = documents.map((all) => new Set(all))
  const holders = groupedBy(
    lines.flatMap((all) => [...all].map((line) => ({ line, all }))),
    ({ line }) => line,
  )
  const house = new Set<string>()
  for (const [line, all] of holders) {
    if (all.length < many) continue
    const pairs = pairsOf(all.slice(0, looked).map((holder) => holder.all))
    if (pairs.filter(([one, other]) => !isOneStory(one, other)).length > pairs.length / 2) house.add(line)
  }
  return (line) => house.has(line)
}

/** The line that brought them together says nothing of the rest. */
function isOneStory(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((line) => other.has(line)).length - 1
  return shared >= leastAlike * Math.max(1, Math.min(one.size, other.size) - 1)
}

const pairsOf = <Item>(items: readonly Item[]): [Item, Item][] =>
  items.flatMap((one, index) => items.slice(index + 1).map((other): [Item, Item] => [one, other]))
