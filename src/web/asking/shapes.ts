import type {
  Act,
  Changes,
  Claim,
  ClaimRef,
  Comparison,
  Correction,
  Document,
  Grading,
  Judgement,
  Passage,
  Place,
  Post,
  QuestionKind,
  QuestionState,
  Reading,
  Span,
  Value,
} from '#model'

/** `[start, end)` in UTF-16 units of a text. */
export type Pair = readonly [start: number, end: number]

/** A value as the API tells it: every span is a pair. */
export type Told<Thing> = Thing extends Span
  ? Pair
  : Thing extends string | number | boolean | null | undefined
    ? Thing
    : Thing extends readonly (infer Item)[]
      ? readonly Told<Item>[]
      : { readonly [Name in keyof Thing]: Told<Thing[Name]> }

export type ToldPassage = Omit<Passage, 'at' | 'body' | 'post'> & {
  readonly start: number
  readonly end: number
  readonly body: Pair
  readonly post: Told<Post> | null
}
export type ToldDocument = Omit<Told<Document>, 'passages'> & { readonly passages: readonly ToldPassage[] }
export type ToldClaim = Told<Omit<Claim, 'sources' | 'content'>> & {
  readonly sources: readonly Told<Claim['sources'][0]>[]
  readonly content: readonly Pair[]
}
export type ToldAct = Told<Act>
export type ToldReading = Pick<Reading, 'referents' | 'reader'> & {
  readonly document: ToldDocument
  readonly claims: readonly ToldClaim[]
  readonly notes: readonly Told<Reading['notes'][0]>[]
}

export type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null; readonly total: number | null }

export type IncidentRow = {
  readonly id: string
  readonly short: string
  readonly title: string
  readonly earliest: string | null
  readonly latest: string | null
  readonly place: { readonly name: string; readonly lat: number | null; readonly lon: number | null } | null
  readonly documents: number
  readonly claims: number
  readonly sources: number
  readonly origins: number
  readonly states: readonly QuestionState[]
  readonly tolls: readonly {
    readonly ask: QuestionKind
    readonly about: string
    readonly state: QuestionState
    readonly values: readonly Value[]
  }[]
}
export type IncidentTold = {
  readonly id: string
  readonly short: string
  readonly comparison: Comparison
  readonly graded: readonly GradingTold[]
}
/** What a person said of a grade as it was proposed then. */
export type GradingTold = Pick<Grading, 'scheme' | 'grade' | 'word'> & {
  readonly judgement: string
  readonly question: string | null
  readonly isAsked: boolean
  readonly by: string | null
  readonly at: string | null
  readonly why: string | null
}

export type CalledRow = Pick<Document, 'id' | 'publisher' | 'title' | 'path' | 'publishedOn'>
/** A place that claims speak of. */
export type Spoken = {
  readonly key: string
  readonly place: Pick<Place, 'name' | 'lat' | 'lon' | 'radiusKm' | 'country' | 'disputed' | 'vicinity' | 'basis'>
  readonly claims: readonly ClaimRef[]
}
export type Places = { readonly places: readonly Spoken[]; readonly nowhere: readonly ClaimRef[] }

export type DocumentRow = {
  readonly id: string
  readonly short: string
  readonly title: string
  readonly path: string | null
  readonly url: string | null
  readonly publishedOn: string | null
  readonly receivedAt: string
  readonly receivedBy: string
  readonly size: number
  readonly sha256: string
  readonly claims: number | null
  readonly unread: readonly string[]
  readonly state: 'read' | 'overtaken' | 'waiting' | 'deleted'
  readonly tombstone: { readonly at: string; readonly by: string; readonly why: string | null } | null
}
export type DocumentTold = {
  readonly filed: DocumentRow
  readonly reading: ToldReading | null
  readonly corrections: readonly CorrectionTold[]
  readonly versions: readonly { readonly id: string; readonly at: string }[]
  readonly incidents: readonly { readonly id: string; readonly title: string }[]
}
/** Which words of a claim a person put right. */
export type CorrectionTold = Pick<Correction, 'part'> & {
  readonly judgement: string
  readonly claim: string
  readonly spans: readonly Pair[]
  readonly by: string | null
  readonly at: string | null
  readonly why: string | null
}
export type Hit = {
  readonly document: string
  readonly claim: string
  readonly snippet: { readonly text: string; readonly spans: readonly Pair[] }
  readonly sources: string
  readonly stance: string
  readonly day: string | null
  readonly stands: boolean
}
/** A passage that was not read for its language. */
export type PassageHit = Pick<Hit, 'document' | 'snippet' | 'day' | 'stands'> & {
  readonly passage: string
  readonly language: string
}
export type Hits = { readonly items: readonly Hit[]; readonly more: boolean; readonly next: number | null }

export type HistoryStep = Omit<Changes, 'before' | 'after' | 'notice' | 'claims' | 'text'> & {
  readonly at: string
  readonly before: ToldDocument
  readonly after: ToldDocument
  readonly notice: { readonly kind: 'correction' | 'stamp'; readonly at: Pair } | null
  readonly claims: readonly { readonly how: string; readonly before: ToldClaim | null; readonly after: ToldClaim | null }[]
  readonly text: readonly (ChangeTold & { readonly words: readonly ChangeTold[] | null })[]
}
export type ChangeTold = {
  readonly kind: 'kept' | 'added' | 'removed' | 'changed' | 'moved'
  readonly before: Pair | null
  readonly after: Pair | null
}

export type ExportForm = { readonly name: string; readonly suffix: string; readonly purpose: string }
export type ExportPreview = {
  readonly incidents: number
  readonly left: number
  readonly sampled: number
  readonly rows: number | null
  readonly table: readonly (readonly string[])[] | null
  readonly text: string | null
  readonly withheld: readonly { readonly class: string; readonly people: number | null }[]
  readonly redactions: readonly { readonly label: string; readonly why: string | null }[]
}
export type RedactionTold = {
  readonly id: string
  readonly kind: 'person' | 'class'
  readonly label: string
  readonly by: string
  readonly at: string
  readonly why: string | null
}

export type Stats = { readonly documents: number; readonly claims: number; readonly incidents: number; readonly waiting: number }
export type JudgementTold = Judgement
export type Side = { readonly document: string; readonly title: string; readonly day: string | null; readonly words: string }
export type Proposal = {
  readonly one: Side
  readonly other: Side
  readonly likelihood: number
  readonly why: string
  readonly together: boolean
}
export type SourceRow = {
  readonly name: string
  readonly answers: number
  readonly alone: number
  readonly contradicted: number
  readonly incidents: number
}
export type Sources = {
  readonly items: readonly SourceRow[]
  readonly covers: { readonly incidents: number; readonly of: number; readonly since: string | null }
}
