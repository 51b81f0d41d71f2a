import type { ClaimId } from './claim.ts'
import type { Day, DocumentId } from './document.ts'

/** A claim seen from outside its document. */
export type ClaimRef = `${DocumentId}/${ClaimId}`
export type IncidentId = `i${number}`
export type OriginId = `o${number}`
export type QuestionId = `q${number}`

/** A question's id as somebody wrote it, or null where it cannot be one. */
export function questionIdFrom(words: string): QuestionId | null {
  const [, number] = /^q([1-9]\d{0,5})$/u.exec(words) ?? []
  return number === undefined ? null : `q${Number(number)}`
}

/** The accounts of some documents set side by side. Derived whole from the readings: its ids count within it. */
export type Comparison = {
  readonly documents: readonly ComparedDocument[]
  readonly incidents: readonly Incident[]
}

export type ComparedDocument = {
  readonly id: DocumentId
  readonly givenId: string | null
  /** Its main incident; null where it states no act. */
  readonly incident: IncidentId | null
  /** Incidents that it tells of beside its main one: an old raid mentioned beside the new one. */
  readonly alsoIn: readonly IncidentId[]
  readonly copyOf: DocumentId | null
  /** Why it is a copy, or why it belongs to its incident. */
  readonly why: string
}

/** What claims are about. It holds no facts of its own: its time and place are what most of its origins give. */
export type Incident = {
  readonly id: IncidentId
  readonly title: string
  readonly documents: readonly DocumentId[]
  readonly time: { readonly earliest: Day | null; readonly latest: Day | null }
  readonly place: {
    readonly name: string
    readonly lat: number | null
    readonly lon: number | null
    readonly radiusKm: number | null
  } | null
  readonly origins: readonly Origin[]
  /** How many sources speak, before those without independence are folded into one origin. */
  readonly sources: number
  readonly claims: readonly ClaimRef[]
  readonly questions: readonly Question[]
  readonly relations: readonly Relation[]
  /** What others' schemes would say of it: first Airwars', then Iraq Body Count's, then the Admiralty code for each question. */
  readonly grades: readonly ProposedGrade[]
}

/** A grade that the words here allow, for a person to accept or reject. It is never applied without their judgement. */
export type ProposedGrade = {
  /** The question that it is of; null where it is of the incident. */
  readonly question: QuestionId | null
  /** One plain sentence with the origins that it rests on; where there is no grade, why there is none. */
  readonly why: string
  readonly claims: readonly ClaimRef[]
} & (
  | { readonly scheme: 'airwars'; readonly grade: AirwarsGrade | null }
  | { readonly scheme: 'iraq-body-count'; readonly grade: IraqBodyCountGrade | null }
  | { readonly scheme: 'admiralty'; readonly grade: InformationGrade | null }
)
export type AirwarsGrade = 'confirmed' | 'fair' | 'weak' | 'contested' | 'discounted'
export type IraqBodyCountGrade = 'corroborated' | 'provisional'
/** Credibility of the information. 5, improbable, is for people to give; so is the reliability of a source, A to F. */
export type InformationGrade = '1' | '2' | '3' | '4' | '6'

/** An independent root of claims: whoever repeats it adds nothing to it. */
export type Origin = {
  readonly id: OriginId
  readonly name: string
  readonly claims: readonly ClaimRef[]
  /** The same claims again, in copies and in reports that only pass them on. */
  readonly copies: readonly ClaimRef[]
  readonly why: string
}

export type QuestionKind =
  'killed' | 'injured' | 'captured' | 'missing' | 'displaced' | 'who-did-it' | 'what-happened' | 'where' | 'when'
export type QuestionState = 'agreed' | 'single-origin' | 'ranged' | 'updated' | 'contradicted' | 'denied'

export type Question = {
  readonly id: QuestionId
  readonly ask: QuestionKind
  /** Of whom or of what: "Russian soldiers", "meet". */
  readonly about: string
  /** Over what longer time it is counted, as written: "since January"; null where it asks of the incident itself. */
  readonly over: string | null
  /** The question in words: "How many were captured?" */
  readonly words: string
  readonly state: QuestionState
  readonly low: number | null
  readonly high: number | null
  readonly answers: readonly Answer[]
  /** One plain sentence that says how the state follows from the answers. */
  readonly why: string
  /** Who says that answers here are unverified or doubtful. A doubt is no answer: it changes no state. */
  readonly doubts: readonly Doubt[]
}

/** "The claim could not be independently verified": a claim about claims. */
export type Doubt = {
  readonly claim: ClaimRef
  /** The claims that it speaks of. */
  readonly of: readonly ClaimRef[]
  /** Who doubts, as a reader would name them. */
  readonly holder: string
  readonly quote: string
}

export type Answer = {
  readonly origin: OriginId
  /** Who holds it, as a reader would name them: "a man from the group, unnamed". */
  readonly holder: string
  readonly value: Value
  readonly claims: readonly ClaimRef[]
  /** When it was said; the document's day where nothing else is stated. */
  readonly saidOn: Day | null
  /** "earlier", "later": words of order that carry no day. */
  readonly saidWords: string | null
  readonly hedged: boolean
  /** Hedging words as written. */
  readonly hedges: readonly string[]
  readonly quote: string
}
export type Value = {
  readonly low: number | null
  readonly high: number | null
  readonly approx: boolean
  readonly words: string
}

export type Relation = {
  readonly from: ClaimRef
  readonly to: ClaimRef
  readonly kind: 'agrees' | 'narrows' | 'supersedes' | 'contradicts' | 'denies' | 'repeats'
  readonly why: string
}
