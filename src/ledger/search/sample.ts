import * as fc from 'fast-check'

/** Letters, marks and signs that the search treats each in its own way, of many scripts. */
const letters: readonly string[] = [
  ...Array.from('aeghiksvwxyzAEY09.,- \n\'’"“”*()çéøßłİıﬁªẞъьеёйґгхвіїЖΣςαυγγμπעשצ״ابلوفكةحعىء٣٬ー北京がかﾊﾟ각ไทकाყᲧ½²Ⅳ'),
  '\u0301',
  '\u0308',
  '\u0327',
  '\u00ad',
  '\u200d',
  '\ufe0f',
  '\u20e3',
  '\u00a0',
  '\u0640',
  '\u064e',
  '\u3099',
  'ʿ',
  'ʰ',
  '👩',
  '🏽',
  '𝐀',
  '𐐀',
  '\ud83d',
  '\udc00',
  'OR',
  'NOT',
  'AND',
  'kh',
  'gh',
  'ال',
  'لل',
]

/** Any text at all: made of `letters`, or of all of Unicode. */
export const anyText = fc.oneof(fc.string({ unit: fc.constantFrom(...letters) }), fc.string({ unit: 'binary' }))

const few = [
  'a',
  'ab',
  'abc',
  'al-a',
  "b's",
  'ha',
  'ga',
  'kha',
  'га',
  'ха',
  'va',
  'ва',
  'Ya',
  'ye',
  'é',
  'F16',
  '京北',
  'ال',
  'الب',
  'ყ',
]

/** Texts of few words, so that searches of the same few words find something. */
export const smallText = fc.array(fc.constantFrom(...few), { maxLength: 8 }).map((words) => words.join(' '))

const word = fc.tuple(fc.constantFrom(...few, 'b', 'a-b'), fc.constantFrom('', '', '', '*')).map((parts) => parts.join(''))
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(' ')}"`)
const item = fc.tuple(fc.constantFrom('', '', '', '-', 'NOT ', 'OR '), fc.oneof(word, phrase)).map((parts) => parts.join(''))

/** What a person might type to search `smallText`. */
export const smallSearch = fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => items.join(' '))
