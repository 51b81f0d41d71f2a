import { readRows } from '#base'

/** What a noun counts: a person, a group of them, a loss ("three deaths"), or a thing by its kind ("vehicle", "building"). */
export type CountedNoun = { readonly unit: string; readonly plural: boolean; readonly kind: string }

/** The counted noun that a word is, by its lower-case form: "prisoners", "POWs", "Russians", "tank". */
export const countedNoun = (norm: string): CountedNoun | null => nouns.get(norm) ?? null

const nouns = new Map<string, CountedNoun>()
function add(singular: string, plural: string, kind: string, alsoSingular: boolean): void {
  if (alsoSingular) nouns.set(singular.toLowerCase(), { unit: singular, plural: false, kind })
  nouns.set(plural.toLowerCase(), { unit: singular, plural: true, kind })
}

for (const [singular = '', plural = '', kind = ''] of readRows('counted-things.tsv')) add(singular, plural, kind, true)
for (const [singular = '', plural = ''] of readRows('demonyms.tsv'))
  add(singular, plural === '=' ? singular : plural, 'person', false)
for (const [singular = '', plural = '', kind = '', mass] of readRows('person-nouns.tsv'))
  add(singular, plural, kind, mass !== 'mass')
