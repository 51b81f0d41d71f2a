import type { Relation } from '#model'
import type { SeenClaim } from '../claims/claims-seen.ts'
import { filled, type JsonObject } from '../json-value.ts'
import { claimExtension, type Maker, type StixObject } from './maker.ts'
import type { StixId } from './stix-id.ts'

/** A note of the words of a claim; our extension says who holds it and what it says. */
export function noteOf(seen: SeenClaim, about: readonly StixId[], claimants: readonly StixId[], { make }: Maker): StixObject {
  const { ref, claim, document, quote, holder } = seen
  return make('note', ref, document.publishedOn, {
    abstract: `${holder} ${claim.stance.replaceAll('-', ' ')}`,
    content: quote,
    lang: document.language,
    object_refs: [...new Set([...about, ...claimants])],
    external_references: [{ source_name: 'claimbook', external_id: ref }],
    extensions: { [claimExtension]: extensionOf(seen, claimants) },
  })
}

function extensionOf({ claim, chain, referents, saidOn, places }: SeenClaim, claimants: readonly StixId[]): JsonObject {
  return filled({
    extension_type: 'property-extension',
    sources: chain.map(({ kind, name }) => filled({ kind, name })),
    source_refs: [...claimants],
    stance: claim.stance,
    speech: claim.speech,
    said_on: saidOn,
    quote_spans_utf16: claim.content.map(({ start, end }) => [start, end]),
    rule: claim.basis.rule,
    reader_confidence: claim.basis.confidence,
    states: [...new Set(places.flatMap(({ questions }) => questions.map(({ state }) => state)))],
    acts: claim.acts.map(({ type, polarity, modality, actor, target, count, place, time }) => {
      const [figure, where, when] = [referents.count(count), referents.place(place), referents.time(time)]
      return filled({
        type,
        polarity,
        modality,
        actor: referents.named(actor)?.name,
        target: referents.named(target)?.name ?? target?.unit,
        count_low: figure?.low,
        count_high: figure?.high,
        count_words: figure?.words,
        place: where?.name,
        time: when?.value,
      })
    }),
  })
}

/**
 * How a claim stands to another: a denial is the opinion of whoever denies, a claim that only repeats is derived from the other, and the rest are relationships
 * under the names that Claimbook has for them. null: one of the two is not in the export.
 */
export function relationObject(
  { from, to, kind, why }: Relation,
  notes: ReadonlyMap<string, { readonly note: StixObject; readonly seen: SeenClaim }>,
  { make }: Maker,
): StixObject | null {
  const [source, target] = [notes.get(from), notes.get(to)]
  if (!source || !target) return null
  const { seen, note } = source
  if (kind === 'denies')
    return make('opinion', `${from} ${to}`, seen.document.publishedOn, {
      opinion: 'strongly-disagree',
      explanation: seen.quote,
      authors: [seen.holder],
      object_refs: [target.note.id],
    })
  return make('relationship', `${from} ${kind} ${to}`, seen.document.publishedOn, {
    relationship_type: kind === 'repeats' ? 'derived-from' : kind,
    description: why,
    source_ref: note.id,
    target_ref: target.note.id,
  })
}
