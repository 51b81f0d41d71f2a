import type * as Readability from '@mozilla/readability'
import type * as Linkedom from 'linkedom'
import { onDemand } from '#base'

/** As much of the DOM as is used here. */
export type Element = {
  readonly nodeType: number
  readonly localName: string
  textContent: string
  readonly childNodes: Iterable<Element>
  readonly parentElement: Element | null
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  querySelector(selector: string): Element | null
  querySelectorAll(selector: string): Iterable<Element>
  matches(selector: string): boolean
  replaceWith(other: Element): void
}
export type Page = Element & {
  createElement(name: string): Element
  readonly documentElement: Element | null
  readonly body: Element | null
}

export const textNode = 3
export const elementNode = 1

/** Markup to a tree. Scripts are inert: nothing runs and nothing is fetched. */
export function pageOf(html: string): Page {
  const linkedom: typeof Linkedom = onDemand('linkedom')
  return linkedom.parseHTML(complete(html)).document
}

/** HTML lets a page leave out the tags of its frame; the parser does not put them in. */
function complete(html: string): string {
  const framed = /<html[\s>]/i.test(html) ? html : `<html>${html.replace(/<!doctype[^>]*>/i, '')}</html>`
  if (/<body[\s>]/i.test(framed)) return framed
  if (/<\/head\s*>/i.test(framed)) return framed.replace(/<\/head\s*>/i, '$&<body>')
  return framed.replace(/<head(?:\s[^>]*)?>/i, '').replace(/<html(?:\s[^>]*)?>/i, '$&<body>')
}

/** The part of the page that is the article, as Readability sees it. It rearranges the page that it is given. */
export function articleIn(page: Page): Element | null {
  const readability: typeof Readability = onDemand('@mozilla/readability')
  const serializer = (element: Element) => element
  return (
    new readability.Readability<Element>(page, { keepClasses: true, disableJSONLD: true, serializer }).parse()?.content ?? null
  )
}
