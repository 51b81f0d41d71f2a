import type { PassageKind } from '#model'
import { namingOf } from './box-names.ts'
import { isDisclosure } from './disclosures.ts'
import { classesOf, type Element, firstIn, isLongerThan } from './dom.ts'
import { isNoteBox } from './notes.ts'
import { isCreditApart } from './pictured.ts'
import { isTable } from './tables.ts'

/** What a reader is not shown, or what holds no words. */
export function isUnseen({ name, attributes }: Element): boolean {
  if (unseen.has(name) || attributes['hidden'] !== undefined) return true
  const { class: names, style } = attributes
  if (style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style)) return true
  return names !== undefined && spoken.test(names)
}

const unseen = new Set(
  (
    'audio canvas embed head iframe img input link map math meta noscript object option param picture progress rp rt script select ' +
    'source style svg template textarea title track video'
  ).split(' '),
)
/** Words for those who hear the page, and for those who write it. */
const spoken =
  /(?:^|\s)(?:sr-only|u?-?visually-?hidden|screen-?reader(?:-text|-only)?|assistive-text|a11y-(?:hidden|text)|off-?screen|mw-editsection)(?:\s|$)/iu

/** Whether an element's own name, role or class tells that it is no part of the text around it. */
export function besideIn(element: Element): boolean {
  const { name, attributes } = element
  if (isAttribution(element) || isDisclosure(element) || isNoteBox(element) || isTableOfFacts(element)) return false
  if ((besides.has(name) && !isBoxOfFacts(element)) || roles.has(attributes['role'] ?? '')) return true
  if (attributes['aria-hidden'] === 'true') return true
  if (name === 'body' || name === 'html' || name === 'main') return false
  const names = [...classesOf(element), ...naming.flatMap((key) => attributes[key] ?? []), ...(name.includes('-') ? [name] : [])]
  if (names.length === 0) return false
  const namings = new Set((isBehindWall(element) ? names.filter((one) => one !== 'paywall') : names).map(namingOf))
  // A box with the name of one that leads to other pages does so only with links in it.
  return (
    namings.has('beside') ||
    (namings.has('leading') && firstIn(element, ({ name: inner }) => inner === 'a') !== null) ||
    (namings.has('player') && isPlayer(element))
  )
}

/** What a page keeps for subscribers and shows nevertheless: schema.org's example calls its box "paywall", as others call the wall. */
const isBehindWall = ({ children }: Element): boolean =>
  children.filter((child) => typeof child !== 'string' && child.name === 'p' && isLongerThan(longestOfWall, child)).length >= 2
/** Of a paragraph of a wall, in UTF-16 units and elements. */
const longestOfWall = 90

/** Something to press, few words, and none that are said of a picture. */
const isPlayer = (element: Element): boolean =>
  firstIn(element, ({ name }) => name === 'button') !== null &&
  !isLongerThan(longestPlayer, element) &&
  firstIn(element, isSaidOfPicture) === null
/** In UTF-16 units and elements. */
const longestPlayer = 600
const isSaidOfPicture = ({ name, attributes }: Element): boolean =>
  name.endsWith('caption') || /caption/iu.test(attributes['class'] ?? '')

/** A table of figures that leads nowhere is what its rows say, whatever it is called: "meta" is one of facts about an incident. */
const isTableOfFacts = (element: Element): boolean =>
  element.name === 'table' && firstIn(element, ({ name }) => leadsOrAsks.test(name)) === null && isTable(element)

/** An `aside` that leads nowhere and asks nothing explains something to the text: a heading, and words under it. */
const isBoxOfFacts = (element: Element): boolean =>
  element.name === 'aside' &&
  firstIn(element, ({ name }) => /^(?:h[2-6]|p|li)$/u.test(name)) !== null &&
  firstIn(element, ({ name }) => leadsOrAsks.test(name)) === null
const leadsOrAsks = /^(?:a|button|form|input|select|textarea|iframe|img|ins|script)$/u

/** Who is quoted stands in a `footer` of the quotation (HTML, 4.4.4). */
const isAttribution = ({ name, parent }: Element): boolean =>
  name === 'footer' && (parent?.name === 'blockquote' || parent?.parent?.name === 'blockquote')

const naming = ['id', 'data-component', 'data-testid', 'data-area', 'data-module', 'data-zone'] as const
const besides = new Set(['aside', 'button', 'dialog', 'footer', 'form', 'menu', 'nav', 'search', 'label', 'fieldset'])
const roles = new Set(
  'navigation complementary contentinfo search dialog alertdialog banner menu menubar button toolbar tablist form'.split(' '),
)

/** Whether an element in the middle of a line is none of the words around it: a button, a caption's credit. */
export const standsApart = (element: Element, kind: PassageKind): boolean =>
  besides.has(element.name) || (element.name.includes('-') && besideIn(element)) || (kind === 'caption' && besideIn(element))

/** Words in a caption that say whose picture it is, or where to buy it: by a name of theirs, or by where their link leads. */
export const isCreditBox = (element: Element): boolean => {
  const { name, attributes } = element
  return (
    (name === 'a' && licence.test(attributes['href'] ?? '')) ||
    (/^(?:span|div|p|small|cite|em|i)$/u.test(name) &&
      (whose.test((attributes['class'] ?? '').replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '-')) || isCreditApart(element)))
  )
}

const licence = /licen[cs](?:e|ing)/iu
const whose = /(?:^|[\s_-])(?:source|author|photographer|attribution|agency|provider|distributor)(?=[\s_-]|$)/iu
