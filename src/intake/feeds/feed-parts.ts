import { type Tag, xmlScanned } from '../xml-scan.ts'

/** A feed, cut into what stands for itself. */
export type FeedParts = {
  readonly format: 'rss' | 'atom' | 'rdf' | 'json'
  /** The feed without its items. */
  readonly head: string
  /**
   * A feed of one item for each: the root's start tag, what holds for all items, and the item word for word. It stays the same from one look at the feed to the
   * next, as long as the item does. null: an item that holds no element, breaks off, or has an element that is never closed.
   */
  readonly pieces: readonly (string | null)[]
}

/** The parts of RSS, Atom or RDF; null where the text is no such feed, or is nested too deep. */
export function xmlPartsOf(xml: string): FeedParts | null {
  const roots: Tag[] = []
  let channel: Tag | null = null
  const items: { start: number; end: number | null }[] = []
  const forAll: string[] = []
  let item: (Tag & { readonly depth: number; inside: number; isOpen: boolean }) | null = null
  let shared: Tag | null = null
  const isWhole = xmlScanned(xml, {
    onOpen: (tag, depth) => {
      if (item?.depth === depth - 1) item.inside = tag.start
      if (depth === 0) roots.push(tag)
      else if (!item && depth < 3 && itemNames.has(tag.name)) item = { ...tag, depth, inside: tag.start, isOpen: false }
      else if (!item && depth === 1 && tag.name === 'channel') channel ??= tag
      else if (!item && !shared && depth < 3 && sharedNames.has(tag.name)) shared = tag
    },
    onClose: ({ name, start, end, isImplied }, depth) => {
      if (item && depth < 3 && name === item.name && itemNames.has(name)) {
        // One that closes itself holds nothing.
        if (start > item.start || isImplied)
          items.push({ start: item.start, end: isImplied || item.isOpen || item.inside === item.start ? null : end })
        item = null
      } else if (item) {
        if (isImplied && depth === item.depth + 1 && start > item.inside) item.isOpen = true
      } else if (shared && !item && depth < 3 && name === shared.name) {
        if (!isImplied && end > shared.end) forAll.push(xml.slice(shared.start, end))
        shared = null
      }
    },
  })
  const [root] = roots
  const format = root && formats[root.name]
  if (!isWhole || !root || !format) return null
  const open = xml.slice(root.start, root.end)
  const close = closingOf(open)
  const inChannel: Tag | null = channel
  const channelTag = inChannel === null ? '' : xml.slice(...ends(inChannel))
  const kept = format === 'atom' ? forAll : forAll.filter((element) => !/^<(?:[\w.-]+:)?author[\s>]/u.test(element))
  const around: readonly [string, string] =
    inChannel === null
      ? [open + kept.join(''), close]
      : format === 'rdf'
        ? [`${open}${channelTag}${kept.join('')}${closingOf(channelTag)}`, close]
        : [`${open}${channelTag}${kept.join('')}`, closingOf(channelTag) + close]
  return {
    format,
    head: withoutItems(xml.slice(root.start), items, root.start),
    pieces: items.map(({ start, end }) => (end === null ? null : `${around[0]}${xml.slice(start, end)}${around[1]}`)),
  }
}

const formats: Readonly<Record<string, 'rss' | 'atom' | 'rdf'>> = { rss: 'rss', feed: 'atom', RDF: 'rdf' }
const itemNames = new Set(['item', 'entry'])
/** Of a feed, and true of each of its items. */
const sharedNames = new Set(['language', 'author'])

const ends = ({ start, end }: Tag): [number, number] => [start, end]
const closingOf = (open: string): string => (open.endsWith('/>') ? '' : `</${/^<([^\s/>]+)/u.exec(open)?.[1] ?? ''}>`)

function withoutItems(xml: string, items: readonly { start: number; end: number | null }[], from: number): string {
  let text = ''
  let at = 0
  for (const { start, end } of items) {
    text += xml.slice(at, start - from)
    if (end === null) return text
    at = end - from
  }
  return text + xml.slice(at)
}
