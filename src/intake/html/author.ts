import { classesOf, elementsIn, isLongerThan, type Page, textOf } from './dom.ts'
import type { ArticleData } from './json-ld.ts'
import type { Metas } from './metas.ts'
import { wordsOf } from './words.ts'
import { writtenDateIn } from './written-dates.ts'

/** Who wrote the page, by what it says for machines, else by its byline. */
export function authorOf(page: Page, data: ArticleData, metas: Metas): string | null {
  const said = [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'byl',
    'cxenseparse:author',
  ]
  const fromMetas = said.flatMap((name) => {
    const names = (metas.get(name) ?? []).flatMap((one) => nameIn(one) ?? [])
    return names.length > 0 ? [[...new Set(names)].join(', ')] : []
  })[0]
  return (
    nameIn(data.author) ??
    fromMetas ??
    nameIn(visibleAuthor(page)?.split(behindName, 1)[0]) ??
    besideDate(page) ??
    aboveDate(page) ??
    firstByline(page)
  )
}

function visibleAuthor({ elements }: Page): string | null {
  const marked = elements.find(
    ({ attributes }) => attributes['rel'] === 'author' || /(?:^|\s)author(?:\s|$)/u.test(attributes['itemprop'] ?? ''),
  )
  if (marked) {
    const name = [...elementsIn(marked)].find(({ attributes }) => attributes['itemprop'] === 'name')
    const words = wordsOf(textOf(name ?? marked))
    if (words !== null && words.length <= longest) return words
  }
  for (const element of elements) {
    if (!classesOf(element).some((name) => ofAuthor.test(name) && /^[\w-]+$/u.test(name))) continue
    if (isLongerThan(longestWithSpace, element)) continue
    // Beside the name there may be a button: the name is the link.
    const links = [...elementsIn(element)].filter(({ name, attributes }) => name === 'a' && attributes['href'] !== undefined)
    const named = links.length === 1 ? wordsOf(links.map(textOf).join('')) : null
    const words = named !== null && personal.test(named) ? named : wordsOf(textOf(element))
    if (words !== null && words.length <= longest) return words
  }
  return null
}

/** "byline", "post__author-name" */
const ofAuthor = /(?:^|[-_])(?:by-?line|author)(?:[-_]{1,2}(?:names?|link))?$/iu

/** Of such an element, in UTF-16 units and elements. */
const longestWithSpace = 2_000

/** "Ana Roe | 14.03.2024": a name and a day in one line, not far under the title. */
function besideDate({ elements }: Page): string | null {
  const title = elements.findIndex(({ name }) => name === 'h1')
  if (title < 0) return null
  for (const element of elements.slice(title + 1, title + 20)) {
    if (isLongerThan(longest, element)) continue
    const [name = '', rest = ''] = wordsOf(textOf(element))?.split(/(?<!\s)\s*[|·•]\s*/u, 2) ?? []
    if (personal.test(name) && /^\P{L}*\d/u.test(rest) && writtenDateIn(rest) !== null) return name
  }
  return null
}

/** "Ana Roe, Bo Hatch, and Ida Torp", and in the next box a day: the first words under the title. */
function aboveDate({ elements }: Page): string | null {
  const title = elements.findIndex(({ name }) => name === 'h1')
  if (title < 0) return null
  for (const element of elements.slice(title + 1, title + 40)) {
    if (element.name !== 'p' && element.name !== 'div') continue
    if (isLongerThan(longest, element)) continue
    const siblings = element.parent?.children.filter((child) => typeof child !== 'string') ?? []
    const next = siblings[siblings.indexOf(element) + 1]
    if (next === undefined || isLongerThan(longest, next) || writtenDateIn(wordsOf(textOf(next)) ?? '') === null) continue
    const names =
      wordsOf(textOf(element))
        ?.replace(by, '')
        .split(/, and |, | and /u) ?? []
    if (names.length > 0 && names.every((name) => personal.test(name))) return names.join(', ')
  }
  return null
}

/** "By Ana Roe" in a paragraph of its own, not far under the title. */
function firstByline({ elements }: Page): string | null {
  const title = elements.findIndex(({ name }) => /^h[12]$/u.test(name))
  if (title < 0) return null
  for (const element of elements.slice(title + 1, title + 60)) {
    if ((element.name !== 'p' && element.name !== 'div') || isLongerThan(longest, element)) continue
    const words = wordsOf(textOf(element)) ?? ''
    const name = words.replace(by, '')
    if (name !== words && personal.test(name)) return name
  }
  return null
}

/** Two to four words in capitals. */
const personal = /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u

/** Of a line that names the author, in UTF-16 units. */
const longest = 100

const by = /^(?:(?:written |reported |text )?by|von|par|por|di|автор|текст|بقلم)\s*(?::\s*|\s)/iu
/** "By Jane Roe · 6 May" */
const behindName = /(?<!\s)(?:\s*[|·•]|[^\S\n]*\n|\s+[–—-]\s|,?\s*(?:on\s+)?\d)/u
/** "By Jane Roe" is Jane Roe; an author's address is no name. */
function nameIn(author: string | null | undefined): string | null {
  const words =
    wordsOf(author)
      ?.replace(by, '')
      .replace(/(?<![,:;])[,:;]+$/u, '')
      .trim() ?? ''
  return words === '' || /^(?:https?:|[^\p{L}]*$)|@\w+\.\w/iu.test(words) ? null : words
}
