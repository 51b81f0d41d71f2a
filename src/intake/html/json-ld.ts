import type { Page } from './dom.ts'
import { textOf } from './dom.ts'

/** schema.org fields of the article that the page's structured data describes; null where they are not given. */
export type ArticleData = {
  readonly headline: string | null
  readonly author: string | null
  readonly publisher: string | null
  readonly datePublished: string | null
  readonly dateModified: string | null
  readonly language: string | null
  readonly isLive: boolean
  readonly isFree: boolean | null
}

/** Of several articles the one that the page is about goes first: its main entity, else one with a headline and a date. */
export function articleDataIn(page: Page): ArticleData {
  const scripts = page.elements.filter(({ name, attributes }) => name === 'script' && /ld\+json/iu.test(attributes['type'] ?? ''))
  const things = scripts.flatMap((script) => thingsIn(parsed(textOf(script)), 0))
  const articles = things.filter((thing) => typesOf(thing).some((type) => articleType.test(type)))
  const [article = {}] = articles.toSorted((a, b) => weightOf(b) - weightOf(a))
  const named = (id: unknown) => things.find((thing) => thing['@id'] === id && thing['name'] !== undefined)
  const nameIn = (value: unknown) => nameOf(value, named)
  return {
    headline: nameIn(article['headline']) ?? nameIn(article['name']),
    author: nameIn(article['author']) ?? nameIn(article['creator']),
    publisher: nameIn(article['publisher']) ?? nameIn(article['sourceOrganization']),
    datePublished: nameIn(article['datePublished']) ?? nameIn(article['dateCreated']) ?? nameIn(article['uploadDate']),
    dateModified: nameIn(article['dateModified']),
    language: nameIn(article['inLanguage']),
    isLive: typesOf(article).some((type) => /LiveBlog/u.test(type)),
    isFree: freedomIn(article['isAccessibleForFree']),
  }
}

const freedomIn = (value: unknown): boolean | null =>
  typeof value === 'boolean' ? value : typeof value === 'string' ? !/^false$/iu.test(value) : null

type Thing = Readonly<Record<string, unknown>>

const articleType = /(?:Article|Report|BlogPosting|LiveBlog|SocialMediaPosting|VideoObject|PressRelease)$|LiveBlogPosting/u

const weightOf = (thing: Thing): number =>
  Number('headline' in thing) * 2 +
  Number('datePublished' in thing) * 2 +
  Number('author' in thing) -
  Number(typesOf(thing).includes('VideoObject')) * 3

/** JSON as pages hold it: in comments, in CDATA, with line breaks in its strings, with a stray semicolon behind it. */
function parsed(json: string): unknown {
  const bare = json
    .trim()
    .replace(/^(?:<!--|\/\*\s?<!\[CDATA\[\s?\*\/|\/\/\s?<!\[CDATA\[|<!\[CDATA\[)/u, '')
    .replace(/(?:-->|\/\*\s?\]\]>\s?\*\/|\/\/\s?\]\]>|\]\]>)$/u, '')
    .trim()
    .replace(/;$/u, '')
  for (const words of [
    bare,
    bare.replaceAll(control, ' '),
    bare.replaceAll('&quot;', '"'),
    bare.replaceAll(/,\s{0,200}(?=[}\]])/gu, ''),
  ]) {
    try {
      return JSON.parse(words)
    } catch {
      continue
    }
  }
  return null
}

// oxlint-disable-next-line no-control-regex -- a line break inside a string is what makes such JSON invalid
const control = /[\u0000-\u001f]+/gu

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)

const deepest = 12
/** Where one thing holds another that may be the article. */
const holders = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'publisher', 'author', 'itemListElement', 'item']

function thingsIn(value: unknown, depth: number): Thing[] {
  if (depth > deepest) return []
  if (Array.isArray(value)) return value.flatMap((inner) => thingsIn(inner, depth + 1))
  return isThing(value) ? [value, ...holders.flatMap((key) => thingsIn(value[key], depth + 1))] : []
}

const typesOf = (thing: Thing): string[] => [thing['@type']].flat().filter((type) => typeof type === 'string')

/** A string, a thing's name, the name of the thing that is pointed at, or several of them with commas between. */
function nameOf(value: unknown, named: (id: unknown) => Thing | undefined): string | null {
  if (Array.isArray(value)) return [...new Set(value.flatMap((inner) => nameOf(inner, named) ?? []))].join(', ') || null
  if (isThing(value)) {
    if (value['name'] !== undefined) return nameOf(value['name'], named)
    if (value['@value'] !== undefined) return nameOf(value['@value'], named)
    const other = value['@id'] === undefined ? undefined : named(value['@id'])
    return other ? nameOf(other['name'], () => undefined) : null
  }
  return typeof value === 'string' ? decodedWords(value) || null : null
}

/** Many sites escape the strings once more, for HTML. */
const decodedWords = (words: string): string =>
  words
    .replaceAll(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|quot|apos|lt|gt|nbsp));/giu,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return entities[name.toLowerCase()] ?? whole
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
        return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
      },
    )
    .replaceAll(/\s+/gu, ' ')
    .trim()
const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' }
