/** A name as it is looked up: case, accents, apostrophes, hyphens and full stops aside; "St.", "Mt." and "Ft." written out. */
export const keyOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’'ʼ`‘ʻ"“”]/gu, '')
    .replaceAll(/[\p{Pd}_/.,()]/gu, ' ')
    .replaceAll(/[øłßæœđı]/gu, (letter) => plain[letter] ?? letter)
    .replaceAll(/(?<![\p{L}\d])(?:st|mt|ft)(?![\p{L}\d])/gu, (short) => full[short] ?? short)
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^the (?=.)/u, '')
const plain: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ı: 'i' }
const full: Readonly<Record<string, string>> = { st: 'saint', mt: 'mount', ft: 'fort' }

const parts =
  'oblast|region|province|governorate|state|county|district|department|prefecture|canton|republic|krai|kray|parish|municipality|voivodeship|emirate|raion|rayon|division'
const behind = new RegExp(` (?:${parts})$`, 'u')
const before = new RegExp(`^(?:${parts}) of (?:the )?`, 'u')

/** The key without the word for the part of a country that it is: "kursk" of "kursk oblast"; the same where it has none. */
export const bareKeyOf = (key: string): string => key.replace(before, '').replace(behind, '')
