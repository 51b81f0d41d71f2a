import { wordsAt } from '#model'
import type { Fact } from './facts.ts'
import { isKnown } from './people.ts'
import type { Valued } from './held.ts'
import { sentenceOf } from './sentence-around.ts'

/** "A third victim has died": three have, at least. */
export function ordinalValue(fact: Fact): Valued | null {
  const { act, from, negated } = fact
  const [at] = act.target?.spans ?? []
  if (!at || negated || (act.type !== 'kill' && act.type !== 'injure')) return null
  const words = wordsAt(from.told.document.text, at)
  const [, ordinal = '', first = '', second = ''] = nth.exec(words) ?? []
  const least = ordinals.indexOf(ordinal.toLowerCase()) + 2
  if (least < 2 || ![first, second].some((word) => isKnown(word.toLowerCase()) || persons.test(word))) return null
  // "A fourth person was wounded" may count the dead before; "three were wounded and a fourth hurt by glass" does not.
  if (act.type === 'injure' && !new RegExp(`\\b(?:${cardinals[least - 2]}|${least - 1})\\b`, 'iu').test(sentenceOf(fact)))
    return null
  return { fact, value: { low: least, high: least, approx: false, words }, range: { low: least, high: Infinity }, negated: false }
}

const cardinals = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const ordinals = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
/** Without "the": the third victim of a list may be the first who died. */
const nth = new RegExp(`^(?:an?\\s|another\\s)?(${ordinals.join('|')})\\s([\\p{L}-]+)(?:\\s([\\p{L}-]+))?`, 'iu')
const persons = /^(?:man|woman|boy|girl|child|teen|teenager|student|officer|soldier|toddler|patient)$/iu
