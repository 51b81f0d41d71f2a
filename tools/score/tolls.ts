// Our tolls in the shape of the count scorer: node tools/score/tolls.ts GOLD.jsonl > PRED.jsonl
// Every document is compared with itself alone; of its main incident's questions of one kind the one with the highest toll counts.
import { compare } from '#desk'
import type { Incident, QuestionKind } from '#model'
import { readingsOfGold } from './read-gold.ts'

const tollOf = (incident: Incident | undefined, kind: QuestionKind) => {
  const asked =
    incident?.questions.filter(({ ask, over, low, high }) => ask === kind && over === null && (low !== null || high !== null)) ??
    []
  const [highest] = asked.toSorted((a, b) => (b.low ?? b.high ?? 0) - (a.low ?? a.high ?? 0))
  return highest ? { low: highest.low, high: highest.high } : null
}

for await (const { id, reading } of readingsOfGold(process.argv[2] ?? '')) {
  const { documents, incidents } = compare([reading])
  const main = incidents.find((incident) => incident.id === documents[0]?.incident)
  console.log(JSON.stringify({ doc_id: id, killed: tollOf(main, 'killed'), injured: tollOf(main, 'injured') }))
}
