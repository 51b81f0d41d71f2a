import { type FormEvent, useState } from 'react'
import { tell } from '../asking/ask.ts'
import type { ToldReading } from '../asking/shapes.ts'
import { Link } from '../place/link.tsx'
import { visible } from '../words/visible.ts'
import './withhold.css'

const classes = [
  ['', 'a person'],
  ['prisoners', 'a prisoner'],
  ['victims', 'a victim'],
  ['minors', 'a minor'],
  ['witnesses', 'a witness'],
  ['private', 'a private person'],
] as const

/** Withholds somebody whom this document names, under all the names that it gives them, in all that the book shows. */
export function Withhold({ reading: { document, referents } }: { readonly reading: ToldReading }) {
  const people = referents.flatMap((one) => (one.kind === 'person' && one.named && !isLabel(one.name) ? [one] : []))
  const [actor, setActor] = useState('')
  const [as, setAs] = useState('')
  const [why, setWhy] = useState('')
  const [busy, setBusy] = useState(false)
  const [said, say] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const withhold = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const { value, problem: wrong } = await tell<{ readonly label: string }>('/redactions', {
      document: document.id,
      actor,
      as: as === '' ? null : as,
      why,
    })
    setBusy(false)
    setProblem(wrong?.detail ?? null)
    if (!value) return
    say(`Withheld as ${value.label}.`)
    setActor('')
    setWhy('')
  }
  return (
    <details className="withhold">
      <summary className="small">Withhold a person</summary>
      <p className="why">
        The name goes from everything that the book shows, and from every export; the report itself stays sealed as it was
        received. <Link href="/review?of=withheld">Who is withheld</Link>, and how to lift it.
      </p>
      {people.length === 0 ? (
        <p className="small">This document names nobody whom it does not withhold.</p>
      ) : (
        <form onSubmit={(event) => void withhold(event)}>
          <label>
            <span className="small">Who</span>
            <select required value={actor} onChange={({ target }) => setActor(target.value)}>
              <option value="">choose</option>
              {people.map(({ id, name, aliases }) => (
                <option key={id} value={id}>
                  {visible([name, ...aliases].join(', '))}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="small">Shown as</span>
            <select value={as} onChange={({ target }) => setAs(target.value)}>
              {classes.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="small">Why (without the name)</span>
            <input required value={why} onChange={({ target }) => setWhy(target.value)} />
          </label>
          <button className="button" type="submit" disabled={busy}>
            {busy ? 'Being carried out …' : 'Withhold'}
          </button>
        </form>
      )}
      <p className="small" role="status">
        {said}
      </p>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </details>
  )
}

const isLabel = (name: string): boolean => name.includes('[withheld:')
