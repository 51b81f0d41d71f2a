import type { Fact } from './facts.ts'
import { sentenceOf } from './sentence-around.ts'

/** What a figure is over beside the one incident: a longer time ("in May alone"), or several incidents ("in two separate shootings"). */
export function scopeOf(fact: Fact): 'longer-time' | 'several-incidents' | null {
  const sentence = sentenceOf(fact)
  if (longer.test(sentence)) return 'longer-time'
  return several.test(sentence) ? 'several-incidents' : null
}

const month = 'January|February|March|April|May|June|July|August|September|October|November|December'
const longer = new RegExp(
  `\\bso far (?:this|in)\\b|\\bin (?:the month of )?(?:${month}|\\d{4}) alone\\b|\\bover the (?:[\\p{L}\\d-]+ ){0,4}weekend\\b`,
  'iu',
)
const many = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|several|multiple|various|numerous|\\d+'
const incidents = 'shootings|incidents|attacks|killings|shoot-?outs|stabbings|bombings|air ?strikes|raids|clashes|explosions'
/** "A pair of shootings", "in three separate attacks", "across the city". */
const several = new RegExp(
  `\\b(?:(?:${many}) (?:[\\p{L}\\d’'-]+ ){0,3}?|separate |pair of )(?:${incidents})\\b|\\bacross the (?:city|county|state|region|country|nation)\\b`,
  'iu',
)
