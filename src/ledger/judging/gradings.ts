import sql from 'sql-template-tag'
import { canonical, Failure, keyedHashOf } from '#base'
import { gradedAs, type Grading, gradingIn, type Judgement, type ProposedGrade, type Question, type QuestionId } from '#model'
import { comparisonOf, whereIs } from '../incidents/summaries.ts'
import type { Ledger } from '../ledger.ts'
import { textIn } from '../store/rows.ts'
import { fileJudgement, standingJudgements } from './judgements.ts'

/** A grading with the judgement that says it. */
export type FiledGrading = Omit<Grading, 'question'> & {
  /** The question as it counts in the comparison now; null where the grade is of the incident, or of a question that is not asked any more. */
  readonly question: QuestionId | null
  readonly isAsked: boolean
  readonly judgement: Judgement
}

/** Gradings of an incident that stand, and of those that were taken into it, in the order in which they were made. */
export async function gradingsOf(ledger: Pick<Ledger, 'store' | 'secret'>, incident: string): Promise<readonly FiledGrading[]> {
  const { store } = ledger
  const of = (await standingJudgements(ledger)).flatMap((judgement) => {
    const grading = gradingIn(judgement)
    return grading ? [{ ...grading, judgement }] : []
  })
  if (of.length === 0) return []
  const names = new Set([incident, ...(await formerNames(ledger, incident))])
  const own = of.filter((one) => names.has(one.incident))
  const questions = own.length === 0 ? [] : ((await comparisonOf(store, incident))?.incidents[0]?.questions ?? [])
  return own.map(({ question, ...one }) => {
    const asked = questions.find((known) => keyOfQuestion(ledger, known) === question)
    return { ...one, question: asked?.id ?? null, isAsked: question === null || asked !== undefined }
  })
}

/** What is graded, and what a person says of the grade that is proposed for it. */
export type ToGrade = Omit<Grading, 'question'> & { readonly question: QuestionId | null }

/** Files a grading as a judgement. Throws a Failure where that grade is not what is proposed now, and where one stands: that must be withdrawn first. */
export async function fileGrading(
  ledger: Ledger,
  { incident, scheme, question: id, grade, word }: ToGrade,
  { by, why }: { readonly by: string; readonly why: string | null },
): Promise<Judgement> {
  const [found] = (await comparisonOf(ledger.store, incident))?.incidents ?? []
  const proposed = found?.grades.find((one) => one.scheme === scheme && one.question === id)
  if (!found || !proposed)
    throw new Failure('book/no-such', `${ledger.store.name}: ${called(incident, scheme, id)} is not proposed`)
  if (proposed.grade !== grade)
    throw new Failure(
      'usage',
      `${called(incident, scheme, id)}: ${proposed.grade ?? 'no grade'} is proposed now, and not ${grade}`,
    )
  const standing = (await gradingsOf(ledger, incident)).find((one) => one.scheme === scheme && one.question === id && one.isAsked)
  if (standing && (standing.grade !== grade || standing.word !== word))
    throw new Failure(
      'usage',
      `${ledger.store.name}: by ${standing.judgement.id} ${standing.grade} was ${standing.word}; withdraw it first`,
    )
  if (standing) return standing.judgement
  const asked = found.questions.find((one) => one.id === id)
  const question = asked ? keyOfQuestion(ledger, asked) : null
  return fileJudgement(ledger, { ...gradedAs({ incident, scheme, question, grade, word }), by, at: ledger.clock(), why }, by)
}

const called = (incident: string, scheme: ProposedGrade['scheme'], question: QuestionId | null): string =>
  `a grade of ${question === null ? '' : `${question} of `}${incident} by ${scheme}`

/** What a question asks. What it asks about may be somebody's name, which a judgement, that is never deleted, must not hold: its hash is keyed. */
const keyOfQuestion = ({ secret }: Pick<Ledger, 'secret'>, { ask, about, over }: Question): string =>
  `${ask}-${keyedHashOf(canonical([ask, about, over]), secret).slice(0, 10)}`

/** Names under which an incident was graded before it was taken into this one. */
async function formerNames({ store }: Pick<Ledger, 'store'>, incident: string): Promise<readonly string[]> {
  const rows = await store.all(sql`
    select distinct i.incident_id from judgement j join incident i on i.incident_id = substr(j.one, 1, 11)
    where j.kind = 'grade' and i.moved_to is not null`)
  const moved = rows.map((row) => textIn(row, 'incident_id'))
  const now = await Promise.all(moved.map((id) => whereIs(store, id)))
  return moved.filter((_, i) => now[i] === incident)
}
