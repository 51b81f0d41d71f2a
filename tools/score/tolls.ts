// Our tolls in the shape of the count scorer: node tools/score/tolls.ts GOLD.jsonl > PRED.jsonl
// Every document is compared with itself alone; of its main incident's questions of one kind the one with the highest toll counts. The record counts an
// attacker who died by his own hand, the question "How many were killed?" does not: where a claim tells of that, he is added to those whom the same
// claims say that somebody killed.
import { compare } from '#desk'
import { type Act, type Claim, type Incident, type QuestionKind, type Reading, wordsAt } from '#model'
import { readingsOfGold } from './read-gold.ts'

type Toll = { readonly low: number | null; readonly high: number | null }

const tollOf = (incident: Incident | undefined, kind: QuestionKind): Toll | null => {
  const asked =
    incident?.questions.filter(({ ask, over, low, high }) => ask === kind && over === null && (low !== null || high !== null)) ??
    []
  const [highest] = asked.toSorted((a, b) => (b.low ?? b.high ?? 0) - (a.low ?? a.high ?? 0))
  return highest ? { low: highest.low, high: highest.high } : null
}

const ownHand =
  /\b(?:(?:kill|shoot|shot|hang|stab)\w*|on|and|then)\s(?:then\s)?(?:himself|herself)\b(?! in the (?:hand|arm|leg|foot))|\bown life\b|\b(?:committ?(?:ed|ing)|died by|apparent) suicide\b|murder[-\s/]+suicide|self-inflicted/iu

/** The attacker who killed others and himself, beside those whom one claim says that he killed. */
function withAttacker(killed: Toll | null, { claims, referents, document }: Reading): Toll | null {
  const told = claims.map(({ content }) => content.map((at) => wordsAt(document.text, at)).join(' '))
  if (!told.some((words) => ownHand.test(words))) return killed
  const figureOf = ({ count, target }: Act): number => {
    const counted = referents.find(({ id }) => id === count)
    if (counted?.kind === 'count') return counted.low !== null && counted.low === counted.high ? counted.low : 0
    const words = target?.spans.map((at) => wordsAt(document.text, at)).join(' ') ?? ''
    return target?.unit && !words.endsWith('self') ? 1 : 0
  }
  const byHim = ({ acts }: Claim): number[] => {
    const kills = acts.filter(
      ({ type, actor, modality, polarity }) => type === 'kill' && actor && modality === 'actual' && polarity === 'positive',
    )
    const verbs = new Map<number, number>()
    for (const act of kills) {
      const verb = act.basis.words[0]?.start ?? 0
      verbs.set(verb, (verbs.get(verb) ?? 0) + figureOf(act))
    }
    return [...verbs.values()]
  }
  const most = Math.max(0, ...claims.flatMap(byHim))
  return most > 0 && most + 1 > (killed?.low ?? 0) ? { low: most + 1, high: most + 1 } : killed
}

for await (const { id, reading } of readingsOfGold(process.argv[2] ?? '')) {
  const { documents, incidents } = compare([reading])
  const main = incidents.find((incident) => incident.id === documents[0]?.incident)
  const killed = withAttacker(tollOf(main, 'killed'), reading)
  console.log(JSON.stringify({ doc_id: id, killed, injured: tollOf(main, 'injured') }))
}
