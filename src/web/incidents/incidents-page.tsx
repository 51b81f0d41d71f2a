import { useState } from 'react'
import { useIncidents, useStats } from '../asking/asked.ts'
import { Export } from '../export/export-dialog.tsx'
import { Link } from '../place/link.tsx'
import { useQuery } from '../place/use-query.ts'
import { useTitle } from '../place/use-title.ts'
import { Waiting } from '../shell/waiting.tsx'
import { plural, stateWords } from '../words/figures.ts'
import { IncidentCard } from './incident-card.tsx'
import './incidents-page.css'

const step = 50

/** Every incident of the book, the latest first, with the filters that the address keeps. */
export function IncidentsPage() {
  useTitle('')
  const [query, change] = useQuery()
  const [most, setMost] = useState(step)
  const wanted = new URLSearchParams([...query].filter(([, value]) => value !== ''))
  const asked = useIncidents(`${wanted.size > 0 ? `${wanted}&` : ''}limit=${Math.min(most, 500)}`)
  const { value: stats } = useStats()
  if (!asked.value) return <Waiting asked={asked} of="the book" />
  const { items, total } = asked.value
  if (stats?.documents === 0) return <Nothing />
  const field = (name: string) => ({
    value: query.get(name) ?? '',
    onChange: (event: { readonly target: { readonly value: string } }) => change({ [name]: event.target.value }),
  })
  return (
    <div className="page">
      <header className="incidents-head">
        <h1>Incidents</h1>
        <p className="small">
          {stats &&
            `${plural(stats.documents, 'document')} · ${plural(stats.claims, 'claim')} · ${plural(stats.incidents, 'incident')}`}
          {stats && stats.waiting > 0 && ` · ${stats.waiting} waiting to be read`}
        </p>
      </header>
      <form className="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          <span className="small">State</span>
          <select {...field('state')}>
            <option value="">any</option>
            {Object.entries(stateWords).map(([state, words]) => (
              <option key={state} value={state}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="small">Place</span>
          <input type="search" {...field('place')} />
        </label>
        <label>
          <span className="small">Since</span>
          <input type="date" {...field('since')} />
        </label>
        <label>
          <span className="small">Until</span>
          <input type="date" {...field('until')} />
        </label>
      </form>
      {items.length > 0 && (
        <p className="incidents-export">
          <Export
            query={`${wanted.size > 0 ? `${wanted}&` : ''}most=1000`}
            words={`${total === null ? '' : `${plural(total, 'incident')} `}${wanted.size > 0 ? 'that answer to the filters' : 'of the book'}`}
          />
        </p>
      )}
      {items.length === 0 ? (
        <p className="empty">
          {wanted.size > 0 ? 'No incident is like that.' : 'No document here tells of an act, so there is no incident.'}
        </p>
      ) : (
        <ol className="incidents">
          {items.map((incident) => (
            <li key={incident.id}>
              <IncidentCard incident={incident} />
            </li>
          ))}
        </ol>
      )}
      {total !== null && items.length < total && (
        <p>
          <button className="button" type="button" onClick={() => setMost(most + step)} disabled={most >= 500}>
            {most >= 500 ? `${plural(total - items.length, 'more incident')}: filter to see them` : 'More'}
          </button>
        </p>
      )}
    </div>
  )
}

function Nothing() {
  return (
    <div className="page narrow">
      <h1>This book is empty</h1>
      <p className="empty">
        Drop reports anywhere on this page, or <Link href="/add">paste one</Link>. Claimbook reads them here, on this machine, and
        sets what they claim side by side: who says it, on what evidence, and who says otherwise.
      </p>
    </div>
  )
}
