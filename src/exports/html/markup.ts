import { legible } from '../visible.ts'

const made: unique symbol = Symbol('markup')

/** HTML in which every text is escaped. `html` alone makes it: no string, and nothing read from JSON, can pass for it. */
export type Markup = { readonly [made]: string }
/** What may stand in a template: text, which is escaped; markup, which is not; nothing. */
export type Slot = string | number | Markup | null | readonly Slot[]

/**
 * A template of HTML. Text in it is escaped for both places where it may stand, between tags and within the double quotes of an attribute, and
 * is shown on one line with its hidden characters as codes. Invariant: attributes in templates are quoted, and no slot is a tag or a name.
 */
export const html = (parts: TemplateStringsArray, ...slots: readonly Slot[]): Markup => ({
  [made]: parts.map((part, index) => part + written(slots[index] ?? null)).join(''),
})

/** The page's source, for whoever prints it. */
export const sourceOf = (markup: Markup): string => markup[made]

export const joined = (parts: readonly Slot[], between: Slot): Slot =>
  parts.flatMap((part, index) => (index > 0 ? [between, part] : [part]))

function written(slot: Slot): string {
  if (slot === null) return ''
  if (typeof slot === 'string') return escaped(slot)
  if (typeof slot === 'number') return String(slot)
  return made in slot ? slot[made] : slot.map(written).join('')
}

const escaped = (text: string): string => legible(text).replace(/[&<>"'`]/gu, (sign) => signs[sign] ?? '')

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}
