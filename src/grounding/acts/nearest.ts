import type { Token } from '#model'
import { type Entry, entriesAt, violent } from './lexicon.ts'
import type { Mentioned, Scene } from './scene.ts'
import type { Trigger } from './triggers.ts'
import { formsOf } from './word-forms.ts'

/** Of the mentions that no other clause lies between, the nearest to the trigger. `lead`: what has to stand before the mention. */
export function nearestTo(scene: Scene, trigger: Trigger, mentions: readonly Mentioned[], lead: RegExp | null): Mentioned | null {
  const { tokens } = scene
  const { head } = trigger
  const found = mentions.flatMap((mention) => {
    const first = tokens.findIndex((token) => token.at.start >= mention.at.start)
    const last = tokens.findLastIndex((token) => token.at.end <= mention.at.end)
    if (first < 0 || last < 0 || mention.referent === null) return []
    if (lead && !lead.test(tokens[first - 1]?.norm ?? '')) return []
    if (saysWhich(scene, first, last, head) && !(lead && namesSite(scene, first))) return []
    const reached = first > head ? reachesOn(scene, trigger, first) : reachesBack(scene, trigger, first, last)
    return reached ? [{ mention, distance: Math.abs(first > head ? first - head : (head - last) * 1.5) }] : []
  })
  return found.toSorted((a, b) => a.distance - b.distance)[0]?.mention ?? null
}

const sites =
  /^(?:airport|area|base|border|bridge|camp|checkpoint|city|coast|crossing|district|front|governorate|harbou?r|highway|hospital|market|neighbou?rhood|oblast|port|post|prison|province|region|road|school|square|station|suburb|town|village)$/u
/** "at the Haparanda border crossing", "in the Kalix area": the phrase is a place, named after one. */
function namesSite({ tokens, phraseAround }: Scene, first: number): boolean {
  return sites.test(tokens[phraseAround(first)?.head ?? first]?.lemma ?? '')
}

/** "the 2017 law", "a May report": the time belongs to another noun. */
function saysWhich({ tokens, phraseAround }: Scene, first: number, last: number, head: number): boolean {
  const phrase = phraseAround(first)
  return phrase !== undefined && phrase.head > last && phrase.head !== head && tokens[last + 1]?.tag !== 'PART'
}

const isStop = ({ norm }: Token) => /^[;:—–]$/u.test(norm)
const opensClause = ({ tag, norm }: Token) =>
  tag === 'SCONJ' || /^(?:who|whom|whose|which|that|where|when|while|after|before)$/u.test(norm)

/** From the trigger on to a mention behind it. */
function reachesOn({ tokens }: Scene, { head, parts, entry }: Trigger, first: number): boolean {
  if (!staysIn(tokens, head, first)) return false
  const noun = entry.form === 'noun'
  let own = noun
  for (let at = head + 1; at < first; at += 1) {
    const token = tokens[at]
    if (!token || parts.includes(at)) continue
    if (isStop(token) || (opensClause(token) && tokens[at + 1]?.tag !== 'NUM')) return false
    if (token.tag === 'AUX' && !own) return false
    if (token.tag !== 'VERB') continue
    // "the attack took place on Monday"
    const happens = own && /^(?:take|happen|occur|carry|begin|come|unfold|launch)$/u.test(token.lemma)
    if (!happens && !(joins(tokens, at) && isAlike(entry, token)) && !(shares(tokens, head, at) && isAlike(entry, token)))
      return false
    own = false
  }
  return true
}
/** Behind a comma the clause goes on with a verb, the rest of a list or the mention itself: not with "the hospital in Kalix said". */
function staysIn(tokens: readonly Token[], head: number, first: number): boolean {
  const comma = tokens.findLastIndex(({ norm }, at) => at > head && at < first && norm === ',')
  if (comma < 0) return true
  const rest = tokens.slice(comma + 1, first)
  if (rest.every(({ tag }) => /^(?:ADP|DET|ADJ|ADV|PROPN)$/u.test(tag))) return rest[0]?.norm !== 'according'
  const goesOn = /(?<!^(?:accord|includ|cit|say|quot))ing$/u.test(rest[0]?.norm ?? '')
  return goesOn || rest[0]?.tag === 'CCONJ' || rest.some(({ tag }) => tag === 'CCONJ')
}
/** "killed and | wounded", "attacked, | killing": one clause goes on. */
const joins = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.tag === 'CCONJ' || (tokens[at - 1]?.norm === ',' && (tokens[at]?.norm.endsWith('ing') ?? false))

/** "killed and wounded on Monday" is of one day, "detained and freed on Monday" is not. */
const isAlike = ({ type }: Entry, token: Token): boolean =>
  formsOf(token)
    .flatMap(entriesAt)
    .every((other) => other.words.length > 1 || other.type === type || (violent.has(type) && violent.has(other.type)))

/** "were killed and at least seven | injured": the second verb leans on the auxiliary of the first. */
function shares(tokens: readonly Token[], head: number, at: number): boolean {
  if (tokens[head - 1]?.tag !== 'AUX' || !/(?:ed|en|shot|hurt)$/u.test(tokens[at]?.norm ?? '')) return false
  const link = tokens.findLastIndex(({ tag }, i) => i < at && tag === 'CCONJ')
  return (
    link > head &&
    at - link < 8 &&
    tokens.slice(link + 1, at).every(({ tag }) => /^(?:NUM|DET|ADV|ADP|ADJ|NOUN|PRON)$/u.test(tag))
  )
}

/** From a mention on to the trigger behind it: "On Friday, a bomb killed", "the attack on Monday killed". */
function reachesBack({ tokens }: Scene, { head, parts }: Trigger, first: number, last: number): boolean {
  const between = tokens.slice(last + 1, head).filter((_, i) => !parts.includes(last + 1 + i))
  if (between.some((token) => isStop(token) || opensClause(token)) || between[0]?.norm === 'to') return false
  const lead = between.findLast(({ tag }) => tag !== 'AUX' && tag !== 'ADV')
  const linked = lead?.tag === 'CCONJ' || (lead?.norm === ',' && (tokens[head]?.norm.endsWith('ing') ?? false))
  if (linked)
    return between.every(
      ({ norm, tag }, i) =>
        norm !== ',' || first < 3 || i === between.length - 1 || (i === 0 && between[1]?.tag === 'PROPN' && tag === 'PUNCT'),
    )
  if (between.some(({ tag }) => tag === 'VERB')) return false
  const possessor = between[0]?.tag === 'PART'
  return (first < 3 || between.every(({ norm }) => norm !== ',')) && (possessor || !isOfVerb(tokens, first))
}

/** "said on Monday", "said late Monday": the mention belongs to that verb. */
function isOfVerb(tokens: readonly Token[], first: number): boolean {
  let at = first - 1
  while (/^(?:ADP|ADV|DET)$/u.test(tokens[at]?.tag ?? '')) at -= 1
  return tokens[at]?.tag === 'VERB'
}
