import { useEffect, useRef, useState } from 'react'
import { useProposals } from '../asking/asked.ts'
import { ask, tell } from '../asking/ask.ts'
import type { JudgementTold, Proposal, Side } from '../asking/shapes.ts'
import { Link } from '../place/link.tsx'
import { useKeys } from '../place/use-keys.ts'
import { useTitle } from '../place/use-title.ts'
import { Waiting } from '../shell/waiting.tsx'
import { dayWords } from '../words/days.ts'
import { plural } from '../words/figures.ts'
import { visible } from '../words/visible.ts'
import './review-page.css'

type Verdict = JudgementTold['verdict']
type Decided = { readonly proposal: Proposal; readonly judgement: JudgementTold }

const choices = [
  ['same', 's', 'Same incident'],
  ['different', 'd', 'Different'],
  ['unsure', 'u', 'Unsure'],
] as const

/** Links that are neither sure nor unlikely, one at a time, for a person to decide. */
export function ReviewPage() {
  useTitle('Review')
  const asked = useProposals()
  const [at, setAt] = useState(0)
  const [decided, setDecided] = useState<readonly Decided[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const busy = useRef(false)
  const keys = new Set(decided.map(({ proposal }) => keyOf(proposal)))
  const left = (asked.value?.items ?? []).filter((proposal) => !keys.has(keyOf(proposal)))
  const place = Math.min(at, Math.max(0, left.length - 1))
  const now = left[place]
  const last = decided.at(-1)

  const judge = async (verdict: Verdict) => {
    if (!now || busy.current) return
    busy.current = true
    const { value, problem: wrong } = await tell<JudgementTold>('/judgements', {
      on: 'incident',
      one: now.one.document,
      other: now.other.document,
      verdict,
    })
    busy.current = false
    setProblem(wrong?.detail ?? null)
    if (value) setDecided((before) => [...before, { proposal: now, judgement: value }])
  }
  const undo = async () => {
    if (!last || busy.current) return
    busy.current = true
    const { problem: wrong } = await ask(`/judgements/${last.judgement.id}`, { method: 'DELETE' })
    busy.current = false
    setProblem(wrong?.detail ?? null)
    if (!wrong) setDecided((before) => before.slice(0, -1))
  }
  useKeys({
    j: () => setAt(Math.min(place + 1, left.length - 1)),
    k: () => setAt(Math.max(place - 1, 0)),
    s: () => void judge('same'),
    d: () => void judge('different'),
    u: () => void judge('unsure'),
    z: () => void undo(),
  })
  if (!asked.value) return <Waiting asked={asked} of="what is proposed" />
  return (
    <div className="page">
      <div className="section-head">
        <h1>Review</h1>
        <p className="small" role="status">
          {now ? `${place + 1} of ${left.length}` : 'nothing is left'}
          {decided.length > 0 && ` · ${decided.length} decided`}
        </p>
      </div>
      <p className="why">
        Do two reports tell of the same incident? What you decide wins over what was found, is kept with your name and the time,
        and can be taken back, but is never edited.
      </p>
      {now ? <Pair key={keyOf(now)} proposal={now} /> : <p className="empty">No link is in doubt. New reports may bring some.</p>}
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <div className="review-choices">
        {choices.map(([verdict, key, words]) => (
          <button
            key={verdict}
            className={`button ${verdict === 'same' ? 'first' : ''}`}
            type="button"
            disabled={!now}
            onClick={() => void judge(verdict)}
          >
            {words} <kbd>{key}</kbd>
          </button>
        ))}
        <button className="button" type="button" disabled={!last} onClick={() => void undo()}>
          Undo <kbd>z</kbd>
        </button>
        <span className="small">
          <kbd>j</kbd> next · <kbd>k</kbd> back
        </span>
      </div>
      {decided.length > 0 && (
        <section aria-labelledby="decided">
          <h2 id="decided">{plural(decided.length, 'judgement')} of this sitting</h2>
          <ol className="decided">
            {decided.toReversed().map(({ proposal, judgement }) => (
              <li key={judgement.id}>
                <b>{judgement.verdict}</b>: <bdi>{visible(proposal.one.title)}</bdi> / <bdi>{visible(proposal.other.title)}</bdi>{' '}
                <span className="small">{judgement.id}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}

function Pair({ proposal: { one, other, likelihood, why, together } }: { readonly proposal: Proposal }) {
  const element = useRef<HTMLElement>(null)
  useEffect(() => element.current?.focus({ preventScroll: true }), [])
  return (
    <article className="pair" tabIndex={-1} ref={element}>
      <div className="pair-sides">
        <SideWords side={one} />
        <SideWords side={other} />
      </div>
      <p>{visible(why)}</p>
      <p className="small">
        {Math.round(likelihood * 100)} % likely to be one; now they are {together ? 'in one incident' : 'in two incidents'}.
      </p>
    </article>
  )
}

const SideWords = ({ side: { document, title, day, words } }: { readonly side: Side }) => (
  <div>
    <p className="small">{dayWords(day)}</p>
    <h2>
      <Link href={`/documents/${document}`}>
        <bdi>{visible(title)}</bdi>
      </Link>
    </h2>
    <p dir="auto" className="pair-words">
      {visible(words)}
    </p>
  </div>
)

const keyOf = ({ one, other }: Proposal): string => `${one.document} ${other.document}`
