import { type FormEvent, useState } from 'react'
import { tell } from '../asking/ask.ts'
import type { JudgementTold } from '../asking/shapes.ts'
import { useQuery } from '../place/use-query.ts'

type Given = {
  readonly on: JudgementTold['on']
  /** What the two fields ask for. */
  readonly asks: readonly [one: string, other: string]
  readonly same: string
  readonly names?: readonly string[]
}

/** Two things by name, and whether they are one. The address may bring them. */
export function Decide({ on, asks, same, names = [] }: Given) {
  const [query, change] = useQuery()
  const [why, setWhy] = useState('')
  const [verdict, setVerdict] = useState<JudgementTold['verdict']>('same')
  const [said, say] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const field = (name: 'one' | 'other') => ({
    value: query.get(name) ?? '',
    required: true,
    onChange: (event: { readonly target: { readonly value: string } }) => change({ [name]: event.target.value }),
  })
  const decide = async (event: FormEvent) => {
    event.preventDefault()
    const two = { one: query.get('one')?.trim(), other: query.get('other')?.trim() }
    const { value, problem: wrong } = await tell<JudgementTold>('/judgements', { on, ...two, verdict, ...(why && { why }) })
    setProblem(wrong?.detail ?? null)
    say(value ? `${value.id}: ${value.verdict}` : '')
    if (value) change({ one: '', other: '' })
  }
  return (
    <form className="review-form" onSubmit={(event) => void decide(event)}>
      <label>
        <span className="small">{asks[0]}</span>
        <input list="decide-names" {...field('one')} />
      </label>
      <label>
        <span className="small">{asks[1]}</span>
        <input list="decide-names" {...field('other')} />
      </label>
      <label>
        <span className="small">Are they one?</span>
        <select value={verdict} onChange={({ target }) => setVerdict(verdicts.find((one) => one === target.value) ?? 'unsure')}>
          <option value="same">{same}</option>
          <option value="different">Different</option>
          <option value="unsure">Unsure</option>
        </select>
      </label>
      <label>
        <span className="small">Why</span>
        <input value={why} onChange={({ target }) => setWhy(target.value)} />
      </label>
      <button className="button first" type="submit">
        Decide
      </button>
      <p className="small" role="status">
        {said}
      </p>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <datalist id="decide-names">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </form>
  )
}

const verdicts = ['same', 'different', 'unsure'] as const
