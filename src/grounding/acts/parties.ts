import { countIn } from './circumstances.ts'
import { phraseFrom } from './noun-phrases.ts'
import { isPerson } from './participants.ts'
import type { Range, Scene } from './scene.ts'
import type { Trigger } from './triggers.ts'

/**
 * The parties of a target that is a list with figures of its own: "three soldiers, two policemen and a child". Empty where the
 * target is one party, or where what follows only says who the first are: "five people, three soldiers and two civilians".
 */
export function countedParties(scene: Scene, { head }: Trigger, target: Range): Range[] {
  const whole = target.first > head ? runOn(scene, target) : target.joint ? target : null
  if (!whole) return []
  const parties = partiesIn(scene, whole)
  const figures = parties.map((party) => figureOf(scene, party))
  // "between 50 and 200 girls" is one figure.
  const ids = parties.flatMap((party) => countIn(scene, party) ?? [])
  if (new Set(ids).size < ids.length) return []
  if (!figures.some((figure) => figure !== null)) return []
  const [first = null, ...rest] = figures
  const total = rest.reduce<number>((sum, figure) => sum + (figure ?? 0), 0)
  return parties.length > 2 && first === total && isGeneral(scene, parties[0]) ? [] : parties
}
const isGeneral = ({ tokens }: Scene, party: Range | undefined) =>
  /^(?:people|person|man|victim|member|civilian|resident)$/u.test(tokens[party?.head ?? -1]?.lemma ?? '')

/** The list that an object begins: it goes on where "and" brings in one more who is counted, and no verb follows. */
function runOn(scene: Scene, target: Range): Range | null {
  const { tokens } = scene
  let last = target.last
  let closed = false
  while (!closed) {
    const comma = tokens[last + 1]?.norm === ','
    const link = tokens[comma ? last + 2 : last + 1]?.norm === 'and'
    if (!comma && !link) return null
    const next = phraseFrom(scene, last + 1 + Number(comma) + Number(link))
    if (!next || !isPerson(scene, next) || figureOf(scene, next) === null) return null
    last = next.last
    closed = link
  }
  return /^(?:VERB|AUX)$/u.test(tokens[last + 1]?.tag ?? '') || /^(?:who|which)$/u.test(tokens[last + 1]?.norm ?? '')
    ? null
    : { ...target, last, joint: true }
}

function partiesIn(scene: Scene, { first, last }: Range): Range[] {
  const { tokens } = scene
  const parties: Range[] = []
  for (let at = first; at <= last; at += 1) {
    const party = phraseFrom(scene, at)
    if (!party || party.last > last) continue
    parties.push(party)
    at = party.last
    // "two officers | from Kalix | and a guard"
    if (tokens[at + 1]?.tag === 'ADP') while (at < last && !/^(?:,|and)$/u.test(tokens[at + 1]?.norm ?? '')) at += 1
    if (at < last && !/^(?:,|and)$/u.test(tokens[at + 1]?.norm ?? '')) return []
  }
  return parties.every((party) => isPerson(scene, party)) ? parties : []
}

/** The number of a party; null where it has none, or only a part of another has it. */
function figureOf(scene: Scene, { first, last }: Range): number | null {
  const figure = scene.figures.get(countIn(scene, { first, last }) ?? 'count-0')
  return figure && figure.partOf === null ? (figure.low ?? figure.high) : null
}
