import type { Claim, ClaimRef, ComparedDocument, Comparison, Document, DocumentId, Reading } from '#model'

/** A claim as the page shows it: the third of its report, in `[2] ¶5`. */
export type PlacedClaim = {
  readonly claim: Claim
  readonly document: Document
  readonly ref: ClaimRef
  readonly number: number
  /** Where a link to it leads. Made of numbers alone, never of words from a document. */
  readonly anchor: string
  /** "[2]"; nothing where there is but one report. */
  readonly mark: string
  /** "¶5" */
  readonly paragraph: string
}

export type PlacedReport = {
  readonly compared: ComparedDocument
  /** null where the comparison came without its reading. */
  readonly reading: Reading | null
  readonly anchor: string
  readonly mark: string
  /** In the order of the text. */
  readonly claims: readonly PlacedClaim[]
}

/** Where everything stands on the page, so that every number can lead to it. */
export type Placed = {
  readonly reports: readonly PlacedReport[]
  readonly reportOf: (document: DocumentId) => PlacedReport | null
  readonly claimOf: (claim: ClaimRef) => PlacedClaim | null
}

export function placedOn({ documents }: Comparison, readings: readonly Reading[]): Placed {
  const known = new Map(readings.map((reading) => [reading.document.id, reading]))
  const reports = documents.map((compared, index): PlacedReport => {
    const reading = known.get(compared.id) ?? null
    const anchor = `d${index + 1}`
    const mark = `[${index + 1}]`
    return { compared, reading, anchor, mark, claims: reading ? claimsOf(reading, anchor, documents.length > 1 ? mark : '') : [] }
  })
  const byId = new Map(reports.map((report) => [report.compared.id, report]))
  const byRef = new Map(reports.flatMap(({ claims }) => claims.map((claim) => [claim.ref, claim] as const)))
  return { reports, reportOf: (id) => byId.get(id) ?? null, claimOf: (ref) => byRef.get(ref) ?? null }
}

const claimsOf = ({ document, claims }: Reading, anchor: string, mark: string): PlacedClaim[] =>
  claims
    .toSorted((a, b) => a.content[0].start - b.content[0].start)
    .map((claim, index) => ({
      claim,
      document,
      ref: `${document.id}/${claim.id}`,
      number: index + 1,
      anchor: `${anchor}-c${index + 1}`,
      mark,
      paragraph: `¶${claim.passage.slice(1)}`,
    }))
