import type { Comparison, IncidentId, Reading } from '#model'
import { canonical } from '#base'
import { claimUrn, documentUrn, incidentUrn, webAddress } from '../addresses.ts'
import { claimsSeen, type SeenClaim } from '../claims/claims-seen.ts'
import { type ExportContext, instantOf } from '../export-context.ts'
import { incidentKeysIn } from '../incident-key.ts'
import { filled } from '../json-value.ts'
import { pointCounter, selectorsOf } from './selectors.ts'

/**
 * A collection of the Web Annotation Data Model (W3C Recommendation, 2017), JSON-LD: one annotation for each claim, on the words that make it. A claim whose words
 * stand apart has a target for each stretch.
 */
export function webAnnotations(comparison: Comparison, readings: readonly Reading[], context: ExportContext) {
  const keys = incidentKeysIn(comparison.incidents, context)
  const counters = new Map(readings.map(({ document }) => [document.id, pointCounter(document.text)]))
  const generated = instantOf(context)
  const generator = { type: 'Software', name: context.program }
  const items = claimsSeen(comparison, readings).map((seen) => ({
    id: claimUrn(seen.ref),
    type: 'Annotation',
    motivation: ['describing', 'classifying'],
    generator,
    generated,
    body: bodiesOf(seen, keys),
    target: seen.claim.content.map((at) => ({
      source: webAddress(seen.document.url) ?? documentUrn(seen.document.id),
      // Positions count within the text that was read, which a page on the web may no longer be.
      state: { type: 'TimeState', cached: documentUrn(seen.document.id) },
      selector: selectorsOf(seen.document.text, at, counters.get(seen.document.id) ?? Number),
    })),
  }))
  const id = 'urn:claimbook:annotations'
  const page = `${id}:1`
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: 'Claims, as their sources make them',
    generator,
    generated,
    total: items.length,
    first: { id: page, type: 'AnnotationPage', startIndex: 0, items },
    last: page,
  } as const
}

/** What a person reads, tags, and all that is known as canonical JSON: a body of the model has no properties of its own. */
const bodiesOf = (seen: SeenClaim, keys: ReadonlyMap<IncidentId, string>) => [
  textual(
    'describing',
    'text/plain',
    `${seen.holder} ${seen.claim.stance.replaceAll('-', ' ')}: ${seen.quote}`,
    seen.document.language,
  ),
  ...tagsOf(seen).map((tag) => textual('tagging', 'text/plain', tag)),
  textual('classifying', 'application/json', canonical(dataOf(seen, keys))),
]

const textual = (purpose: 'describing' | 'tagging' | 'classifying', format: string, value: string, language?: string) =>
  ({ type: 'TextualBody', purpose, format, value, ...(language === undefined ? {} : { language }) }) as const

const tagsOf = ({ claim: { stance, acts } }: SeenClaim): string[] => [...new Set([stance, ...acts.map(({ type }) => type)])]

function dataOf({ claim, chain, places, saidOn, referents }: SeenClaim, keys: ReadonlyMap<IncidentId, string>) {
  return filled({
    incidents: places.map(({ incident }) => incidentUrn(keys.get(incident.id) ?? incident.id)),
    sources: chain.map(({ kind, name }) => ({ kind, name })),
    stance: claim.stance,
    speech: claim.speech,
    saidOn,
    rule: claim.basis.rule,
    confidence: claim.basis.confidence,
    acts: claim.acts.map(({ type, polarity, modality, actor, target, count, place, time }) => {
      const [figure, where, when] = [referents.count(count), referents.place(place), referents.time(time)]
      return filled({
        type,
        polarity,
        modality,
        actor: referents.named(actor)?.name,
        target: referents.named(target)?.name ?? target?.unit,
        count: figure && { low: figure.low, high: figure.high, approx: figure.approx, words: figure.words },
        place: where && { name: where.name, lat: where.lat, lon: where.lon },
        time: when && { value: when.value, earliest: when.earliest, latest: when.latest },
      })
    }),
  })
}
