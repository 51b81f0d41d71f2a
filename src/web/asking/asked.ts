import { resource } from './resource.ts'
import type {
  CalledRow,
  DocumentRow,
  DocumentTold,
  ExportForm,
  ExportPreview,
  Hits,
  HistoryStep,
  IncidentRow,
  IncidentTold,
  JudgementTold,
  Page,
  PassageHit,
  Places,
  Proposal,
  RedactionTold,
  Sources,
  Stats,
} from './shapes.ts'

const incidents = resource<Page<IncidentRow>>()
const incident = resource<IncidentTold>()
const called = resource<{ readonly items: readonly CalledRow[] }>()
const places = resource<Places>()
const documents = resource<Page<DocumentRow>>()
const document = resource<DocumentTold>()
const history = resource<{ readonly items: readonly HistoryStep[] }>()
const claims = resource<Hits>()
const passages = resource<{ readonly items: readonly PassageHit[]; readonly more: boolean }>()
const exportForms = resource<{ readonly items: readonly ExportForm[] }>()
const exportPreviews = resource<ExportPreview>()
const redactions = resource<{ readonly items: readonly RedactionTold[] }>()
const stats = resource<Stats>()
const judgements = resource<{ readonly items: readonly JudgementTold[] }>()
const proposals = resource<{ readonly items: readonly Proposal[] }>()
const sources = resource<Sources>()

export const useIncidents = (query: string | null) => incidents.useOne(query === null ? null : `/incidents?${query}`)
export const useIncident = (id: string) => incident.useOne(`/incidents/${encodeURIComponent(id)}`)
export const useCalled = (id: string) => called.useOne(`/incidents/${encodeURIComponent(id)}/documents`)
export const usePlaces = (id: string) => places.useOne(`/incidents/${encodeURIComponent(id)}/places`)
export const useDocuments = (query: string) => documents.useOne(`/documents?${query}`)
export const useDocument = (id: string | null) => document.useOne(id === null ? null : `/documents/${encodeURIComponent(id)}`)
export const useHistory = (id: string) => history.useOne(`/documents/${encodeURIComponent(id)}/history`)
export const useClaims = (query: string | null) => claims.useOne(query === null ? null : `/claims?${query}`)
export const usePassages = (query: string | null) => passages.useOne(query === null ? null : `/passages?${query}`)
export const useExportForms = () => exportForms.useOne('/exports')
export const useExportPreview = (form: string, query: string) => exportPreviews.useOne(`/exports/${form}/preview?${query}`)
export const useRedactions = () => redactions.useOne('/redactions')
export const useStats = () => stats.useOne('/stats')
export const useJudgements = () => judgements.useOne('/judgements')
export const useProposals = () => proposals.useOne('/proposals')
export const useSources = () => sources.useOne('/sources')
