import { sentenceStarters } from './closed-classes.ts'

/** "Gen" before a full stop: the stop is the word's own. Without the stop, in any case. */
export const isAbbreviation = (word: string): boolean => abbreviations.has(word.toLowerCase())

/** "J" in "Mr. J. Rossi", but not in "Plan B. The man". */
export const isInitial = (word: string, next: string): boolean =>
  /^\p{Lu}$/u.test(word) && word !== 'I' && /^\p{Lu}/u.test(next) && !sentenceStarters.has(next.toLowerCase())

/** "No" in "No. 5", but not in "No. It was not". */
export const isNumberAbbreviation = (word: string, next: string): boolean =>
  /^(?:nos?|pp?|ca?|vol|art|sec|ch|fig|para)$/iu.test(word) && /^\d/u.test(next)

/** "Mr.", "Gen.", "v.": a name or a number always follows, so a sentence never ends there. */
export const leadsOn = (token: string): boolean => leading.has(token.toLowerCase().replace(/\.$/u, ''))

const leading = new Set(
  `mr mrs ms messrs dr prof rev hon gen lt col maj capt cpt cmdr cdr adm sgt cpl pvt brig pres gov sen rep amb
  supt det insp mt ft st fr sr. v vs e.g i.e cf viz approx ca nr`.split(/\s+/u),
)
const trailing = `jr sr inc ltd co corp bros etc al est dept univ ave blvd rd jan feb mar apr jun jul aug sept sep oct nov dec
  mon tues tue wed thurs thu fri lt.-gen lt.-col ph.d`.split(/\s+/u)
const notBeforeStop = new Set(['det', 'pres', 'ca', 'mar', 'sep', 'mon', 'fri', 'sun', 'sat', 'wed', 'rep', 'hon'])
const abbreviations = new Set([...leading, ...trailing].filter((word) => !notBeforeStop.has(word)))
