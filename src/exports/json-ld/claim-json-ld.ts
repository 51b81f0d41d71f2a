import type { ClaimRef, Comparison, Document, IncidentId, Origin, Reading } from '#model'
import { claimUrn, documentUrn, incidentUrn, webAddress } from '../addresses.ts'
import { claimsSeen, type SeenClaim } from '../claims/claims-seen.ts'
import { type ExportContext, instantOf } from '../export-context.ts'
import { incidentKeysIn } from '../incident-key.ts'
import { filled, type JsonObject } from '../json-value.ts'
import { agentOf } from './agents.ts'
import { happeningOf } from './happenings.ts'

/**
 * Claims as schema.org's `Claim`, the reports as `Article` and the incidents as its event type, in one graph of JSON-LD. There is no `ClaimReview`
 * and no rating: those are a person's verdict, which Claimbook does not have.
 */
export function claimJsonLd(comparison: Comparison, readings: readonly Reading[], context: ExportContext) {
  const keys = incidentKeysIn(comparison.incidents, context)
  const claims = claimsSeen(comparison, readings)
  const firsts = firstReports(comparison, claims)
  return {
    '@context': 'https://schema.org',
    '@graph': [
      filled({
        '@type': 'Dataset',
        '@id': 'urn:claimbook:export',
        name: 'Claims, as their sources make them',
        description: `Withheld: ${context.profile}.`,
        creditText: context.program,
        dateCreated: instantOf(context),
      }),
      ...comparison.incidents.map((incident) => happeningOf(incident, keys)),
      ...readings.map(({ document }) => articleOf(document, context)),
      ...claims.map((seen) => claimOf(seen, keys, firsts.get(seen.ref) ?? null)),
    ],
  } as const
}

/**
 * The report in which each claim is first known: where it only repeats another, that one's; its own where the claim is its origin's own. A claim that
 * has no origin may be first anywhere.
 */
function firstReports({ incidents }: Comparison, claims: readonly SeenClaim[]): ReadonlyMap<ClaimRef, SeenClaim> {
  const seen = new Map(claims.map((one) => [one.ref, one]))
  const own = new Set(incidents.flatMap(({ origins }) => origins.flatMap((origin: Origin) => origin.claims)))
  const firsts = new Map<ClaimRef, SeenClaim>()
  for (const ref of own) addFirst(ref, ref)
  for (const { relations } of incidents) for (const { from, to, kind } of relations) if (kind === 'repeats') addFirst(from, to)
  return firsts

  function addFirst(ref: ClaimRef, first: ClaimRef): void {
    const found = seen.get(first)
    if (found) firsts.set(ref, found)
  }
}

function claimOf(seen: SeenClaim, keys: ReadonlyMap<IncidentId, string>, first: SeenClaim | null): JsonObject {
  const { claim, chain, document, quote, holder, places, ref } = seen
  const claimant = chain.at(-1) ?? chain[0]
  const [outermost] = chain
  const isInOthersWords = claim.speech === 'indirect' || claim.speech === 'mixed'
  return filled({
    '@type': 'Claim',
    '@id': claimUrn(ref),
    identifier: ref,
    text: quote,
    inLanguage: document.language,
    author: agentOf(claimant, document),
    creditText: holder,
    datePublished: seen.saidOn,
    keywords: [claim.stance, ...new Set(claim.acts.map(({ type }) => type))],
    appearance: { '@id': documentUrn(document.id) },
    firstAppearance: first && firstAppearanceOf(first),
    // Who passes it on in other words than the claimant's answers for those words.
    claimInterpreter: isInOthersWords ? interpreterOf(outermost === claimant ? null : outermost, document) : null,
    isBasedOn: first && first.ref !== ref ? { '@id': claimUrn(first.ref) } : null,
    about: places.map(({ incident }) => ({ '@id': incidentUrn(keys.get(incident.id) ?? incident.id) })),
  })
}

const interpreterOf = (outer: SeenClaim['chain'][number] | null, document: Document): JsonObject | null =>
  (outer && agentOf(outer, document)) ?? agentOf({ kind: 'publisher', name: document.publisher, actor: null }, document)

/** A post within a report is a work of its own. */
function firstAppearanceOf({ post, document }: SeenClaim): JsonObject {
  if (!post) return { '@id': documentUrn(document.id) }
  return filled({
    '@type': 'SocialMediaPosting',
    url: webAddress(post.url),
    datePublished: post.postedOn,
    creditText: [post.author, post.handle].filter((part) => part !== null && part !== '').join(' '),
    isPartOf: { '@id': documentUrn(document.id) },
  })
}

const articleOf = (document: Document, { keyedIds }: ExportContext): JsonObject =>
  filled({
    '@type': 'Article',
    '@id': documentUrn(document.id),
    identifier: [document.id, ...(keyedIds ? [] : [`sha256:${document.sha256}`])],
    headline: document.title,
    url: webAddress(document.url),
    publisher: agentOf({ kind: 'publisher', name: document.publisher, actor: null }, document),
    creditText: document.author,
    datePublished: document.publishedOn,
    inLanguage: document.language,
  })
