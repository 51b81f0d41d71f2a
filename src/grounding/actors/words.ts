import type { PassageId, Span, Token } from '#model'
import type { ActorKind, Gender } from './nouns.ts'

/** Words that may refer to an actor, as token indices with `last` included; what they say of the actor, nothing that other words say. */
export type ActorWords = {
  readonly sentence: number
  readonly passage: PassageId
  readonly tokens: readonly Token[]
  readonly first: number
  readonly last: number
  readonly head: number
  readonly at: Span
  readonly form: 'name' | 'description' | 'pronoun'
  readonly kind: ActorKind | null
  /** The name, or the description without its determiner. */
  readonly words: string
  /** How the actor is called while nothing better is known: "a man from the group". */
  readonly called: string
  readonly lemma: string
  readonly plural: boolean
  readonly gender: Gender | null
  readonly article: 'definite' | 'indefinite' | 'possessed' | 'bare'
  /** Words between article and head, lower case. */
  readonly modifiers: readonly string[]
  /** ISO code of the country that the words stand for as a state: "Moscow", "Ukraine". */
  readonly state: string | null
  /** They are written with a number or a word of quantity: "two soldiers". */
  readonly counted: boolean
  readonly role: string | null
  /** It stands before its verb, or its words are given as a source. */
  readonly subject: boolean
  readonly source: boolean
  /** It stands within quotation marks. */
  readonly quoted: boolean
  /** The kind is only what the shape of the name suggests. */
  readonly guessed: boolean
  /** It may bring in an actor that the text has not named before. */
  readonly firm: boolean
}

/** How words of one sentence hang together. */
export type Ties = {
  /** Words that name the same actor as others beside them: an apposition, a bracketed short form. */
  readonly sameAs: ReadonlyMap<ActorWords, ActorWords>
  /** Whom an actor belongs to: "a man from the group", "its forces". */
  readonly holder: ReadonlyMap<ActorWords, ActorWords>
}
