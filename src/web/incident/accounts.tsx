import type { Incident } from '#model'
import { useNarrow } from '../place/use-narrow.ts'
import { useQuery } from '../place/use-query.ts'
import { ByQuestion } from './by-question.tsx'
import { SideBySide } from './side-by-side.tsx'
import './accounts.css'

type Given = { readonly incident: Incident; readonly at: string }

/** The questions with their answers: as columns of origins where there is room, else one below the other. */
export function Accounts({ incident, at }: Given) {
  const narrow = useNarrow()
  const [query, change] = useQuery()
  const chosen = query.get('view')
  const view = chosen === 'columns' || chosen === 'rows' ? chosen : narrow ? 'rows' : 'columns'
  if (incident.questions.length === 0)
    return (
      <p className="empty">
        No question is asked of this incident yet: its claims name no toll, no captives, nobody responsible.
      </p>
    )
  return (
    <section className="accounts" aria-labelledby="accounts">
      <div className="section-head">
        <h2 id="accounts">The accounts, side by side</h2>
        <div className="choices" role="group" aria-label="How they are laid out">
          {(['columns', 'rows'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={view === one} onClick={() => change({ view: one })}>
              {one === 'columns' ? 'Origins as columns' : 'One below the other'}
            </button>
          ))}
        </div>
      </div>
      {view === 'columns' ? <SideBySide incident={incident} at={at} /> : <ByQuestion incident={incident} at={at} />}
    </section>
  )
}
