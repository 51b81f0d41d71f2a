import type {
  Answer,
  ClaimRef,
  Comparison,
  Document,
  DocumentId,
  Incident,
  ProposedGrade,
  Question,
  QuestionId,
  Reading,
} from '#model'
import { type Cell, csv } from './csv.ts'
import { notationOf } from './figures.ts'
import { inMarks } from './in-marks.ts'

export const comparisonCsv = (comparison: Comparison, readings: readonly Reading[]): string =>
  answersCsv(answerRows(comparison, readings))

/**
 * One row for each answer. So that nothing is lost, an incident of which nothing is asked has one row without a question, and a report
 * that tells of no incident one row without an incident.
 */
export function answerRows({ documents, incidents }: Comparison, readings: readonly Reading[]): AnswerRow[] {
  const known: Known = {
    documents: new Map(readings.map(({ document }) => [document.id, document])),
    claims: new Map(readings.flatMap(({ document, claims }) => claims.map(({ id }) => [`${document.id}/${id}`, document.id]))),
  }
  return [
    ...incidents.flatMap((incident) => incidentRows(incident, known)),
    ...documents.filter(({ incident }) => incident === null).map(({ id, why }): Row => ({ ...documentCells([id], known), why })),
  ]
}

export const answersCsv = (rows: readonly AnswerRow[]): string =>
  csv(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  )

/** In the order of the file. Columns are only added, at the end. */
const columns = [
  'incident',
  'title',
  'place',
  'lat',
  'lon',
  'radius_km',
  'earliest',
  'latest',
  'question',
  'ask',
  'about',
  'over',
  'question_words',
  'state',
  'question_low',
  'question_high',
  'why',
  'origin',
  'origin_name',
  'holder',
  'low',
  'high',
  'approx',
  'words',
  'figure',
  'quote',
  'hedged',
  'hedges',
  'said_on',
  'said_words',
  'doubts',
  'claims',
  'documents',
  'publishers',
  'published_on',
  'urls',
  'paths',
  'given_ids',
  'airwars_proposed',
  'airwars_why',
  'iraq_body_count_proposed',
  'iraq_body_count_why',
  'admiralty_proposed',
  'admiralty_why',
] as const
export type AnswerRow = { readonly [Column in (typeof columns)[number]]?: Cell }
type Row = AnswerRow
type Known = {
  readonly documents: ReadonlyMap<DocumentId, Document>
  /** Where each claim stands. */
  readonly claims: ReadonlyMap<ClaimRef, DocumentId>
}

function incidentRows(incident: Incident, known: Known): Row[] {
  const cells = { ...incidentCells(incident), ...gradeCells(incident, null) }
  if (incident.questions.length === 0) return [{ ...cells, ...documentCells(incident.documents, known) }]
  return incident.questions.flatMap((question) =>
    question.answers.map((answer) => ({
      ...cells,
      ...questionCells(question),
      ...gradeCells(incident, question.id),
      ...answerCells(answer, question, incident, known),
    })),
  )
}

const incidentCells = ({ id, title, place, time }: Incident): Row => ({
  incident: id,
  title,
  place: place?.name ?? null,
  lat: place?.lat ?? null,
  lon: place?.lon ?? null,
  radius_km: place?.radiusKm ?? null,
  earliest: time.earliest,
  latest: time.latest,
})

const questionCells = ({ id, ask, about, over, words, state, low, high, why }: Question): Row => ({
  question: id,
  ask,
  about,
  over,
  question_words: words,
  state,
  question_low: low,
  question_high: high,
  why,
})

/** The grades of the incident, or those of one question. */
const gradeCells = ({ grades }: Incident, of: QuestionId | null): Row =>
  Object.fromEntries(
    grades
      .filter(({ question }) => question === of)
      .flatMap(({ scheme, grade, why }) => [
        [gradeColumns[scheme][0], grade],
        [gradeColumns[scheme][1], why],
      ]),
  )
const gradeColumns = {
  airwars: ['airwars_proposed', 'airwars_why'],
  'iraq-body-count': ['iraq_body_count_proposed', 'iraq_body_count_why'],
  admiralty: ['admiralty_proposed', 'admiralty_why'],
} as const satisfies Record<ProposedGrade['scheme'], readonly (keyof Row)[]>

const answerCells = (answer: Answer, { doubts }: Question, { origins }: Incident, known: Known): Row => ({
  origin: answer.origin,
  origin_name: origins.find(({ id }) => id === answer.origin)?.name ?? null,
  holder: answer.holder,
  low: answer.value.low,
  high: answer.value.high,
  approx: answer.value.approx,
  words: answer.value.words,
  figure: notationOf(answer.value),
  quote: answer.quote,
  hedged: answer.hedged,
  hedges: list(answer.hedges),
  said_on: answer.saidOn,
  said_words: answer.saidWords,
  doubts: list(
    doubts
      .filter(({ of }) => of.some((claim) => answer.claims.includes(claim)))
      .map(({ holder, quote }) => `${holder}: ${inMarks(quote)}`),
  ),
  claims: list(answer.claims),
  ...documentCells([...new Set(answer.claims.flatMap((claim) => known.claims.get(claim) ?? []))], known),
})

/** The documents' own particulars, in one order; where one of several has none, its place in the list is empty. */
function documentCells(ids: readonly DocumentId[], known: Known): Row {
  const each = (of: (document: Document) => string | null) => {
    const found = ids.map((id) => known.documents.get(id)).map((document) => (document && of(document)) ?? '')
    return found.some((one) => one !== '') ? list(found) : null
  }
  return {
    documents: list(ids),
    publishers: each(({ publisher }) => publisher),
    published_on: each(({ publishedOn }) => publishedOn),
    urls: each(({ url }) => url),
    paths: each(({ path }) => path),
    given_ids: each(({ givenId }) => givenId),
  }
}

const list = (texts: readonly string[]): string => texts.join('; ')
