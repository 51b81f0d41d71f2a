import type { ReactNode } from 'react'
import type { DocumentTold, ToldAct, ToldClaim, ToldReading } from '../asking/shapes.ts'
import { chainOf, wordsAt } from '../claims/claim-words.ts'
import { CopyCitation } from '../claims/copy-citation.tsx'
import { Link } from '../place/link.tsx'
import { claimCitation } from '../words/citations.ts'
import { figureOf } from '../words/figures.ts'
import { visible } from '../words/visible.ts'
import { Corrections } from './corrections.tsx'
import { InIncidents } from './in-incidents.tsx'
import './claim-card.css'

type Given = Pick<DocumentTold, 'incidents' | 'corrections'> & { readonly claim: ToldClaim; readonly reading: ToldReading }

/** A claim with all that was read of it: who, through whom, how, what, and by which rule. */
export function ClaimCard({ claim, reading, incidents, corrections }: Given) {
  const { document, referents } = reading
  const { text } = document
  const { stance, speech, hedges, cue, acts, exhibits, about, basis, saidOn } = claim
  const chain = chainOf(claim, document)
  const said = saidOn === null ? undefined : referents.find(({ id }) => id === saidOn.referent)
  const shown = referents.filter((one) => one.kind === 'exhibit' && exhibits.includes(one.id))
  return (
    <article className="claim-card" aria-live="polite">
      <header>
        <h2 className="card-chain">
          {chain.map((name, index) => (
            <span key={index}>
              {index > 0 && <span aria-label="through"> › </span>}
              <bdi>{name}</bdi>
            </span>
          ))}
        </h2>
        <Link className="small" href={`/documents/${document.id}`} aria-label="Close the card">
          Close
        </Link>
      </header>
      <p className="card-stance">
        {stance.replaceAll('-', ' ')}{' '}
        <span className="small">{speech === 'own-voice' ? 'in its own voice' : `${speech} speech`}</span>
      </p>
      <blockquote dir="auto">
        <span className="quote">{wordsAt(text, claim.content)}</span>
      </blockquote>
      <dl>
        {cue && (
          <Row words="Cue">
            <span className="quote">{wordsAt(text, cue.spans)}</span>
          </Row>
        )}
        {hedges.length > 0 && (
          <Row words="Hedges">
            <span className="hedges">{wordsAt(text, hedges)}</span>
          </Row>
        )}
        {said?.kind === 'time' && (
          <Row words="Said">
            {visible(said.words)} {isDay(said.value) && <span className="small">{said.value}</span>}
          </Row>
        )}
        {acts.map((act, index) => (
          <Row key={index} words={index === 0 ? 'Acts' : ''}>
            <ActWords act={act} reading={reading} />
          </Row>
        ))}
        {shown.map((one) => (
          <Row key={one.id} words="Rests on">
            {one.kind === 'exhibit' && `a ${one.exhibit}${one.durationSeconds === null ? '' : `, ${one.durationSeconds} s`}`}
          </Row>
        ))}
        {about.map((id) => (
          <Row key={id} words={stance === 'denies' ? 'Denies' : 'Speaks of'}>
            <Link href={`#${id}`}>another claim here</Link>
          </Row>
        ))}
        <Row words="Read by">
          <code>{basis.rule}</code>
          {basis.confidence !== null && (
            <span className="small"> {Math.round(basis.confidence * 100)} % of the claims read like it were right</span>
          )}
        </Row>
      </dl>
      <InIncidents claim={`${document.id}/${claim.id}`} incidents={incidents} />
      <Corrections claim={claim} document={document} corrections={corrections} />
      <CopyCitation of={claimCitation(claim, document)} />
    </article>
  )
}

const Row = ({ words, children }: { readonly words: string; readonly children: ReactNode }) => (
  <div>
    <dt className="small">{words}</dt>
    <dd>{children}</dd>
  </div>
)

/** Whether a value of TIMEX3 says which day, month or year it is: `XXXX-WXX-2` is some Tuesday. */
const isDay = (value: string): boolean => !value.includes('X')

/** "kill · not · 3 people · in Haparanda · 2024-06-04" */
function ActWords({ act, reading: { document, referents } }: { readonly act: ToldAct; readonly reading: ToldReading }) {
  const named = (id: string | null) => referents.find((one) => one.id === id)
  const [count, place, time] = [named(act.count), named(act.place), named(act.time)]
  const part = (who: ToldAct['actor']) => (who ? wordsAt(document.text, who.spans) || who.unit : null)
  const parts = [
    act.polarity === 'negative' ? 'not so' : null,
    act.modality === 'actual' ? null : act.modality,
    part(act.actor) === null ? null : `by ${part(act.actor)}`,
    part(act.target) === null ? null : `of ${part(act.target)}`,
    count?.kind === 'count' ? `${figureOf(count)}${count.cumulative ? ', a total over longer' : ''}` : null,
    place?.kind === 'place' ? `in ${place.name}` : null,
    time?.kind === 'time' ? (isDay(time.value) ? time.value : time.words) : null,
  ]
  return (
    <>
      <b>{act.type.replaceAll('-', ' ')}</b>{' '}
      <span className="small">{visible(parts.filter((one) => one !== null).join(' · '))}</span>
    </>
  )
}
