import { useState } from 'react'
import type { ClaimRef } from '#model'
import { ask } from '../asking/ask.ts'
import { useSources } from '../asking/asked.ts'
import { useOpenClaims } from '../claims/open-claims.ts'
import type { SourceRow, Sources } from '../asking/shapes.ts'
import { useTitle } from '../place/use-title.ts'
import { Waiting } from '../shell/waiting.tsx'
import { dayWords } from '../words/days.ts'
import { plural } from '../words/figures.ts'
import { visible } from '../words/visible.ts'
import './sources-page.css'

/** What is counted of a source, as the table is headed. */
const counts = ['answers', 'alone', 'contradicted', 'incidents'] as const
type Counted = (typeof counts)[number]
const whys: Readonly<Record<Counted, string>> = {
  answers: 'The claims behind its answers.',
  alone: 'Answers to questions that no other origin answers.',
  contradicted: 'Answers that another origin contradicts or denies.',
  incidents: 'One claim of each incident.',
}

/** Who answers questions, how often alone, and how often others say otherwise: counts, and no score. */
export function SourcesPage() {
  useTitle('Sources')
  const asked = useSources()
  const open = useOpenClaims()
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  if (!asked.value) return <Waiting asked={asked} of="the sources" />
  const { items, covers } = asked.value
  const shown = items.filter(({ name }) => name.toLowerCase().includes(words.trim().toLowerCase()))
  const show = async (name: string, as: Counted) => {
    const query = new URLSearchParams({ name, as })
    const { value, problem: wrong } = await ask<{ readonly claims: readonly ClaimRef[] }>(`/sources/claims?${query}`)
    setProblem(wrong?.detail ?? null)
    if (value) open({ title: `${visible(name)}: ${as}`, why: whys[as], claims: value.claims })
  }
  return (
    <div className="page narrow">
      <h1>Sources</h1>
      <p className="why">
        Origins of answers, by name, {coverWords(covers)}. Counts say nothing of who is right: being alone, or being contradicted,
        may mean being the first to know.
      </p>
      <label className="sources-find">
        <span className="small">Name</span>
        <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
      </label>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {shown.length === 0 ? (
        <p className="empty">{items.length === 0 ? 'No question is answered in this book yet.' : 'No source is called that.'}</p>
      ) : (
        <table className="sources">
          <thead>
            <tr className="small">
              <th scope="col">Source</th>
              {counts.map((as) => (
                <th scope="col" key={as}>
                  {as}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, mostShown).map((source) => (
              <Row key={source.name} source={source} onShow={(as) => void show(source.name, as)} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length > mostShown && <p className="small">{plural(shown.length - mostShown, 'more source')}: a name finds them.</p>}
    </div>
  )
}

/** Rows of a table that a page holds without delay. */
const mostShown = 500

function Row({ source, onShow }: { readonly source: SourceRow; readonly onShow: (as: Counted) => void }) {
  const name = visible(source.name)
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      {counts.map((as) => (
        <td key={as}>
          {source[as] === 0 ? (
            0
          ) : (
            <button className="opens" type="button" aria-label={`${name}, ${as}: ${source[as]}`} onClick={() => onShow(as)}>
              {source[as]}
            </button>
          )}
        </td>
      ))}
    </tr>
  )
}

const coverWords = ({ incidents, of, since }: Sources['covers']): string =>
  incidents === of
    ? `over ${of > 1 ? 'all ' : ''}${plural(of, 'incident')}`
    : `over the latest ${incidents.toLocaleString('en')} of ${plural(of, 'incident')}${since === null ? '' : `, since ${dayWords(since)}`}`
