import { useMemo, useState } from 'react'
import { useDocument } from '../asking/asked.ts'
import type { DocumentTold, ToldClaim, ToldReading } from '../asking/shapes.ts'
import { holderOf } from '../claims/claim-words.ts'
import { Link } from '../place/link.tsx'
import { go } from '../place/place.ts'
import { useHashScroll } from '../place/use-hash-scroll.ts'
import { useKeys } from '../place/use-keys.ts'
import { useSlices } from '../place/use-slices.ts'
import { useTitle } from '../place/use-title.ts'
import { Waiting } from '../shell/waiting.tsx'
import { instantWords, momentWords } from '../words/days.ts'
import { plural } from '../words/figures.ts'
import { languageWords, otherLanguage, unreadIn } from '../words/languages.ts'
import { visible } from '../words/visible.ts'
import { ClaimCard } from './claim-card.tsx'
import { DocumentText } from './document-text.tsx'
import { Withhold } from './withhold.tsx'
import './document-page.css'

/** Passages that fill a window, at a time. */
const slice = 20
const none: readonly ToldClaim[] = []

/** One document as it was published, with its claims marked by who makes them, and the card of one of them beside it. */
export function DocumentPage({ id }: { readonly id: string }) {
  const asked = useDocument(id)
  useTitle(visible(asked.value?.filed.title || asked.value?.filed.path || 'Document'))
  if (!asked.value) return <Waiting asked={asked} of="the document" />
  return asked.value.reading ? <Read told={asked.value} reading={asked.value.reading} /> : <Unread told={asked.value} />
}

function Read({ told, reading }: { readonly told: DocumentTold; readonly reading: ToldReading }) {
  const { document, claims } = reading
  const drawn = useSlices(document.passages.length, slice)
  const hash = useHashScroll(drawn === document.passages.length)
  const [only, setOnly] = useState<string | null>(null)
  const inOrder = useMemo(() => claims.toSorted((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0)), [claims])
  const held = useMemo(() => Map.groupBy(inOrder, (claim) => holderOf(claim, document)), [inOrder, document])
  const hues = useMemo(
    () => new Map([...held.values()].flatMap((own, index) => own.map(({ id }) => [id, index] as const))),
    [held],
  )
  const shown = only === null ? inOrder : (held.get(only) ?? none)
  const at = shown.findIndex(({ id }) => id === hash)
  const step = (by: number) => {
    const next = shown[at === -1 ? (by > 0 ? 0 : shown.length - 1) : Math.min(shown.length - 1, Math.max(0, at + by))]
    if (next) go(`#${next.id}`, { replace: true })
  }
  useKeys({ j: () => step(1), k: () => step(-1), Escape: () => go(window.location.pathname, { replace: true }) })
  const odd = reading.notes.filter(({ code }) => code !== otherLanguage)
  const unread = useMemo(() => unreadIn(reading), [reading])
  const chosen = inOrder.find(({ id }) => id === hash) ?? null
  const corrected = useMemo(() => told.corrections.flatMap(({ claim, spans }) => (claim === hash ? spans : [])), [told, hash])
  return (
    <div className="page document">
      <Head told={told} reading={reading} />
      <div className="document-columns">
        <div className="document-main">
          {held.size > 0 && (
            <ul className="legend" aria-label="Who claims something here">
              {[...held].map(([holder, { length: count }], index) => (
                <li key={holder}>
                  <button
                    type="button"
                    className={`source-${index % 8}`}
                    aria-pressed={only === holder}
                    onClick={() => setOnly(only === holder ? null : holder)}
                  >
                    <bdi>{holder}</bdi> <span className="legend-count">{count}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
          <DocumentText
            document={document}
            drawn={drawn}
            claims={shown}
            hues={hues}
            chosen={chosen}
            corrected={corrected}
            unread={unread}
          />
        </div>
        <aside className={chosen ? 'card-open' : ''} aria-label="The claim">
          {chosen ? (
            <ClaimCard
              key={chosen.id}
              claim={chosen}
              reading={reading}
              incidents={told.incidents}
              corrections={told.corrections}
            />
          ) : (
            <p className="small">
              {claims.length === 0 ? (
                'No claim was found in this document.'
              ) : (
                <>
                  Choose marked words to see who makes the claim, through whom, and on what. <kbd>j</kbd> and <kbd>k</kbd> go from
                  claim to claim.
                </>
              )}
            </p>
          )}
        </aside>
      </div>
      {odd.length > 0 && (
        <section className="document-notes">
          <h2 className="eyebrow">What is odd about this text</h2>
          <ul className="small">
            {odd.map(({ code, at: [start], text }) => (
              <li key={`${code} ${start}`}>{visible(text)}</li>
            ))}
          </ul>
        </section>
      )}
      <Withhold reading={reading} />
      <p className="small">
        Read by {reading.reader.name} {reading.reader.version}. SHA-256 <code>{document.sha256}</code>
      </p>
    </div>
  )
}

function Head({ told: { filed, versions, incidents }, reading }: { readonly told: DocumentTold; readonly reading: ToldReading }) {
  const { document } = reading
  const { url } = document
  return (
    <header className="document-head">
      <p className="eyebrow">
        <bdi>{document.publisher === null ? 'Document' : visible(document.publisher)}</bdi>{' '}
        <span className="plain">{filed.short}</span>
      </p>
      <h1>
        <bdi>{visible(filed.title || filed.path || filed.short)}</bdi>
      </h1>
      <p className="small facts">
        <span>
          {document.publishedOn === null
            ? 'no day of publication'
            : `published ${momentWords(document.publishedOn, document.publishedAt)}`}
        </span>
        {document.modifiedAt !== undefined && <span>changed {instantWords(document.modifiedAt)}, as it says</span>}
        {filed.unread.length > 0 && <span>not read: {filed.unread.map(languageWords).join(', ')}</span>}
        {document.author !== null && <bdi>{visible(document.author)}</bdi>}
        <span>{plural(reading.claims.length, 'claim')}</span>
        <span>
          received {instantWords(filed.receivedAt)} by <bdi>{visible(filed.receivedBy)}</bdi>
        </span>
        {url !== null && /^https?:/u.test(url) && (
          <a href={url} rel="noopener noreferrer external">
            <bdi>{visible(url)}</bdi>
          </a>
        )}
        {versions.length > 1 && (
          <Link href={`/documents/${document.id}/history`}>{plural(versions.length, 'version')}: what changed</Link>
        )}
      </p>
      {filed.state === 'overtaken' && <p className="why">This is an older version of the page.</p>}
      {incidents.length > 0 && (
        <p className="small">
          Tells of{' '}
          {incidents.map(({ id, title }, index) => (
            <span key={id}>
              {index > 0 && '; '}
              <Link href={`/incidents/${id}`}>
                <bdi>{visible(title)}</bdi>
              </Link>
            </span>
          ))}
        </p>
      )}
    </header>
  )
}

function Unread({ told: { filed } }: { readonly told: DocumentTold }) {
  const { title, path, state, tombstone } = filed
  return (
    <div className="page narrow">
      <h1>
        <bdi>{visible(title || path || 'Document')}</bdi>
      </h1>
      <p className="empty">
        {tombstone
          ? `This document was deleted ${instantWords(tombstone.at)} by ${visible(tombstone.by)}${tombstone.why === null ? '.' : `: ${visible(tombstone.why)}`}`
          : state === 'waiting'
            ? 'It waits to be read.'
            : 'There is no reading of it.'}
      </p>
    </div>
  )
}
