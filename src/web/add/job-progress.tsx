import { Link } from '../place/link.tsx'
import { plural } from '../words/figures.ts'
import { visible } from '../words/visible.ts'
import type { Job } from './jobs.ts'

/** How far one handful of reports is, and what became of each. */
export function JobProgress({ job: { number, names, step, filed, failed, done } }: { readonly job: Job }) {
  const [name = ''] = names
  return (
    <article className="job">
      <h2>
        <bdi>{visible(name)}</bdi>
        {names.length > 1 && ` and ${plural(names.length - 1, 'more file')}`}
      </h2>
      {done ? (
        <p className="small">
          {filed.length === 0 && failed.length === 0 ? 'Nothing was filed.' : 'Done.'}{' '}
          {filed.length > 0 && <Link href="/incidents">See the incidents</Link>}
        </p>
      ) : (
        <>
          <progress
            aria-label={`Reading, job ${number}`}
            max={step?.total ?? 1}
            {...(step && step.total > 0 ? { value: step.done } : {})}
          />
          <p className="small">{step ? `${step.words} ${step.done} of ${step.total}` : 'handed in'}</p>
        </>
      )}
      <ul>
        {filed.map(({ document, name: report, came, claims }) => (
          <li key={`${document} ${report}`}>
            <Link href={`/documents/${document}`}>
              <bdi>{visible(report)}</bdi>
            </Link>{' '}
            <span className="small">
              {came}
              {claims !== null && `, ${plural(claims, 'claim')}`}
            </span>
          </li>
        ))}
        {failed.map((message) => (
          <li key={message} className="add-problem">
            {visible(message)}
          </li>
        ))}
      </ul>
    </article>
  )
}
