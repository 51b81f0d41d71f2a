import { type FormEvent, useState } from 'react'
import type { ProposedGrade } from '#model'
import { tell } from '../asking/ask.ts'
import type { GradingTold } from '../asking/shapes.ts'
import { instantWords } from '../words/days.ts'
import { visible } from '../words/visible.ts'
import './grading.css'

type Given = {
  readonly id: string
  /** null where nothing is proposed any more. */
  readonly proposed: ProposedGrade | null
  readonly graded: readonly GradingTold[]
}

/** Whether a grade is only proposed or a person accepted or rejected it, and a way to do so. */
export function Grading({ id, proposed, graded }: Given) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const carry = async (path: string, body: unknown) => {
    setBusy(true)
    setProblem((await tell(path, body)).problem?.detail ?? null)
    setBusy(false)
  }
  const { scheme, question, grade } = proposed ?? { scheme: null, question: null, grade: null }
  return (
    <div className="grading small">
      {graded.map((one) => (
        <p key={one.judgement}>
          <b>{one.word}</b>
          {one.grade !== grade && ` when it was ${one.grade},`}
          {one.by !== null && (
            <>
              {' '}
              by <bdi>{visible(one.by)}</bdi>
            </>
          )}
          {one.at !== null && `, ${instantWords(one.at)}`}
          {one.why !== null && `: ${visible(one.why)}`}{' '}
          <button
            className="opens"
            type="button"
            disabled={busy}
            aria-label={`Take back ${one.judgement}`}
            onClick={() => void carry('/judgements/withdrawn', { ids: [one.judgement] })}
          >
            Take back
          </button>
        </p>
      ))}
      {graded.length === 0 && grade !== null && (
        <Form
          busy={busy}
          onSay={(word, why) => void carry(`/incidents/${id}/grades`, { scheme, question, grade, word, ...(why && { why }) })}
        />
      )}
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

type FormGiven = { readonly busy: boolean; readonly onSay: (word: GradingTold['word'], why: string) => void }

function Form({ busy, onSay }: FormGiven) {
  const [why, setWhy] = useState('')
  const accept = (event: FormEvent) => {
    event.preventDefault()
    onSay('accepted', why)
  }
  return (
    <details>
      <summary>proposed: accept or reject</summary>
      <form onSubmit={accept}>
        <label>
          <span>Why</span>
          <input value={why} onChange={({ target }) => setWhy(target.value)} />
        </label>
        <button className="button first" type="submit" disabled={busy}>
          Accept
        </button>
        <button className="button" type="button" disabled={busy} onClick={() => onSay('rejected', why)}>
          Reject
        </button>
      </form>
    </details>
  )
}
