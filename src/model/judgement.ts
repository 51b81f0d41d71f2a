import { brand, type Branded, hashOf } from '#base'

/** `j` and 10 hexadecimal digits, from everything that the judgement says. */
export type JudgementId = Branded<string, 'JudgementId'>

/** What may be one and the same: the incident that two documents tell of, two names of somebody, a document and its original. */
export const judgeable = ['incident', 'referent', 'copy'] as const
/** What a judgement may be of: those, the words of a claim that a person put right (`correctionIn`), and a grade that was proposed (`gradingIn`). */
export const judgedKinds = [...judgeable, 'span', 'grade'] as const
export const verdicts = ['same', 'different', 'unsure'] as const

/** What a person decided about two things. It wins over what was found, is withdrawn by another line, and never edited. */
export type Judgement = {
  readonly id: JudgementId
  readonly on: (typeof judgedKinds)[number]
  /**
   * For `incident` and `copy` a document by its id, its given id or its path; for `referent` a name; for `span` a part of a claim, and where its words stand; for
   * `grade` what is graded by which scheme, and the grade, where `same` accepts it and `different` rejects it.
   */
  readonly one: string
  readonly other: string
  readonly verdict: (typeof verdicts)[number]
  /** Who decided, and when (ISO 8601), and why, where that is kept. */
  readonly by: string | null
  readonly at: string | null
  readonly why: string | null
}

export const judgementIdOf = (said: Omit<Judgement, 'id'>): JudgementId =>
  brand(`j${hashOf([said.on, said.one, said.other, said.verdict, said.by, said.at, said.why], 10)}`)

/** A judgement's id as somebody wrote it, or null where it cannot be one. */
export const judgementIdFrom = (words: string): JudgementId | null => (/^j[0-9a-f]{10}$/u.test(words) ? brand(words) : null)
