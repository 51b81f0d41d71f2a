import type { ProposedGrade } from './comparison.ts'
import type { Judgement } from './judgement.ts'

export const gradeSchemes = ['airwars', 'iraq-body-count', 'admiralty'] as const satisfies readonly ProposedGrade['scheme'][]

/** What a person said of a grade that was proposed. It is of the grade as it was then: what is proposed may change with the next report. */
export type Grading = {
  /** The incident of a book, by its long id. */
  readonly incident: string
  readonly scheme: ProposedGrade['scheme']
  /** The question as a word without spaces that stays when its number changes; null where the grade is of the incident. */
  readonly question: string | null
  readonly grade: string
  readonly word: 'accepted' | 'rejected'
}

/** A grading as a judgement: of "i0123456789 admiralty killed-0123456789" and "4". */
export const gradedAs = ({
  incident,
  scheme,
  question,
  grade,
  word,
}: Grading): Pick<Judgement, 'on' | 'one' | 'other' | 'verdict'> => ({
  on: 'grade',
  one: [incident, scheme, ...(question === null ? [] : [question])].join(' '),
  other: grade,
  verdict: word === 'accepted' ? 'same' : 'different',
})

/** The grading that a judgement is, or null where it is of something else. */
export function gradingIn({ on, one, other, verdict }: Pick<Judgement, 'on' | 'one' | 'other' | 'verdict'>): Grading | null {
  if (on !== 'grade' || verdict === 'unsure' || other === '') return null
  const [incident = '', named, question = null, ...more] = one.split(' ')
  const scheme = gradeSchemes.find((known) => known === named)
  if (!/^i[0-9a-f]{10}$/u.test(incident) || !scheme || question === '' || more.length > 0) return null
  return { incident, scheme, question, grade: other, word: verdict === 'same' ? 'accepted' : 'rejected' }
}
