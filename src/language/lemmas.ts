import { readRows } from '#base'
import type { Tag } from '#model'

/** Dictionary form of a word, given in lower case with straight apostrophes: "denies", VERB → "deny". */
export function lemmaOf(norm: string, tag: Tag): string {
  if (norm.length > longest) return norm
  const irregular = irregulars.get(`${tag}/${norm}`)
  if (irregular !== undefined) return irregular
  if (tag === 'NOUN') return singularOf(norm)
  if (tag === 'VERB' || tag === 'AUX') return baseOf(norm)
  return norm
}

/** In characters. What is longer is no word. */
const longest = 40

const irregulars = new Map(
  readRows('en/irregular.tsv').flatMap(([lemma = '', tag = '', forms = '']) =>
    forms.split(' ').map((form): [string, string] => [`${tag}/${form}`, lemma.toLowerCase()]),
  ),
)

function singularOf(norm: string): string {
  if (norm.length < 4 && norm !== 'ids')
    return /^[a-z]{2}s$/u.test(norm) && !/(?:ss|us|is|as)$/u.test(norm) ? norm.slice(0, -1) : norm
  const hyphen = norm.lastIndexOf('-')
  if (hyphen > 0) return norm.slice(0, hyphen + 1) + lemmaOf(norm.slice(hyphen + 1), 'NOUN')
  if (/(?:ss|us|is|'s)$/u.test(norm)) return norm
  if (norm.endsWith('ics')) return singularIcs.test(norm) ? norm.slice(0, -1) : norm
  if (norm.endsWith('men') && norm.length > 4 && !/(?:specimen|regimen|acumen|abdomen)$/u.test(norm))
    return `${norm.slice(0, -2)}an`
  if (/[^aeiou]ies$/u.test(norm)) return `${norm.slice(0, -3)}y`
  if (/(?:s|x|z|ch|sh)es$/u.test(norm)) return /(?:[aeiounrlp]s|z)es$/u.test(norm) ? norm.slice(0, -1) : norm.slice(0, -2)
  if (/[^aeiou]oes$/u.test(norm)) return norm.slice(0, -2)
  return norm.endsWith('s') ? norm.slice(0, -1) : norm
}

/** Against "politics", which has no singular. */
const singularIcs =
  /(?:clin|crit|top|chan|fabr|com|rel|tun|publ|ret|pt|adem|nat|rist|stat|tact|metr|graph|ethn|cyn|picn|mus|traff|pan)ics$/u

const bases = new Set(readRows('en/verbs.tsv').map(([verb = '']) => verb))

/** "deny": the base form of a verb that we know. */
export const isVerb = (norm: string): boolean => bases.has(norm)

/** Of the forms that the ending allows, the one that is a verb; without one, the likelier by its letters. */
function baseOf(norm: string): string {
  const hyphen = norm.lastIndexOf('-')
  if (hyphen > 0) return norm.slice(0, hyphen + 1) + lemmaOf(norm.slice(hyphen + 1), 'VERB')
  const [ending = ''] = /(?:ed|ing)$/u.exec(norm) ?? []
  const stem = norm.slice(0, norm.length - ending.length)
  if (ending && stem.length > 1 && /[aeiouy]/u.test(stem)) return bases.has(norm) ? norm : stemmed(stem)
  if (/^.{2,}s$/u.test(norm) && !/(?:ss|us|is)$/u.test(norm)) return unmarkedOf(norm)
  return norm
}

function stemmed(stem: string): string {
  const single = /([bdfgklmnprtvz])\1$/u.test(stem) ? stem.slice(0, -1) : null
  const y = stem.endsWith('i') ? `${stem.slice(0, -1)}y` : null
  const c = stem.endsWith('ck') ? stem.slice(0, -1) : null
  const mute = /^[^aeiou]*[aeiou][^aeiouwxy]$/u.test(stem) ? `${stem}e` : null
  const candidates = [mute, y, stem, `${stem}e`, single, c].filter((form) => form !== null)
  const known = candidates.find((form) => bases.has(form))
  if (known) return known
  if (y) return y
  if (single && !/(?:ll|ff|ss|zz)$/u.test(stem)) return single
  if (mute) return mute
  const wantsE =
    /(?:[^aeiou][aeiou](?:t|c|z|v|g|s|r)|[vcuz]|[^aeioulrn]l|[aeo]g|dg|ns|rs|rg)$/u.test(stem) &&
    !/(?:[aeo]r|en|on|it|et|ow)$/u.test(stem)
  return wantsE ? `${stem}e` : stem
}

function unmarkedOf(norm: string): string {
  if (/[^aeiou]ies$/u.test(norm)) return norm.length > 4 ? `${norm.slice(0, -3)}y` : norm.slice(0, -1)
  if (!norm.endsWith('es') || bases.has(norm.slice(0, -1))) return norm.slice(0, -1)
  if (bases.has(norm.slice(0, -2)) || /(?:ss|x|zz|ch|sh|o)es$/u.test(norm)) return norm.slice(0, -2)
  return norm.slice(0, -1)
}
