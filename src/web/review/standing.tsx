import { useState } from 'react'
import { useJudgements } from '../asking/asked.ts'
import { tell } from '../asking/ask.ts'
import type { JudgementTold } from '../asking/shapes.ts'
import { Link } from '../place/link.tsx'
import { instantWords } from '../words/days.ts'
import { visible } from '../words/visible.ts'

/** Judgements of one kind that stand, the last first, each to be taken back. */
export function Standing({ on }: { readonly on: JudgementTold['on'] }) {
  const asked = useJudgements()
  const [problem, setProblem] = useState<string | null>(null)
  const all = (asked.value?.items ?? []).filter((one) => one.on === on)
  const withdraw = async (id: string) => setProblem((await tell('/judgements/withdrawn', { ids: [id] })).problem?.detail ?? null)
  return (
    <section aria-label="What was decided">
      <h3>What was decided</h3>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {all.length === 0 && <p className="small">Nothing yet.</p>}
      <ol className="standing">
        {all.toReversed().map(({ id, one, other, verdict, by, at, why }) => (
          <li key={id}>
            <b>{verdict}</b>
            <span>
              <Name on={on} words={one} /> / <Name on={on} words={other} />
            </span>
            <span className="small">
              {by !== null && <bdi>{visible(by)}</bdi>}
              {at !== null && `, ${instantWords(at)}`}
              {why !== null && `: ${visible(why)}`}
            </span>
            <button className="opens small" type="button" aria-label={`Take back ${id}`} onClick={() => void withdraw(id)}>
              Take back
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

const Name = ({ on, words }: { readonly on: JudgementTold['on']; readonly words: string }) =>
  on === 'referent' ? (
    <bdi>{visible(words)}</bdi>
  ) : (
    <Link href={`/documents/${words}`}>
      <code>{words}</code>
    </Link>
  )
