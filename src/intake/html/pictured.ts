import { type Element, isLongerThan, textOf } from './dom.ts'
import { endsSentence } from './prose.ts'

/**
 * Whether the words in a box are what is said of a picture or a film that stands in it: one is among its children, or the empty place for
 * one, and besides there are a few words, none of them in a link, and no paragraph of sentences.
 */
export function isPictured(box: Element): boolean {
  if (!/^(?:div|span|center|td|section)$/u.test(box.name) || isLongerThan(longest, box)) return false
  const inside = elementsOf(box)
  return inside.some(isMedia) && inside.every(isPlain) && firstWordsIn(box).split(/\s+/u).length >= fewest
}

/** In UTF-16 units and elements. */
const longest = 300
/** Words; of a face, what stands first is a name. */
const fewest = 5

/** What the first element says that has words of its own. */
function firstWordsIn(box: Element): string {
  for (let inner = box; ;) {
    const next = inner.children.find((child) => (typeof child === 'string' ? child : textOf(child)).trim() !== '')
    if (next === undefined || typeof next === 'string') return wordsOf(inner)
    inner = next
  }
}

/** "Bugle/Rita Storch" in an element of its own, behind the one that holds what is seen: whose picture it is. */
export function isCreditApart(element: Element): boolean {
  const { parent } = element
  if (parent === null || isLongerThan(longestCredit, element) || isLongerThan(longestWithCredit, parent)) return false
  const words = wordsOf(element)
  if (!names.test(words) || endsSentence(words.replace(/[)\]]$/u, ''))) return false
  if (parent.children.some((child) => typeof child === 'string' && child.trim() !== '')) return false
  const worded = elementsOf(parent).filter((one) => wordsOf(one) !== '')
  const before = worded.at(-2)
  return worded.at(-1) === element && before !== undefined && wordsOf(before).length >= shortestCaption
}

/** In UTF-16 units and elements. */
const longestCredit = 70
const longestWithCredit = 900
const shortestCaption = 20
/** Two to seven names. */
const names =
  /^[([]?(?:\p{Lu}[\p{L}.’'-]*(?:\s?\/\s?|,\s| [|&–—-] | (?:and|for|via|of|und|für|et|pour|y|de|da|von) |\s|[)\]]?$)){2,7}$/u

const elementsOf = ({ children }: Element): readonly Element[] => children.filter((child) => typeof child !== 'string')
const wordsOf = (element: Element): string => textOf(element).trim()

const media = /^(?:img|picture|video|iframe|object|embed|amp-(?:img|video|youtube|iframe))$/u
const place = /(?:^|[\s_-])(?:player|video|media|embed|image|img|photo|picture)(?=[\s_-]|$)/iu

const isMedia = (element: Element): boolean =>
  media.test(element.name) ||
  (wordsOf(element) === '' &&
    (place.test(element.attributes['class'] ?? '') ||
      elementsOf(element).some(({ name }) => media.test(name)) ||
      Object.keys(element.attributes).some((key) => /^data-(?:video|player|media|embed)/u.test(key))))

const isPlain = (element: Element): boolean =>
  wordsOf(element) === '' ||
  ((/^(?:div|span|small|em|i|b|strong|cite|q)$/u.test(element.name) ||
    (element.name === 'p' && !endsSentence(wordsOf(element)))) &&
    elementsOf(element).every(isPlain))
