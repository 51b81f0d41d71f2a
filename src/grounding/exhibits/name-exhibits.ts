import { phrasesIn } from '#language'
import type { Exhibit, RuleId, Sentence } from '#model'
import { exhibitNoun, kindWith } from './nouns.ts'

/** Words that name an exhibit, from token `first` to token `last`, both included. */
export type NamedExhibit = {
  readonly first: number
  readonly last: number
  readonly kind: Exhibit['exhibit']
  readonly plural: boolean
  /** "another video", "a second video": not the one spoken of before. */
  readonly another: boolean
  /** "a video" */
  readonly indefinite: boolean
  /** What it was taken with or from, where the words say so: "drone" footage. */
  readonly camera: string | null
  readonly definite: boolean
}

export const rule: RuleId = 'exhibits/named'

const cameras =
  /^(?:drone|cctv|surveillance|security|dashcam|dashboard|bodycam|body-camera|helmet|thermal|aerial|phone|cellphone|mobile)$/u

/** The exhibits that the noun phrases of a sentence name. */
export function exhibitsNamedIn(sentence: Sentence): NamedExhibit[] {
  const { tokens } = sentence
  return phrasesIn(sentence).flatMap(({ first, last, head }): NamedExhibit[] => {
    const token = tokens[head]
    const noun = exhibitNoun(token?.norm ?? '')
    if (!noun || (token?.tag !== 'NOUN' && token?.tag !== 'PROPN')) return []
    const modifiers = tokens.slice(first, head).map(({ norm }) => norm)
    const after = tokens.slice(head + 1, head + 3).map(({ norm }) => norm)
    if (modifiers.some((word) => noun.not.has(word)) || /^(?:no|any|every|each)$/u.test(modifiers[0] ?? '')) return []
    // "Photo: Jane Doe", "Image 3 of 32" are captions.
    if (/^(?:[:/|]|\d+)$/u.test(after[0] ?? '')) return []
    // "a memorandum of understanding"
    if (after[0] === 'of' && noun.not.has(after[1] ?? '')) return []
    const another = modifiers.some((word) =>
      /^(?:another|second|third|separate|different|other|further|additional|two|three)$/u.test(word),
    )
    const indefinite = /^an?$/u.test(modifiers[0] ?? '')
    const definite = /^(?:the|this|that|these|those|its|their|his|her)$/u.test(modifiers[0] ?? '')
    const camera = modifiers.find((word) => cameras.test(word)) ?? null
    return [{ first, last, kind: kindWith(noun.kind, modifiers), plural: noun.plural, another, indefinite, camera, definite }]
  })
}
