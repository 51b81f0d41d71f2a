import type { Incident, Origin } from '#model'
import { useOpenClaims } from '../claims/open-claims.ts'
import { plural } from '../words/figures.ts'
import { visible } from '../words/visible.ts'
import { AnswerCell } from './answer-cell.tsx'
import { QuestionHead } from './question-head.tsx'

/** Rows are questions, columns are independent origins, those who answer most first. */
export function SideBySide({ incident, at }: { readonly incident: Incident; readonly at: string }) {
  const { questions, origins } = incident
  const answered = (origin: Origin) => questions.filter(({ answers }) => answers.some((one) => one.origin === origin.id)).length
  const columns = origins.filter((origin) => answered(origin) > 0).toSorted((a, b) => answered(b) - answered(a))
  const silent = origins.length - columns.length
  return (
    <>
      <div className="side-by-side" role="region" aria-label="Questions by origins; scrolls sideways" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="small">{plural(columns.length, 'origin')} answer</span>
              </th>
              {columns.map((origin) => (
                <OriginHead key={origin.id} origin={origin} />
              ))}
            </tr>
          </thead>
          <tbody>
            {questions.map((question) => (
              <tr key={question.id} id={question.id} className={at === question.id ? 'at' : ''}>
                <th scope="row">
                  <QuestionHead question={question} title={incident.title} />
                </th>
                {columns.map(({ id, name }) => (
                  <td key={id}>
                    {question.answers.flatMap((answer, index) =>
                      answer.origin === id ? (
                        <AnswerCell
                          key={index}
                          answer={answer}
                          question={question}
                          incident={incident}
                          named={answer.holder !== name}
                        />
                      ) : (
                        []
                      ),
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {silent > 0 && (
        <p className="small">
          {plural(silent, 'further origin')} {silent === 1 ? 'answers' : 'answer'} none of these questions:{' '}
          <a href="#origins">all origins</a>
        </p>
      )}
    </>
  )
}

function OriginHead({ origin }: { readonly origin: Origin }) {
  const open = useOpenClaims()
  const { name, claims, copies, why } = origin
  return (
    <th scope="col">
      <button
        className="opens origin-name"
        type="button"
        onClick={() => open({ title: visible(name), why: visible(why), claims, copies })}
      >
        <bdi>{visible(name)}</bdi>
      </button>
      <span className="small">
        {plural(claims.length, 'claim')}
        {copies.length > 0 && ` +${plural(copies.length, 'copy', 'copies')}`}
      </span>
    </th>
  )
}
