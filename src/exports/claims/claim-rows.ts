import type { Act, ClaimRef, Comparison, Reading } from '#model'
import { wordsAt } from '#model'
import type { Cell } from '../csv.ts'
import type { ExportContext } from '../export-context.ts'
import { notationOf } from '../figures.ts'
import { incidentKeysIn } from '../incident-key.ts'
import type { ClaimColumn } from './claim-columns.ts'
import { claimsSeen, type SeenClaim } from './claims-seen.ts'

/** Every column is there; null is unknown, which is never 0 and never an empty text. */
export type ClaimRow = { readonly [Name in ClaimColumn]: Cell }

/** One row for each claim, those of no incident too, in the order of the readings. */
export function claimRows(
  comparison: Comparison,
  readings: readonly Reading[],
  context: Pick<ExportContext, 'bookIds'> = {},
): ClaimRow[] {
  const keys = incidentKeysIn(comparison.incidents, context)
  const repeated = new Map<ClaimRef, ClaimRef>(
    comparison.incidents.flatMap(({ relations }) =>
      relations.flatMap(({ from, to, kind }) => (kind === 'repeats' ? [[from, to] as const] : [])),
    ),
  )
  return claimsSeen(comparison, readings).map((seen) => ({
    claim_id: seen.claim.id,
    document_id: seen.document.id,
    ...wordCells(seen),
    ...actCells(seen),
    exhibits: list(seen.claim.exhibits.flatMap((id) => seen.referents.exhibit(id)?.exhibit ?? [])),
    said_on: seen.saidOn,
    said_words: seen.saidWords,
    about: list(seen.claim.about.map((id) => `${seen.document.id}/${id}`)),
    repeats: repeated.get(seen.ref) ?? null,
    ...placeCells(seen, (id) => keys.get(id) ?? id),
    ...documentCells(seen),
  }))
}

function wordCells({ claim, document: { text }, chain, holder, quote, post }: SeenClaim) {
  const { stance, speech, cue, hedges, content, passage } = claim
  return {
    sources: list(chain.map(({ name }) => name ?? '')),
    source_kinds: list(chain.map(({ kind }) => kind)),
    holder,
    stance,
    speech,
    cue: cue && list(cue.spans.map((at) => wordsAt(text, at))),
    hedges: list(hedges.map((at) => wordsAt(text, at))),
    quote,
    quote_start: Math.min(...content.map(({ start }) => start)),
    quote_end: Math.max(...content.map(({ end }) => end)),
    quote_spans: list(content.map(({ start, end }) => `${start}-${end}`)),
    passage,
    post_platform: post?.platform ?? null,
    post_url: post?.url ?? null,
  } as const
}

/** The act that most can be said of: the first with a figure, else the first. */
export const mainActOf = ({ claim: { acts } }: SeenClaim): Act | null =>
  acts.find(({ count }) => count !== null) ?? acts[0] ?? null

function actCells(seen: SeenClaim) {
  const { claim, referents, document } = seen
  const act = mainActOf(seen)
  const count = referents.count(act?.count ?? null)
  const place = referents.place(act?.place ?? null)
  const time = referents.time(act?.time ?? null)
  const [actor, target] = [act?.actor ?? null, act?.target ?? null].map((who) => ({
    who: referents.named(who),
    words: who && who.spans.length > 0 ? who.spans.map((at) => wordsAt(document.text, at)).join(' ') : null,
  }))
  return {
    acts: list(claim.acts.map(({ type, polarity }) => (polarity === 'negative' ? `not ${type}` : type))),
    figures: list(claim.acts.map((one) => figureOf(referents.count(one.count)))),
    act: act?.type ?? null,
    act_polarity: act?.polarity ?? null,
    act_modality: act?.modality ?? null,
    actor: actor?.who?.name ?? actor?.words ?? null,
    actor_known: actor?.who ? knownOf(actor.who) : null,
    target: target?.who?.name ?? target?.words ?? null,
    target_known: target?.who ? knownOf(target.who) : null,
    target_unit: act?.target?.unit ?? null,
    // Outward, so that the whole numbers allow no less than the words do.
    count_low: count?.low == null ? null : Math.floor(count.low),
    count_high: count?.high == null ? null : Math.ceil(count.high),
    count_approx: count?.approx ?? null,
    count_unit: count?.unit ?? null,
    count_words: count?.words ?? null,
    count_additional: count?.additional ?? null,
    count_cumulative: count?.cumulative ?? null,
    place: place?.name ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    radius_km: place?.radiusKm ?? null,
    place_basis: place?.basis ?? null,
    place_level: place?.level ?? null,
    geonameid: place?.geonameId ?? null,
    country: place?.country ?? null,
    admin1: place?.admin1 ?? null,
    disputed: list(place?.disputed ?? []),
    time_value: time?.value ?? null,
    time_words: time?.words ?? null,
    earliest: time?.earliest ?? null,
    latest: time?.latest ?? null,
    time_certain: time?.certain ?? null,
  } as const
}

const figureOf = (count: Parameters<typeof notationOf>[0] | null): string => (count ? notationOf(count) : '')
const knownOf = (who: { readonly known: string | null } | { readonly kind: 'place' }): string | null =>
  'known' in who ? who.known : null

function placeCells({ places }: SeenClaim, keyOf: (id: SeenClaim['places'][number]['incident']['id']) => string) {
  const asked = places.flatMap(({ incident, questions }) => questions.map((question) => ({ question, key: keyOf(incident.id) })))
  const rooted = places.flatMap(({ incident, origin }) => (origin ? [{ origin, key: keyOf(incident.id) }] : []))
  return {
    incident: list(places.map(({ incident }) => keyOf(incident.id))),
    incident_title: list(places.map(({ incident }) => incident.title)),
    question: list(asked.map(({ question, key }) => `${key}/${question.id}`)),
    question_words: list(asked.map(({ question }) => question.words)),
    state: list(asked.map(({ question }) => question.state)),
    origin: list(rooted.map(({ origin, key }) => `${key}/${origin.id}`)),
    origin_name: list(rooted.map(({ origin }) => origin.name)),
  } as const
}

const documentCells = ({ document, claim, copyOf, reading: { reader } }: SeenClaim) =>
  ({
    title: document.title,
    publisher: document.publisher,
    author: document.author,
    published_on: document.publishedOn,
    language: document.language,
    url: document.url,
    path: document.path,
    given_id: document.givenId,
    sha256: document.sha256,
    copy_of: copyOf,
    rule: claim.basis.rule,
    confidence: claim.basis.confidence,
    reader_version: reader.version,
    model: reader.model,
    references: reader.references,
  }) as const

/** Nothing in the list is an empty cell. */
const list = (texts: readonly string[]): string | null => (texts.every((text) => text === '') ? null : texts.join('; '))
