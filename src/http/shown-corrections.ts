import type { FiledCorrection } from '#ledger'
import type { Claim, Reading } from '#model'

/** A reading as it may be shown, and the corrections of its claims: their words lie where the shown text has them. */
export function shownWith(
  reading: Reading,
  corrections: readonly FiledCorrection[],
  showing: (reading: Reading) => Reading,
): { readonly shown: Reading; readonly corrections: readonly FiledCorrection[] } {
  const { claims } = reading
  // A correction goes along as the content of a claim, so that its words move as all others do.
  const beside = corrections.flatMap((correction) => {
    const claim = claims.find(({ id }) => id === correction.claim)
    const [first, ...more] = correction.spans
    return claim && first ? [{ correction, claim: { ...claim, content: [first, ...more] } satisfies Claim }] : []
  })
  if (beside.length === 0) return { shown: showing(reading), corrections: [] }
  const all = showing({ ...reading, claims: [...claims, ...beside.map(({ claim }) => claim)] })
  return {
    shown: { ...all, claims: all.claims.slice(0, claims.length) },
    corrections: beside.map(({ correction }, i) => ({
      ...correction,
      spans: all.claims[claims.length + i]?.content ?? correction.spans,
    })),
  }
}
