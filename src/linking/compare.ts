import type { ComparedDocument, Comparison, Day, DocumentId, Incident, IncidentId, Judgement, Place, Reading } from '#model'
import { copiesIn, type Copy } from './copies.ts'
import { type Judged, judgedAmong } from './judged.ts'
import { judgedCopies } from './judged-copies.ts'
import { doubtsAmong, doubtsOn } from './doubts.ts'
import { factsOf } from './facts.ts'
import { gradesOf } from './grades.ts'
import { groupedBy, mostOf } from './groups.ts'
import { identitiesIn, type Identities } from './identities.ts'
import { type AccountAt, type Group, type Grouping, incidentOfAccounts, incidentsIn } from './incidents.ts'
import { werePeopleLetGo } from './let-go.ts'
import { nameKeyOf } from './names.ts'
import { originsOf, sourcesAmong } from './origins.ts'
import { inOrder, questionOf } from './questions.ts'
import { relationsIn } from './relations.ts'
import { incidentTitle } from './titles.ts'
import { titleOf, type Told, toldOf } from './told.ts'
import { tollsIn } from './tolls.ts'
import { tracedClaims } from './traced.ts'
import { whatHappened } from './what-happened.ts'
import { whenAndWhere } from './when-and-where.ts'
import { whoDidIt } from './who-did-it.ts'

/**
 * The accounts of some documents side by side: which documents tell of one incident, who says what of it, from which
 * independent origins, and how their answers stand to each other. What a person judged wins over what is found.
 */
export const compare = (readings: readonly Reading[], judgements: readonly Judgement[] = []): Comparison =>
  comparison(readings, judgements, incidentsIn)

/** The same of one incident whose accounts are known: how a book shows what it has linked before. */
export const compareAccounts = (
  readings: readonly Reading[],
  accounts: readonly AccountAt[],
  judgements: readonly Judgement[] = [],
): Comparison => comparison(readings, judgements, (told, copies, judged) => incidentOfAccounts(told, accounts, copies, judged))

function comparison(
  readings: readonly Reading[],
  judgements: readonly Judgement[],
  groupingIn: (told: readonly Told[], copies: ReadonlyMap<DocumentId, Copy>, judged: Judged) => Grouping,
): Comparison {
  const told = toldOf(readings)
  const all = told.map(({ document }) => document)
  const copies = judgedCopies(copiesIn(told), told, judgedAmong(all, judgements, 'copy'))
  const identities = identitiesIn(told, judgements)
  const { groups, whys } = groupingIn(told, copies, judgedAmong(all, judgements, 'incident'))
  const sorted = groups.toSorted((a, b) => weightOf(b) - weightOf(a))
  const incidents = sorted.map((group, index) => incidentOf(group, `i${index + 1}`, identities, copies))
  const incidentsOfDocument = groupedBy(
    sorted.flatMap(({ members }, index) =>
      members.map(({ told: { document }, isMain }) => ({
        document: document.id,
        incident: incidents[index]?.id ?? 'i0',
        isMain,
      })),
    ),
    ({ document }) => document,
  )
  const given = new Map(readings.map(({ document }) => [document.id, document]))
  const documents = [...given.values()].map(({ id, givenId }): ComparedDocument => {
    const own = incidentsOfDocument.get(id) ?? []
    return {
      id,
      givenId,
      incident: own.find(({ isMain }) => isMain)?.incident ?? null,
      alsoIn: own.filter(({ isMain }) => !isMain).map(({ incident }) => incident),
      copyOf: copies.get(id)?.of ?? null,
      why: whys.get(id) ?? '',
    }
  })
  return { documents, incidents }
}

/** Incidents that documents are mainly about come first, the most told of all at the head. */
const weightOf = ({ members }: Group): number => members.reduce((sum, { isMain }) => sum + (isMain ? 1 : 0.001), 0)

function incidentOf({ members }: Group, id: IncidentId, identities: Identities, copies: ReadonlyMap<DocumentId, Copy>): Incident {
  const traced = tracedClaims(
    members.map(({ told }) => told),
    identities,
    copies,
  )
  const mainDays = new Map(members.map(({ told, mainDay }) => [told, mainDay]))
  const facts = factsOf(traced, ({ told }) => mainDays.get(told) ?? null)
  const asked = [
    ...tollsIn(facts, identities),
    ...whoDidIt(facts, identities, traced),
    ...werePeopleLetGo(facts, identities),
    ...whatHappened(facts, identities),
    ...whenAndWhere(facts),
  ]
  const ordered = inOrder(asked)
  const origins = originsOf(traced)
  const doubts = doubtsAmong(traced)
  const place = mostOf(
    members.flatMap(({ mainPlace }) => mainPlace ?? []),
    ({ name }) => nameKeyOf(name).key,
  )
  const windows = members.flatMap(({ window }) => window ?? [])
  const day = mostOf(members.flatMap(({ mainDay }) => mainDay ?? []))
  const [first] = members
  return {
    id,
    title: incidentTitle(facts, place, day, first ? (first.told.document.title ?? titleOf(first.told.document)) : id),
    documents: members.map(({ told }) => told.document.id),
    time: { earliest: ends(windows.map(({ earliest }) => earliest))[0], latest: ends(windows.map(({ latest }) => latest))[1] },
    place: place && placeOf(place),
    origins: origins.list,
    sources: sourcesAmong(traced),
    claims: traced.map(({ ref }) => ref),
    questions: ordered.map((one, index) =>
      questionOf(one, index, (held) => origins.idOf(held.facts[0].from), doubtsOn(one, doubts)),
    ),
    relations: relationsIn(asked, traced),
    grades: gradesOf({ asked: ordered, facts, traced, doubts }, identities),
  }
}

const ends = (days: readonly Day[]): [Day | null, Day | null] => {
  const sorted = days.toSorted()
  return [sorted[0] ?? null, sorted.at(-1) ?? null]
}
const placeOf = ({ name, lat, lon, radiusKm }: Place) => ({ name, lat, lon, radiusKm })
