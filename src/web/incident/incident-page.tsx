import { lazy, Suspense } from 'react'
import type { Incident } from '#model'
import { useIncident } from '../asking/asked.ts'
import type { IncidentTold } from '../asking/shapes.ts'
import { CopyCitation } from '../claims/copy-citation.tsx'
import { useOpenClaims } from '../claims/open-claims.ts'
import { Export } from '../export/export-dialog.tsx'
import { Link } from '../place/link.tsx'
import { useHashScroll } from '../place/use-hash-scroll.ts'
import { useLater } from '../place/use-later.ts'
import { useTitle } from '../place/use-title.ts'
import { Waiting } from '../shell/waiting.tsx'
import { daysWords } from '../words/days.ts'
import { plural } from '../words/figures.ts'
import { visible } from '../words/visible.ts'
import { questionAt } from '../words/anchors.ts'
import { incidentCitation } from '../words/citations.ts'
import { Accounts } from './accounts.tsx'
import { Grades } from './grades.tsx'
import { Origins } from './origins.tsx'
import { Reports } from './reports.tsx'
import { Timeline } from './timeline.tsx'
import { Tolls } from './tolls.tsx'
import './incident-page.css'

const Places = lazy(async () => ({ default: (await import('./places.tsx')).Places }))

/** One incident: its accounts side by side, in the order of time, in numbers and on the map. */
export function IncidentPage({ id }: { readonly id: string }) {
  const asked = useIncident(id)
  const comparison = asked.value?.comparison
  const incident = comparison?.incidents[0]
  useTitle(incident ? visible(incident.title) : 'Incident')
  if (!asked.value || !comparison || !incident) return <Waiting asked={asked} of="the incident" />
  return <Told told={asked.value} incident={incident} />
}

function Told({
  told: { id, short, comparison, graded },
  incident,
}: {
  readonly told: IncidentTold
  readonly incident: Incident
}) {
  const later = useLater()
  const hash = useHashScroll(later, (given) => questionAt(given, incident.questions)?.id ?? given)
  return (
    <div className="page">
      <header className="incident-head">
        <p className="eyebrow">
          Incident <span className="plain">{short}</span>
        </p>
        <h1>
          <bdi>{visible(incident.title)}</bdi>
        </h1>
        <Facts incident={incident} />
        <CopyCitation of={incidentCitation(incident, id)} />
        <p>
          <Export query={`incident=${id}`} words="this incident" />
        </p>
      </header>
      <Accounts incident={incident} at={hash} />
      {later && (
        <>
          <Tolls incident={incident} />
          <Timeline incident={incident} />
          <Suspense fallback={<p className="small">Opening the map …</p>}>
            <Places id={id} />
          </Suspense>
          <Origins incident={incident} />
          <Grades id={id} incident={incident} graded={graded} />
          <Reports id={id} documents={comparison.documents} />
        </>
      )}
      {comparison.incidents.length > 1 && (
        <p className="small">
          These documents tell of {plural(comparison.incidents.length - 1, 'other incident')} too:{' '}
          <Link href="/incidents">all incidents</Link>
        </p>
      )}
    </div>
  )
}

function Facts({ incident }: { readonly incident: Incident }) {
  const open = useOpenClaims()
  const { place, time, documents, claims, origins, sources, questions } = incident
  const used = new Set(
    questions.flatMap(({ answers, doubts }) => [...answers.flatMap((one) => one.claims), ...doubts.map(({ claim }) => claim)]),
  )
  const others = claims.filter((claim) => !used.has(claim))
  return (
    <>
      <p>
        {place && <bdi>{visible(place.name)}</bdi>}
        {place && ' · '}
        {daysWords(time.earliest, time.latest)}
      </p>
      <p className="small facts">
        <a className="opens" href="#reports">
          {plural(documents.length, 'document')}
        </a>
        <button className="opens" type="button" onClick={() => open({ title: plural(claims.length, 'claim'), claims })}>
          {plural(claims.length, 'claim')}
        </button>
        <span>{plural(sources, 'source')}</span>
        <a className="opens" href="#origins">
          {plural(origins.length, 'independent origin')}
        </a>
        {others.length > 0 && (
          <button
            className="opens"
            type="button"
            onClick={() =>
              open({
                title: `${plural(others.length, 'claim')} not compared`,
                why: 'No question here is answered by these.',
                claims: others,
              })
            }
          >
            {plural(others.length, 'claim')} not compared
          </button>
        )}
      </p>
    </>
  )
}
