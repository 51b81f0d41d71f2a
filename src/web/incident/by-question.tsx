import type { Incident } from '#model'
import { AnswerCell } from './answer-cell.tsx'
import { QuestionHead } from './question-head.tsx'

/** Questions one below the other, each with its answers under it. */
export function ByQuestion({ incident, at }: { readonly incident: Incident; readonly at: string }) {
  return (
    <ol className="by-question">
      {incident.questions.map((question) => (
        <li key={question.id} id={question.id} className={at === question.id ? 'at' : ''}>
          <QuestionHead question={question} title={incident.title} />
          <ul>
            {question.answers.map((answer, index) => (
              <li key={index}>
                <AnswerCell answer={answer} question={question} incident={incident} named />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
