import type { Page } from './dom.ts'

/** schema.org fields of the first article that the page's structured data describes. */
export type ArticleData = {
  readonly headline: string | null
  readonly author: string | null
  readonly publisher: string | null
  readonly datePublished: string | null
}

export function articleData(page: Page): ArticleData {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')]
  const things = scripts.flatMap((script) => thingsIn(parsed(script.textContent)))
  const article = things.find((thing) => typesOf(thing).some((type) => /(?:Article|Report|Posting|LiveBlog)/.test(type))) ?? {}
  return {
    headline: nameOf(article['headline']),
    author: nameOf(article['author']),
    publisher: nameOf(article['publisher']),
    datePublished: nameOf(article['datePublished']),
  }
}

type Thing = Readonly<Record<string, unknown>>

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)

function thingsIn(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn)
  return isThing(value) ? [value, ...thingsIn(value['@graph'])] : []
}

const typesOf = (thing: Thing): string[] => [thing['@type']].flat().filter((type) => typeof type === 'string')

/** A string, a thing's name, or several of them with commas between. */
function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) return value.flatMap((inner) => nameOf(inner) ?? []).join(', ') || null
  if (isThing(value)) return nameOf(value['name'])
  return typeof value === 'string' ? value.replaceAll(/\s+/gu, ' ').trim() || null : null
}
