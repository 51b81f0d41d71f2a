import { useEffect, useRef, useState } from 'react'
import { useProposals } from '../asking/asked.ts'
import { tell } from '../asking/ask.ts'
import type { JudgementTold, Proposal, Side } from '../asking/shapes.ts'
import { Link } from '../place/link.tsx'
import { useKeys } from '../place/use-keys.ts'
import { Waiting } from '../shell/waiting.tsx'
import { dayWords } from '../words/days.ts'
import { plural } from '../words/figures.ts'
import { visible } from '../words/visible.ts'
import { titleOf } from './title-of.ts'
import { ManyLinks } from './many-links.tsx'

type Verdict = JudgementTold['verdict']
/** One act, and the links that it decided: one, or several at once. */
type Decided = {
  readonly verdict: Verdict
  readonly proposals: readonly Proposal[]
  readonly judgements: readonly JudgementTold[]
}

const choices = [
  ['same', 's', 'Same incident'],
  ['different', 'd', 'Different'],
  ['unsure', 'u', 'Unsure'],
] as const

/** Links that are neither sure nor unlikely, one at a time, for a person to decide. */
export function Links() {
  const asked = useProposals()
  const [at, setAt] = useState(0)
  const [decided, setDecided] = useState<readonly Decided[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [isMany, setMany] = useState(false)
  const busy = useRef(false)
  const keys = new Set(decided.flatMap(({ proposals }) => proposals.map(keyOf)))
  const left = (asked.value?.items ?? []).filter((proposal) => !keys.has(keyOf(proposal)))
  const place = Math.min(at, Math.max(0, left.length - 1))
  const now = left[place]
  const last = decided.at(-1)
  const count = decided.reduce((sum, { judgements }) => sum + judgements.length, 0)

  const judge = async (verdict: Verdict, proposals: readonly Proposal[]) => {
    if (proposals.length === 0 || busy.current) return
    busy.current = true
    const judgements = proposals.map(({ one, other }) => ({ on: 'incident', one: one.document, other: other.document, verdict }))
    const { value, problem: wrong } = await tell<{ readonly items: readonly JudgementTold[] }>('/judgements/together', {
      judgements,
    })
    busy.current = false
    setProblem(wrong?.detail ?? null)
    if (value) setDecided((before) => [...before, { verdict, proposals, judgements: value.items }])
  }
  const undo = async () => {
    if (!last || busy.current) return
    busy.current = true
    const { problem: wrong } = await tell('/judgements/withdrawn', { ids: last.judgements.map(({ id }) => id) })
    busy.current = false
    setProblem(wrong?.detail ?? null)
    if (!wrong) setDecided((before) => before.slice(0, -1))
  }
  const judgeNow = (verdict: Verdict) => void (isMany ? undefined : judge(verdict, now ? [now] : []))
  useKeys({
    j: () => setAt(Math.min(place + 1, left.length - 1)),
    k: () => setAt(Math.max(place - 1, 0)),
    s: () => judgeNow('same'),
    d: () => judgeNow('different'),
    u: () => judgeNow('unsure'),
    z: () => void undo(),
  })
  if (!asked.value) return <Waiting asked={asked} of="what is proposed" />
  return (
    <>
      <div className="section-head">
        <h2>Links in doubt</h2>
        <p className="small" role="status">
          {now ? (isMany ? `${left.length} left` : `${place + 1} of ${left.length}`) : 'nothing is left'}
          {count > 0 && ` · ${count} decided`}
        </p>
      </div>
      <p className="why">
        Do two reports tell of the same incident? What you decide wins over what was found, is kept with your name and the time,
        and can be taken back, but is never edited.
      </p>
      <div className="choices review-ways" role="group" aria-label="How many at once">
        <button type="button" aria-pressed={!isMany} onClick={() => setMany(false)}>
          One by one
        </button>
        <button type="button" aria-pressed={isMany} onClick={() => setMany(true)}>
          Several at once
        </button>
      </div>
      {!now && <p className="empty">No link is in doubt. New reports may bring some.</p>}
      {now && !isMany && <Pair key={keyOf(now)} proposal={now} />}
      {now && isMany && <ManyLinks proposals={left} keyOf={keyOf} onJudge={(verdict, shown) => void judge(verdict, shown)} />}
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <div className="review-choices">
        {!isMany &&
          choices.map(([verdict, key, words]) => (
            <button
              key={verdict}
              className={`button ${verdict === 'same' ? 'first' : ''}`}
              type="button"
              disabled={!now}
              onClick={() => judgeNow(verdict)}
            >
              {words} <kbd>{key}</kbd>
            </button>
          ))}
        <button className="button" type="button" disabled={!last} onClick={() => void undo()}>
          {last && last.judgements.length > 1 ? `Undo: ${last.judgements.length} at once` : 'Undo'} <kbd>z</kbd>
        </button>
        {!isMany && (
          <span className="small">
            <kbd>j</kbd> next · <kbd>k</kbd> back
          </span>
        )}
      </div>
      {decided.length > 0 && (
        <section aria-labelledby="decided">
          <h3 id="decided">{plural(count, 'judgement')} of this sitting</h3>
          <ol className="decided">
            {decided.toReversed().map(({ verdict, proposals, judgements }) => (
              <li key={judgements[0]?.id}>
                <b>{verdict}</b>: {proposals.length > 1 && `${proposals.length} links, the first `}
                <bdi>{proposals[0] && titleOf(proposals[0].one)}</bdi> / <bdi>{proposals[0] && titleOf(proposals[0].other)}</bdi>{' '}
                <span className="small">{judgements.map(({ id }) => id).join(' ')}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
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

const SideWords = ({ side, side: { document, day, words } }: { readonly side: Side }) => (
  <div>
    <p className="small">{dayWords(day)}</p>
    <h3>
      <Link href={`/documents/${document}`}>
        <bdi>{titleOf(side)}</bdi>
      </Link>
    </h3>
    <p dir="auto" className="pair-words">
      {visible(words)}
    </p>
  </div>
)

const keyOf = ({ one, other }: Proposal): string => `${one.document} ${other.document}`
