import type { Token } from '#model'

/** What stands after "Ukraine's" where the country is a stretch of land. */
const land =
  /^(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|border|coast|coastline|capital|territory|soil|region|city|town|village|centre|center|airspace|waters)$/u
const addressed =
  /^(?:accuse|urge|warn|blame|ask|tell|thank|condemn|criticise|criticize|press|pressure|help|support|threaten|let|allow|force|call|arm|supply)$/u

/**
 * "Ukraine denies", "according to Kyiv", "Russia’s invasion": the name of a country or its capital stands for those who govern it,
 * not for a stretch of land. Places and actors share this one answer, so that no name is both.
 */
export function standsAsActor(tokens: readonly Token[], from: number, last: number): boolean {
  const first = startOfList(tokens, from)
  const before = tokens[tokens[first - 1]?.tag === 'DET' ? first - 2 : first - 1]
  const after = tokens[last + 1]
  if (after?.tag === 'PART' && after.norm.startsWith("'")) return possesses(tokens, last + 2)
  if (before && /^(?:by|with|against|between)$/u.test(before.norm))
    return !/^(?:border|frontier)$/u.test(tokens[first - 2]?.lemma ?? '')
  if (before?.norm === 'to' && /^(?:according|due|loyal|close|thanks)$/u.test(tokens[first - 2]?.norm ?? '')) return true
  if (before?.tag === 'ADP') return false
  if (before && addressed.test(before.lemma) && before.tag === 'VERB') return true
  return isSubject(tokens, last + 1)
}

/** "in Russia and Ukraine": what stands before a list stands before each of its names. */
function startOfList(tokens: readonly Token[], first: number): number {
  const listed = tokens[first - 1]?.norm === 'and' && tokens[first - 2]?.tag === 'PROPN'
  return listed ? startOfList(tokens, first - 2) : first
}

function possesses(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4; at += 1) {
    const token = tokens[at]
    if (token?.tag === 'PROPN') return false
    if (token?.tag === 'NOUN') return !land.test(token.norm)
  }
  return true
}

function isSubject(tokens: readonly Token[], from: number): boolean {
  let at = from
  if (tokens[at]?.tag === 'CCONJ') while (tokens[at]?.tag === 'CCONJ' || tokens[at]?.tag === 'PROPN') at += 1
  while (tokens[at]?.tag === 'ADV') at += 1
  const verb = tokens[at]
  if (verb?.tag === 'VERB') return !verb.norm.endsWith('ing')
  if (verb?.tag !== 'AUX') return false
  const rest = tokens.slice(at + 1, at + 4).find((token) => token.tag === 'VERB')
  return verb.lemma !== 'be' || rest === undefined || rest.norm.endsWith('ing') || addressed.test(rest.lemma)
}
