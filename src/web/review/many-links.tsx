import { useState } from 'react'
import type { JudgementTold, Proposal } from '../asking/shapes.ts'
import { Link } from '../place/link.tsx'
import { dayWords } from '../words/days.ts'
import { plural } from '../words/figures.ts'
import { titleOf } from './title-of.ts'
import { visible } from '../words/visible.ts'

/** So many are seen at once, and no more are decided at once. */
const mostShown = 20

type Given = {
  readonly proposals: readonly Proposal[]
  readonly keyOf: (proposal: Proposal) => string
  readonly onJudge: (verdict: JudgementTold['verdict'], proposals: readonly Proposal[]) => void
}

/** Links below each other, with words that narrow them, to be decided by one act: only what is seen and chosen. */
export function ManyLinks({ proposals, keyOf, onJudge }: Given) {
  const [words, setWords] = useState('')
  const [picked, pick] = useState<ReadonlySet<string>>(new Set())
  const wanted = words.trim().toLowerCase()
  const shown = proposals
    .filter(({ one, other, why }) =>
      [one.title, one.words, other.title, other.words, why].some((text) => text.toLowerCase().includes(wanted)),
    )
    .slice(0, mostShown)
  const chosen = shown.filter((proposal) => picked.has(keyOf(proposal)))
  const count = plural(chosen.length, 'shown link')
  return (
    <>
      <label className="sources-find">
        <span className="small">Words in titles, beginnings or reasons</span>
        <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
      </label>
      {shown.length > 0 && (
        <p>
          <button
            className="button"
            type="button"
            onClick={() => pick(new Set(chosen.length === shown.length ? [] : shown.map(keyOf)))}
          >
            {chosen.length === shown.length ? 'Choose none' : `Choose all ${shown.length} shown`}
          </button>
        </p>
      )}
      <ol className="many-links">
        {shown.map((proposal) => {
          const key = keyOf(proposal)
          const name = `${titleOf(proposal.one)} / ${titleOf(proposal.other)}`
          return (
            <li key={key}>
              <input
                type="checkbox"
                aria-label={name}
                checked={picked.has(key)}
                onChange={({ target }) =>
                  pick(new Set([...picked].filter((one) => one !== key).concat(target.checked ? [key] : [])))
                }
              />
              <div>
                {[proposal.one, proposal.other].map((side) => (
                  <p key={side.document}>
                    <Link href={`/documents/${side.document}`}>
                      <bdi>{titleOf(side)}</bdi>
                    </Link>{' '}
                    <span className="small">
                      {dayWords(side.day)} · <bdi>{visible(side.words.slice(0, 120))} …</bdi>
                    </span>
                  </p>
                ))}
                <p className="small">
                  {visible(proposal.why)} · {Math.round(proposal.likelihood * 100)} % likely to be one; now{' '}
                  {proposal.together ? 'in one incident' : 'in two'}
                </p>
              </div>
            </li>
          )
        })}
      </ol>
      {shown.length === 0 && <p className="empty">No link in doubt has these words.</p>}
      <div className="many-links-chosen">
        {(['same', 'different', 'unsure'] as const).map((verdict) => (
          <button
            key={verdict}
            className="button"
            type="button"
            disabled={chosen.length === 0}
            onClick={() => onJudge(verdict, chosen)}
          >
            {verdict.charAt(0).toUpperCase() + verdict.slice(1)}: {count}
          </button>
        ))}
        <span className="small">
          {proposals.length > shown.length && `${proposals.length - shown.length} others are not shown, and not touched`}
        </span>
      </div>
    </>
  )
}
