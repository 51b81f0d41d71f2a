import { type ReactNode, useEffect, useRef } from 'react'
import { AddPage } from './add/add-page.tsx'
import { DropAnywhere } from './add/drop-anywhere.tsx'
import { ClaimsPanel } from './claims/claims-panel.tsx'
import { DocumentPage } from './document/document-page.tsx'
import { HistoryPage } from './document/history-page.tsx'
import { DocumentsPage } from './documents/documents-page.tsx'
import { IncidentPage } from './incident/incident-page.tsx'
import { IncidentsPage } from './incidents/incidents-page.tsx'
import { usePlace } from './place/place.ts'
import { ReviewPage } from './review/review-page.tsx'
import { SearchPage } from './search/search-page.tsx'
import { Header } from './shell/header.tsx'
import { Nowhere } from './shell/nowhere.tsx'
import { SourcesPage } from './sources/sources-page.tsx'

/** Which page stands at which address. Each of these addresses is for good: claims, questions and incidents are cited by them. */
const pages: readonly (readonly [RegExp, (id: string) => ReactNode])[] = [
  [/^\/(?:incidents)?$/u, () => <IncidentsPage />],
  [/^\/incidents\/([^/]+)$/u, (id) => <IncidentPage key={id} id={id} />],
  [/^\/documents$/u, () => <DocumentsPage />],
  [/^\/documents\/([^/]+)$/u, (id) => <DocumentPage key={id} id={id} />],
  [/^\/documents\/([^/]+)\/history$/u, (id) => <HistoryPage key={id} id={id} />],
  [/^\/search$/u, () => <SearchPage />],
  [/^\/sources$/u, () => <SourcesPage />],
  [/^\/review$/u, () => <ReviewPage />],
  [/^\/add$/u, () => <AddPage />],
]

export function App() {
  const { path } = usePlace()
  const main = useRef<HTMLElement>(null)
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    main.current?.focus({ preventScroll: true })
  }, [path])
  return (
    <ClaimsPanel>
      <a className="skip" href="#main">
        To the page
      </a>
      <Header path={path} />
      <main id="main" tabIndex={-1} ref={main}>
        {pageAt(path)}
      </main>
      <DropAnywhere />
    </ClaimsPanel>
  )
}

function pageAt(path: string): ReactNode {
  const trimmed = path.length > 1 ? path.replace(/\/$/u, '') : path
  for (const [shape, page] of pages) {
    const found = shape.exec(trimmed)
    if (found) return page(found[1] ?? '')
  }
  return <Nowhere path={path} />
}
