/** The persons of a list, one a conjunct: "Rune Granbacka, 20, and his daughter" are two. null where one of them may be several, or the words are no list. */
export function personsListed(words: string): readonly string[] | null {
  const parts = words
    .replaceAll(/(?<!\s)(?:,?\s*\b(?:aged?\s+)?\d{1,3}(?=,|\s|$))/giu, '')
    .split(/(?<!\s)(?:\s*,\s*(?:and\s+)?|\s+and\s+)/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const [first = '', ...rest] = parts
  const isNoun = (part: string) =>
    (words === words.toUpperCase() ? /^(?:\d+-YEAR-OLD )?\p{L}+$/u : /^(?:\d+-year-old )?\p{Ll}+$/u).test(part)
  // "his bodyguard and driver"
  const bare = single.test(first) && rest.every((part) => isOne(part) || (isNoun(part) && !plural.test(part)))
  return parts.length > 1 && (bare ? isOne(first) : parts.every(isOne)) ? parts : null
}

/** A name, or a singular with its article: "a guard", "her brother". */
const isOne = (part: string): boolean =>
  (name.test(part) && !body.test(part)) ||
  (single.test(part) && !plural.test(part.split(/(?<!\s)\s+(?:from|of|in|who)\s/iu)[0] ?? ''))
/** "Printess Winston IV", "17-year-old Reyla Oddsund": given name and surname, of nobody that the text tells more of. */
export const isPersonName = (words: string): boolean => {
  const bare = words.replace(/^\d+[-\s]years?[-\s]old\s/iu, '')
  return name.test(bare) && bare.includes(' ') && !body.test(bare) && !plural.test(bare)
}
const name = /^(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?\p{Lu}[\p{L}.’'-]+(?:\s(?:\p{Lu}[\p{L}.’'-]+|de|van|al|bin|la|el)){0,4}$/u
const body = /\b(?:police|army|ministry|department|corps|forces)\b/iu
const single = /^(?:an?|his|her|their|the|another|one)\s/iu
const plural = /(?:[^s]s|men|women|people|children|police|personnel|family|couple|twins)$/iu
