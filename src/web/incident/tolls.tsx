import type { Incident } from '#model'
import { stateOf, isToll } from '../words/figures.ts'
import { visible } from '../words/visible.ts'
import { TollPlot } from './toll-plot.tsx'
import './tolls.css'

/** Every question of numbers, over the days on which its answers were given. */
export function Tolls({ incident }: { readonly incident: Incident }) {
  const tolls = incident.questions.filter(
    ({ ask, answers }) => isToll(ask) && answers.some(({ value }) => value.low !== null || value.high !== null),
  )
  if (tolls.length === 0) return null
  return (
    <section aria-labelledby="tolls">
      <div className="section-head">
        <h2 id="tolls">Figures over time</h2>
        <p className="small">A bar spans what an answer allows; an arrow is an open end. Each opens its claims.</p>
      </div>
      <div className="tolls">
        {tolls.map((question) => (
          <figure key={question.id}>
            <figcaption>
              <h3>
                <bdi>{visible(question.words)}</bdi>
              </h3>
              <span className={`state ${question.state}`}>{stateOf(question)}</span>
            </figcaption>
            <TollPlot question={question} incident={incident} />
          </figure>
        ))}
      </div>
    </section>
  )
}
