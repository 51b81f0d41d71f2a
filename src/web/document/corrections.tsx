import { type FormEvent, useState } from 'react'
import { tell } from '../asking/ask.ts'
import type { CorrectionTold, Pair, ToldClaim, ToldDocument } from '../asking/shapes.ts'
import { wordsAt } from '../claims/claim-words.ts'
import { instantWords } from '../words/days.ts'
import { visible } from '../words/visible.ts'
import { type Step, stepped } from './word-steps.ts'
import './corrections.css'

type Part = CorrectionTold['part']
type Given = { readonly claim: ToldClaim; readonly document: ToldDocument; readonly corrections: readonly CorrectionTold[] }

const parts: readonly (readonly [Part, string])[] = [
  ['content', 'what is said'],
  ['source', 'who says it'],
  ['cue', 'the cue'],
]
const nameOf = (part: Part): string => parts.find(([one]) => one === part)?.[1] ?? part
const steps: readonly Step[] = ['begin earlier', 'begin later', 'end earlier', 'end later']

/** What people put right in a claim, beside what was read, and a way to do so. The reading stays as it is. */
export function Corrections({ claim, document, corrections }: Given) {
  const [problem, setProblem] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const own = corrections.filter((one) => one.claim === claim.id)
  const left = parts.filter(([part]) => !own.some((one) => one.part === part))
  const carry = async (path: string, body: unknown) => setProblem((await tell(path, body)).problem?.detail ?? null)
  return (
    <section className="corrections" aria-label="Corrections">
      {own.map(({ judgement, part, spans, by, at, why }) => (
        <p key={judgement} className="small">
          Put right, {nameOf(part)}: <span className="quote">{wordsAt(document.text, spans)}</span>
          {by !== null && (
            <>
              {' '}
              by <bdi>{visible(by)}</bdi>
            </>
          )}
          {at !== null && `, ${instantWords(at)}`}
          {why !== null && `: ${visible(why)}`}{' '}
          <button className="opens" type="button" onClick={() => void carry('/judgements/withdrawn', { ids: [judgement] })}>
            Take back
          </button>
        </p>
      ))}
      {left.length > 0 && (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary className="small">Put words right</summary>
          {open && (
            <Form
              key={own.length}
              claim={claim}
              document={document}
              left={left}
              onFile={(body) => void carry(`/documents/${document.id}/corrections`, body)}
            />
          )}
        </details>
      )}
      {problem !== null && (
        <p className="problem small" role="alert">
          {problem}
        </p>
      )}
    </section>
  )
}

type FormGiven = Pick<Given, 'claim' | 'document'> & {
  readonly left: typeof parts
  readonly onFile: (correction: {
    readonly claim: string
    readonly part: Part
    readonly spans: readonly Pair[]
    readonly why?: string
  }) => void
}

function Form({ claim, document, left, onFile }: FormGiven) {
  const [part, setPart] = useState<Part>(left[0]?.[0] ?? 'content')
  const [chosen, choose] = useState<Pair | null>(null)
  const [why, setWhy] = useState('')
  const { text } = document
  const passage = document.passages.find(({ id }) => id === claim.passage)
  const [from, to]: Pair = passage ? [passage.start, passage.end] : [0, text.length]
  const at = chosen ?? readAs(claim, part)
  const file = (event: FormEvent) => {
    event.preventDefault()
    onFile({ claim: claim.id, part, spans: [at], ...(why && { why }) })
  }
  return (
    <form onSubmit={file}>
      <label>
        <span className="small">Which words</span>
        <select
          value={part}
          onChange={({ target }) => {
            setPart(left.find(([one]) => one === target.value)?.[0] ?? part)
            choose(null)
          }}
        >
          {left.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <p className="small" dir="auto" aria-live="polite">
        … {visible(text.slice(Math.max(from, at[0] - 80), at[0]))}
        <mark>{visible(text.slice(...at))}</mark>
        {visible(text.slice(at[1], Math.min(to, at[1] + 80)))} …
      </p>
      <div className="corrections-steps" role="group" aria-label="By a word">
        {steps.map((step) => (
          <button key={step} className="button" type="button" onClick={() => choose(stepped(at, step, text, [from, to]))}>
            {step}
          </button>
        ))}
      </div>
      <label>
        <span className="small">Why</span>
        <input value={why} onChange={({ target }) => setWhy(target.value)} />
      </label>
      <p>
        <button className="button first" type="submit" disabled={chosen === null}>
          Put right
        </button>
      </p>
    </form>
  )
}

/** From the first to the last of the words that were read; where there are none, the beginning of what is said. */
function readAs({ content, sources, cue }: ToldClaim, part: Part): Pair {
  const spans = { content, source: sources.at(-1)?.spans ?? [], cue: cue?.spans ?? [] }[part]
  const [first] = spans.length > 0 ? spans : content
  const start = first?.[0] ?? 0
  return [start, spans.at(-1)?.[1] ?? Math.min(first?.[1] ?? start, start + 1)]
}
