import { readRows } from '#base'
import type { Exhibit } from '#model'

type Kind = Exhibit['exhibit']
export type ExhibitNoun = { readonly kind: Kind; readonly plural: boolean; readonly not: ReadonlySet<string> }

/** The exhibit that a word names, by its lower-case form: "video", "photos", "imagery". */
export const exhibitNoun = (norm: string): ExhibitNoun | null => nouns.get(norm) ?? null

/** A word before the noun says more than the noun: "satellite images", "an audio clip", "a video recording". */
export function kindWith(noun: Kind, modifiers: readonly string[]): Kind {
  if (noun !== 'document' && modifiers.includes('satellite')) return 'satellite'
  if (noun === 'document') return noun
  if (modifiers.some((word) => /^(?:audio|voice|sound|phone-call)$/u.test(word))) return 'audio'
  return modifiers.some((word) => /^(?:video|videotape|cctv|drone|bodycam|dashcam|cellphone)$/u.test(word)) && noun !== 'photo'
    ? 'video'
    : noun
}

const kinds: readonly Kind[] = ['video', 'photo', 'document', 'audio', 'satellite']
const nouns = new Map<string, ExhibitNoun>()
for (const [singular = '', plural = '', name, not = ''] of readRows('exhibit-nouns.tsv')) {
  const kind = kinds.find((one) => one === name)
  if (!kind) continue
  nouns.set(singular, { kind, plural: false, not: new Set(not.split(',')) })
  if (plural !== '=') nouns.set(plural, { kind, plural: true, not: new Set(not.split(',')) })
}
