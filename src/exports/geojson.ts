import type { Comparison, DocumentId, Incident, ProposedGrade, Question, QuestionId, Reading } from '#model'
import { asksHowMany, stateOf } from './figures.ts'

/**
 * RFC 7946: a feature for each incident. One that has no point has no geometry, and is there all the same: a map must be able to say what it
 * does not show. What the reports say in names and words stands as it is; whoever shows it escapes it.
 */
export function geojson({ incidents }: Comparison, readings: readonly Reading[]) {
  const [reader] = readings.map((reading) => reading.reader)
  const publishers = new Map(readings.map(({ document }) => [document.id, document.publisher]))
  return {
    type: 'FeatureCollection',
    claimbook: {
      version: reader?.version ?? null,
      model: reader?.model ?? null,
      unplaced: incidents.filter((incident) => !geometryOf(incident)).length,
    },
    features: incidents.map((incident) => ({
      type: 'Feature',
      id: incident.id,
      geometry: geometryOf(incident),
      properties: propertiesOf(incident, publishers),
    })),
  } as const
}

/** `[lon, lat]`, in degrees of WGS 84: east before north. */
function geometryOf({ place }: Incident) {
  const { lat, lon } = place ?? { lat: null, lon: null }
  if (lat === null || lon === null || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) return null
  return { type: 'Point', coordinates: [lon, lat] } as const
}

function propertiesOf(incident: Incident, publishers: ReadonlyMap<DocumentId, string | null>) {
  const { id, title, place, time, documents, claims, sources, origins, questions, grades } = incident
  const named = documents.flatMap((document) => publishers.get(document) ?? [])
  return {
    id,
    title,
    place: place?.name ?? null,
    radius_km: place?.radiusKm ?? null,
    earliest: time.earliest,
    latest: time.latest,
    documents: documents.length,
    claims: claims.length,
    sources,
    origins: origins.length,
    publishers: [...new Set(named)].join('; ') || null,
    summary: questions.map((question) => `${question.words} ${stateOf(question)}`).join('; ') || null,
    ...tollsOf(questions),
    ...gradesOf(grades, null),
    questions: questions.map((question) => ({ ...questionProperties(question), ...gradesOf(grades, question.id) })),
  }
}

/**
 * `killed_low`, `killed_high`, `killed_state`, `killed_about`, for maps that know no lists: of each kind of toll the first question that is
 * asked of the incident itself. No question, no field; and no figure is null.
 */
function tollsOf(questions: readonly Question[]): Readonly<Record<string, string | number | null>> {
  const firsts = new Map<Question['ask'], Question>()
  for (const question of questions)
    if (asksHowMany(question) && question.over === null && !firsts.has(question.ask)) firsts.set(question.ask, question)
  return Object.fromEntries(
    [...firsts].flatMap(([ask, { low, high, state, about }]) => [
      [`${ask}_low`, low],
      [`${ask}_high`, high],
      [`${ask}_state`, state],
      [`${ask}_about`, about],
    ]),
  )
}

/** `airwars_proposed` and `airwars_why`; null where there is nothing to propose, with the reason. */
const gradesOf = (grades: readonly ProposedGrade[], of: QuestionId | null): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    grades
      .filter(({ question }) => question === of)
      .flatMap(({ scheme, grade, why }) => {
        const name = scheme.replaceAll('-', '_')
        return [
          [`${name}_proposed`, grade],
          [`${name}_why`, why],
        ]
      }),
  )

const questionProperties = ({ id, ask, about, over, words, state, low, high, answers, why }: Question) => ({
  id,
  ask,
  about,
  over,
  words,
  state,
  low,
  high,
  answers: answers.length,
  why,
})
