import type { Answer, Incident, Question } from '#model'
import { useOpenClaims } from '../claims/open-claims.ts'
import { dayWords } from '../words/days.ts'
import { figureOf, plural } from '../words/figures.ts'
import { visible } from '../words/visible.ts'
import { parted } from './parted.ts'

type Given = { readonly answer: Answer; readonly question: Question; readonly incident: Incident; readonly named: boolean }

/** One answer: the value that opens its claims, the words, and what the text does to keep its distance. */
export function AnswerCell({ answer, question, incident, named }: Given) {
  const open = useOpenClaims()
  const { holder, value, saidOn, saidWords, hedges, quote } = answer
  const { own, copies } = parted(answer, incident)
  const figure = visible(figureOf(value))
  const title = `${visible(holder)}: ${figure}`
  return (
    <div className="answer">
      <p>
        <button
          className={`opens answer-value ${figure.length > 12 ? 'wordy' : ''}`}
          type="button"
          onClick={() => open({ title, why: question.words, claims: own, copies })}
        >
          <bdi>{figure}</bdi>
        </button>
        {named && (
          <>
            {' '}
            <bdi className="answer-who">{visible(holder)}</bdi>
          </>
        )}
      </p>
      <p className="answer-quote" dir="auto">
        <span className="quote">{visible(quote)}</span>
      </p>
      <p className="small">
        {hedges.length > 0 && <span className="hedges">{visible(hedges.join(', '))} · </span>}
        {saidWords === null ? dayWords(saidOn) : visible(saidWords)}
        {copies.length > 0 && (
          <>
            {' · '}
            <button
              className="opens"
              type="button"
              onClick={() => open({ title: `Copies of ${title}`, why: 'The same again: no further origin.', claims: [], copies })}
            >
              +{plural(copies.length, 'copy', 'copies')}
            </button>
          </>
        )}
      </p>
    </div>
  )
}
