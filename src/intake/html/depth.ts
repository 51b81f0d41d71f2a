/** The parser takes time that grows with the square of the depth; no page of a report is nested so deep. */
const deepest = 2000
const tag = /<(?<end>\/)?(?<name>[a-z][a-z0-9-]*)/giu
/** What has no end tag, or may leave it out. */
const open = new Set(
  'area base br col embed hr img input link meta source track wbr p li td th tr dd dt option thead tbody tfoot colgroup'.split(
    ' ',
  ),
)

/** Whether markup is nested deeper than any report's. */
export function isNestedTooDeep(html: string): boolean {
  let depth = 0
  for (const { groups = {} } of html.matchAll(tag)) {
    if (open.has(groups['name']?.toLowerCase() ?? '')) continue
    depth = groups['end'] ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) return true
  }
  return false
}
