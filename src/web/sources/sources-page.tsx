import { useState } from 'react'
import { useSources } from '../asking/asked.ts'
import { useOpenClaims } from '../claims/open-claims.ts'
import { useTitle } from '../place/use-title.ts'
import { Waiting } from '../shell/waiting.tsx'
import { plural } from '../words/figures.ts'
import { visible } from '../words/visible.ts'
import './sources-page.css'

/** Who answers questions, how often alone, and how often others say otherwise: counts, and no score. */
export function SourcesPage() {
  useTitle('Sources')
  const asked = useSources()
  const open = useOpenClaims()
  const [words, setWords] = useState('')
  if (!asked.value) return <Waiting asked={asked} of="the sources" />
  const { items, more } = asked.value
  const shown = items.filter(({ name }) => name.toLowerCase().includes(words.trim().toLowerCase()))
  return (
    <div className="page narrow">
      <h1>Sources</h1>
      <p className="why">
        Origins of answers, by name, over all incidents{more ? ' (the latest 500)' : ''}. Counts say nothing of who is right:
        being alone, or being contradicted, may mean being the first to know.
      </p>
      <label className="sources-find">
        <span className="small">Name</span>
        <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
      </label>
      {shown.length === 0 ? (
        <p className="empty">{items.length === 0 ? 'No question is answered in this book yet.' : 'No source is called that.'}</p>
      ) : (
        <table className="sources">
          <thead>
            <tr className="small">
              <th scope="col">Source</th>
              <th scope="col">answers</th>
              <th scope="col">alone</th>
              <th scope="col">contradicted</th>
              <th scope="col">incidents</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ name, answers, alone, contradicted, incidents, claims }) => (
              <tr key={name}>
                <th scope="row">
                  <button
                    className="opens"
                    type="button"
                    onClick={() => open({ title: visible(name), why: plural(answers, 'answer'), claims })}
                  >
                    <bdi>{visible(name)}</bdi>
                  </button>
                </th>
                <td>{answers}</td>
                <td>{alone}</td>
                <td>{contradicted}</td>
                <td>{incidents}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
