import { useState } from 'react'
import { useRedactions } from '../asking/asked.ts'
import { ask, tell } from '../asking/ask.ts'
import { Waiting } from '../shell/waiting.tsx'
import { instantWords } from '../words/days.ts'
import { visible } from '../words/visible.ts'

const classes = ['prisoners', 'victims', 'minors', 'witnesses', 'private'] as const

/** Whom the book withholds, in all that it shows. */
export function Withheld() {
  const asked = useRedactions()
  const [chosen, choose] = useState<string>(classes[0])
  const [why, setWhy] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  if (!asked.value) return <Waiting asked={asked} of="what is withheld" />
  const { items } = asked.value
  const carry = async (act: Promise<{ readonly problem: { readonly detail: string } | null }>) => {
    setBusy(true)
    const { problem: wrong } = await act
    setBusy(false)
    setProblem(wrong?.detail ?? null)
  }
  return (
    <>
      <h2>Withheld</h2>
      <p className="why">
        People are withheld from a document’s page, under all the names that it gives them; classes here. The reports stay as they
        were received, and of the names the book keeps keyed hashes alone.
      </p>
      <form
        className="review-form"
        onSubmit={(event) => {
          event.preventDefault()
          void carry(tell('/redactions', { class: chosen, why }))
        }}
      >
        <label>
          <span className="small">Everybody who is one of the</span>
          <select value={chosen} onChange={({ target }) => choose(target.value)}>
            {classes.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label>
          <span className="small">Why</span>
          <input required value={why} onChange={({ target }) => setWhy(target.value)} />
        </label>
        <button className="button first" type="submit" disabled={busy}>
          {busy ? 'Being carried out …' : 'Withhold'}
        </button>
      </form>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <section aria-label="What is withheld">
        <h3>What is withheld</h3>
        {items.length === 0 && <p className="small">Nobody.</p>}
        <ol className="standing">
          {items.toReversed().map(({ id, label, by, at, why: reason }) => (
            <li key={id}>
              <b>{visible(label)}</b>
              <span className="small">
                <bdi>{visible(by)}</bdi>, {instantWords(at)}
                {reason !== null && `: ${visible(reason)}`}
              </span>
              <button
                className="opens small"
                type="button"
                disabled={busy}
                aria-label={`Lift ${label}`}
                onClick={() => void carry(ask(`/redactions/${id}`, { method: 'DELETE' }))}
              >
                Lift
              </button>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
