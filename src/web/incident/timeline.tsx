import type { Incident } from '#model'
import { useOpenClaims } from '../claims/open-claims.ts'
import { dayWords } from '../words/days.ts'
import { anchorOf } from '../words/anchors.ts'
import { figureOf, isToll } from '../words/figures.ts'
import { visible } from '../words/visible.ts'
import { parted } from './parted.ts'
import './timeline.css'

/** Who said what when: every answer under its day, those without a day last. */
export function Timeline({ incident }: { readonly incident: Incident }) {
  const open = useOpenClaims()
  const said = incident.questions.flatMap((question) => question.answers.map((answer) => ({ question, answer })))
  const days = [...new Set(said.map(({ answer }) => answer.saidOn))].toSorted((a, b) => (a ?? '9999').localeCompare(b ?? '9999'))
  if (said.length === 0) return null
  return (
    <section aria-labelledby="timeline">
      <div className="section-head">
        <h2 id="timeline">Who said what, when</h2>
        <p className="small">by the day on which it was said, or published where nothing else is stated</p>
      </div>
      <ol className="timeline">
        {days.map((day) => (
          <li key={day}>
            <h3 className="eyebrow">{day === null ? 'On no known day' : dayWords(day)}</h3>
            <ol>
              {said
                .filter(({ answer }) => answer.saidOn === day)
                .map(({ question, answer }) => {
                  const { own, copies } = parted(answer, incident)
                  const figure = isToll(question.ask) ? `${figureOf(answer.value)} · ` : ''
                  return (
                    <li key={`${question.id} ${answer.claims[0] ?? answer.quote}`}>
                      <button
                        className="opens timeline-who"
                        type="button"
                        onClick={() => open({ title: visible(answer.holder), why: question.words, claims: own, copies })}
                      >
                        <bdi>{visible(answer.holder)}</bdi>
                      </button>
                      <p className="timeline-what" dir="auto">
                        {figure}
                        <span className="quote">{visible(answer.quote)}</span>
                        {answer.hedges.length > 0 && <span className="hedges"> {visible(answer.hedges.join(', '))}</span>}
                        {answer.saidWords !== null && <span className="hedges"> ({visible(answer.saidWords)})</span>}
                      </p>
                      <a className="small" href={`#${anchorOf(question)}`}>
                        <bdi>{visible(question.words)}</bdi>
                      </a>
                    </li>
                  )
                })}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  )
}
