import type { Post } from '#model'
import { type Element, type Page, textOf } from './dom.ts'
import { postReaders } from './embeds/post-readers.ts'

/** A post that the page embeds: its words, and the line under them that names its author; empty where none does. */
export type Embed = Omit<Post, 'authorAt' | 'links'> & {
  readonly body: string
  readonly signature: string
}
/** A place where the page shows a post whose words are not in it: a script or a frame would fetch them. */
export type Wordless = { readonly platform: Post['platform']; readonly url: string | null; readonly element: Element }

export type Embeds = {
  readonly posts: readonly Embed[]
  readonly wordless: readonly Wordless[]
  /** The elements in whose place the posts stand, with their numbers. */
  readonly places: ReadonlyMap<Element, readonly number[]>
}

/** The embedded posts of a page, in its order. A post that another quotes is a post of its own, behind it. */
export function embedsIn({ elements }: Page): Embeds {
  const posts: Embed[] = []
  const wordless: Wordless[] = []
  const places = new Map<Element, number[]>()
  /** Elements that posts were read from, and all that is in them: an element stands behind those around it. */
  const taken = new Set<Element>()
  for (const element of elements) {
    if (element.parent && taken.has(element.parent)) {
      taken.add(element)
      continue
    }
    const reader = postReaders.find(({ fits }) => fits(element))
    if (!reader) continue
    const found = reader.posts(element)
    if (found.length > 0) taken.add(element)
    for (const one of found) {
      if (!('body' in one)) wordless.push(one)
      else if (one.body !== '') posts.push(one)
    }
    const numbers = found.flatMap((one) => ('body' in one && one.body !== '' ? [posts.indexOf(one)] : []))
    if (numbers.length > 0) places.set(outermost(element), numbers)
  }
  return { posts, wordless, places }
}

/** The box around an embed that holds nothing else: its class ("social", "widget") must not speak for the words. */
function outermost(element: Element): Element {
  const { parent } = element
  if (parent === null || !/^(?:div|figure|span|section|p|center)$/.test(parent.name)) return element
  const others = parent.children.filter((child) => child !== element)
  return others.some((child) => (typeof child === 'string' ? child : textOf(child)).trim() !== '') ? element : outermost(parent)
}
