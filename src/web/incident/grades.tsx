import type { Incident, ProposedGrade } from '#model'
import { useOpenClaims } from '../claims/open-claims.ts'
import { visible } from '../words/visible.ts'
import './lists.css'

const schemes: Readonly<Record<ProposedGrade['scheme'], string>> = {
  airwars: 'Airwars',
  'iraq-body-count': 'Iraq Body Count',
  admiralty: 'Admiralty code',
}

/** What others' schemes would say. Nothing here rests on them. */
export function Grades({ incident: { grades, questions } }: { readonly incident: Incident }) {
  const open = useOpenClaims()
  if (grades.length === 0) return null
  return (
    <section aria-labelledby="grades">
      <div className="section-head">
        <h2 id="grades">Grades, proposed</h2>
        <p className="small">what others’ schemes would say of these words, for a person to accept or reject</p>
      </div>
      <ol className="rows">
        {grades.map(({ scheme, grade, question, why, claims }) => (
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
                  <bdi>{visible(questions.find(({ id }) => id === question)?.words ?? question)}</bdi>
                </a>
              )}
            </p>
            <p className="row-why" dir="auto">
              {visible(why)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
