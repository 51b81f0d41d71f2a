import type { ClaimRef, DocumentId } from '#model'

/** Names for what has no address, the same in every format: "urn:claimbook:document:d…". The namespace is not registered. */
export const documentUrn = (id: DocumentId): string => `urn:claimbook:document:${id}`
export const claimUrn = (ref: ClaimRef): string => `urn:claimbook:claim:${ref}`
export const incidentUrn = (key: string): string => `urn:claimbook:incident:${key}`

/** An address of the web, or null: a report may say anything of where it comes from, and "javascript:" is no place. */
export function webAddress(url: string | null): string | null {
  return url !== null && URL.canParse(url) && /^https?:/iu.test(url) ? url : null
}
