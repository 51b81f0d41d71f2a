import type { Incident, ProposedGrade } from '#model'
import type { GradingTold } from '../asking/shapes.ts'
import { useOpenClaims } from '../claims/open-claims.ts'
import { visible } from '../words/visible.ts'
import { Grading } from './grading.tsx'
import './lists.css'

const schemes: Readonly<Record<ProposedGrade['scheme'], string>> = {
  airwars: 'Airwars',
  'iraq-body-count': 'Iraq Body Count',
  admiralty: 'Admiralty code',
}

type Given = { readonly id: string; readonly incident: Incident; readonly graded: readonly GradingTold[] }

/** What others' schemes would say, and what people said of it. Nothing here rests on them. */
export function Grades({ id, incident: { grades, questions }, graded }: Given) {
  const open = useOpenClaims()
  const past = graded.filter(({ isAsked }) => !isAsked)
  if (grades.length === 0 && past.length === 0) return null
  return (
    <section aria-labelledby="grades">
      <div className="section-head">
        <h2 id="grades">Grades, proposed</h2>
        <p className="small">what others’ schemes would say of these words, for a person to accept or reject</p>
      </div>
      <ol className="rows grades">
        {grades.map((proposed) => {
          const { scheme, grade, question, why, claims } = proposed
          return (
            <li key={`${scheme} ${question ?? ''}`}>
              <button
                className="opens row-name"
                type="button"
                onClick={() => open({ title: schemes[scheme], why: visible(why), claims })}
              >
                {schemes[scheme]}: {grade ?? 'no grade'}
              </button>
              <p className="small">
                {question === null ? (
                  'the incident'
                ) : (
                  <a href={`#${question}`}>
                    <bdi>{visible(questions.find((one) => one.id === question)?.words ?? question)}</bdi>
                  </a>
                )}
              </p>
              <div>
                <p className="row-why" dir="auto">
                  {visible(why)}
                </p>
                <Grading
                  id={id}
                  proposed={proposed}
                  graded={graded.filter((one) => one.isAsked && one.scheme === scheme && one.question === question)}
                />
              </div>
            </li>
          )
        })}
        {past.map((one) => (
          <li key={one.judgement}>
            <p className="row-name">{schemes[one.scheme]}</p>
            <p className="small">a question that is not asked any more</p>
            <Grading id={id} proposed={null} graded={[one]} />
          </li>
        ))}
      </ol>
    </section>
  )
}
