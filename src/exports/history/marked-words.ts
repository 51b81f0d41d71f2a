import { type WordChange, wordsAt } from '#model'
import type { Paint } from '../terminal.ts'
import { legible } from '../visible.ts'
import type { Part } from './wrapped-parts.ts'

/**
 * The words of a changed paragraph: "killed [-three-]{+five+} people", or in colours, where the two stand side by side. Of a long stretch that was
 * kept, its two ends.
 */
export function partsOf(words: readonly WordChange[], before: string, after: string, paint: Paint): Part[] {
  return words.flatMap(({ kind, before: one, after: other }, index): Part[] => {
    const [old, now] = [one ? legible(wordsAt(before, one)) : '', other ? legible(wordsAt(after, other)) : '']
    if (kind === 'kept') return [{ text: shortened(now, index === 0, index === words.length - 1), look: String }]
    const [lost, fresh] = [lostPart(old.trim(), paint), freshPart(now.trim(), paint)]
    const between = isColoured(paint) && lost.length > 0 && fresh.length > 0 ? [space] : []
    const whole = now === '' ? old : now
    // A word that was cut before a full stop has no space before it in the text that is left.
    const isCut = now === '' && one !== null && /\s/u.test(before.charAt(one.start - 1))
    const [head, tail] = [whole.startsWith(' ') || isCut ? [space] : [], whole.endsWith(' ') ? [space] : []]
    return [...head, ...lost, ...between, ...fresh, ...tail]
  })
}

const space: Part = { text: ' ', look: String }
const isColoured = (paint: Paint): boolean => paint.isColorSupported

const lostPart = (text: string, paint: Paint): Part[] => marked(text, isColoured(paint) ? paint.red : null, '[-', '-]')
const freshPart = (text: string, paint: Paint): Part[] => marked(text, isColoured(paint) ? paint.green : null, '{+', '+}')

const marked = (text: string, look: Part['look'] | null, opening: string, closing: string): Part[] =>
  text === '' ? [] : [look ? { text, look } : { text: `${opening}${text}${closing}`, look: String }]

/** So many words stay on the side of a change. */
const beside = 8

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(' ')
  if (words.length <= 3 * beside) return text
  const [head, tail] = [isFirst ? [] : words.slice(0, beside), isLast ? [] : words.slice(-beside - 1)]
  return [...head, '…', ...tail].join(' ')
}
