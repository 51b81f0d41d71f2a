import type { IncidentRow } from '../asking/shapes.ts'
import { Link } from '../place/link.tsx'
import { daysWords } from '../words/days.ts'
import { figureOf, plural, stateWords } from '../words/figures.ts'
import { visible } from '../words/visible.ts'

/** An incident as the list shows it: what its accounts say of tolls, and how they stand to each other. */
export function IncidentCard({ incident }: { readonly incident: IncidentRow }) {
  const { id, title, earliest, latest, place, documents, claims, sources, origins, states, tolls } = incident
  return (
    <article className="incident-card">
      <h2>
        <Link href={`/incidents/${id}`}>
          <bdi>{visible(title)}</bdi>
        </Link>
      </h2>
      <div>
        <p className="small">
          {place && !title.includes(place.name) && (
            <>
              <bdi>{visible(place.name)}</bdi>
              {' · '}
            </>
          )}
          {daysWords(earliest, latest)}
        </p>
        <p className="small">
          {plural(origins, 'independent origin')} · {plural(sources, 'source')} · {plural(documents, 'document')} ·{' '}
          {plural(claims, 'claim')}
        </p>
        {states.length > 0 && (
          <p className="states">
            {states.map((state) => (
              <span key={state} className={`state ${state}`}>
                {stateWords[state]}
              </span>
            ))}
          </p>
        )}
      </div>
      {tolls.length > 0 && (
        <dl className="card-tolls">
          {tolls.map(({ ask, about, state, values }) => (
            <div key={`${ask} ${about}`}>
              <dt className="small">
                <bdi>{visible(about)}</bdi> {ask}
              </dt>
              <dd className={`card-toll ${state}`}>{[...new Set(values.map(figureOf))].join(' · ')}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  )
}
