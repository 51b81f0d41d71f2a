/** The stem of an English word in small letters by M. F. Porter, An algorithm for suffix stripping, Program 14 (1980): "attacks", "attacking" → "attack". */
export function porterStem(word: string): string {
  if (word.length < 3) return word
  return [plurals, pastsAndGerunds, finalY, longSuffixes, middleSuffixes, shortSuffixes, finalE, doubleL].reduce(
    (stem, step) => step(stem),
    word,
  )
}

const vowel = '(?:[aeiou]|(?<=[^aeiou])y)'
const consonant = '(?:[^aeiouy]|(?<![^aeiou])y|^y)'
const hasVowel = new RegExp(vowel, 'u')
const endsLikeHop = new RegExp(`${consonant}${vowel}(?![wxy])${consonant}$`, 'u')
/** How many times consonants follow on vowels: m in [C](VC)^m[V]. */
const measure = (stem: string): number => (kindsOf(stem).match(/vc/gu) ?? []).length
const kindsOf = (stem: string): string =>
  stem
    .split('')
    .reduce((kinds, letter) => kinds + (/[aeiou]/u.test(letter) || (letter === 'y' && kinds.endsWith('c')) ? 'v' : 'c'), '')

const plurals = (word: string): string => {
  if (/(?:ss|i)es$/u.test(word)) return word.slice(0, -2)
  return /[^s]s$/u.test(word) ? word.slice(0, -1) : word
}

function pastsAndGerunds(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const stem = word.replace(/(?:ed|ing)$/u, '')
  if (stem === word || !hasVowel.test(stem)) return word
  if (/(?:at|bl|iz)$/u.test(stem)) return `${stem}e`
  if (/([^aeioulsz])\1$/u.test(stem)) return stem.slice(0, -1)
  return measure(stem) === 1 && endsLikeHop.test(stem) ? `${stem}e` : stem
}

const finalY = (word: string): string => (word.endsWith('y') && hasVowel.test(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word)

/** The first of the endings that the word has is changed, where what is left is longer than `least`. */
const changed =
  (endings: readonly (readonly [string, string])[], least: number) =>
  (word: string): string => {
    const found = endings.find(([ending]) => word.endsWith(ending))
    if (!found) return word
    const stem = word.slice(0, -found[0].length)
    if (found[0] === 'ion' && !/[st]$/u.test(stem)) return word
    return measure(stem) > least ? stem + found[1] : word
  }
const pairs = (rows: string): [string, string][] =>
  rows.split(' ').map((row) => {
    const [ending = '', instead = ''] = row.split('>')
    return [ending, instead]
  })

const longSuffixes = changed(
  pairs(
    'ational>ate tional>tion enci>ence anci>ance izer>ize abli>able alli>al entli>ent eli>e ousli>ous ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble',
  ),
  0,
)
const middleSuffixes = changed(pairs('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>'), 0)
const shortSuffixes = changed(
  pairs('al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> ion> ou> ism> ate> iti> ous> ive> ize>'),
  1,
)

function finalE(word: string): string {
  if (!word.endsWith('e')) return word
  const stem = word.slice(0, -1)
  const left = measure(stem)
  return left > 1 || (left === 1 && !endsLikeHop.test(stem)) ? stem : word
}
const doubleL = (word: string): string => (word.endsWith('ll') && measure(word) > 1 ? word.slice(0, -1) : word)
