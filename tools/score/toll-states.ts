// Whether we tell an update of a toll from a contradiction and from one toll: node tools/score/toll-states.ts GOLD.jsonl LABELS.tsv [--rows]
// GOLD has a line {doc_id, incident_id, title, text, published} for each document, LABELS a line for each incident as in labels/gva-tolls.tsv.
// The documents of an incident are compared with each other alone. Of the incident that most of them are in, the question of the labelled kind
// with the most answers counts; one over a longer time never does.
//
// Three classes: an update; a contradiction; one toll (labelled agreed, single or not-comparable), for which it is right to report neither.
// All labels: agreed is right for agreed; so is a single origin that speaks in two documents or more, or in one and its copies. Single is right for single.
// For what is not comparable it is right to report neither update nor contradiction. --rows prints a line for each incident first.
import { compare } from '#desk'
import type { Comparison, Question, Reading } from '#model'
import { readingsOfGold } from './read-gold.ts'
import { type Label, type TollLabel, tollLabelsIn } from './toll-labels.ts'

type State = 'agreed' | 'updated' | 'contradicted' | 'single' | 'nothing'
type Row = TollLabel & {
  readonly state: State
  readonly right: boolean
  readonly rightLabel: boolean
  readonly contains: boolean
}

const [, , gold = '', labelled = '', flag] = process.argv
const labels = tollLabelsIn(labelled)
const readings = new Map<string, Reading[]>()
const labelledIncidents = new Set(labels.map((label) => label.incident))
for await (const { incident, reading } of readingsOfGold(gold, labelledIncidents))
  if (incident !== null) readings.set(incident, [...(readings.get(incident) ?? []), reading])
const rows = labels.map((label) => rowOf(label, readings.get(label.incident) ?? []))

if (flag === '--rows')
  for (const { incident, kind, label, state, right, half, draw } of rows)
    console.log([incident, kind, half, draw, label, state, right ? 'right' : 'wrong'].join('\t'))
report('three classes', rows, ({ right }) => right)
report('all labels', rows, ({ rightLabel }) => rightLabel)
report('toll within ours', withToll(rows), ({ contains }) => contains)
report('one toll always', rows, ({ label }) => classOf(label) === 'one toll')
for (const half of new Set(rows.map((row) => row.half))) confusion(half, half)
confusion('all', null)

function rowOf(label: TollLabel, read: readonly Reading[]): Row {
  const compared = compare(read)
  const question = questionOn(label.kind, compared)
  const state = stateOf(question)
  return {
    ...label,
    state,
    right: classOf(state) === classOf(label.label),
    rightLabel: isRightLabel(label.label, state, documentsOf(question)),
    contains: question !== null && holds(question, label),
  }
}

function questionOn(kind: TollLabel['kind'], { incidents }: Comparison): Question | null {
  const most = Math.max(0, ...incidents.map(({ documents }) => documents.length))
  const asked = incidents
    .filter(({ documents }) => documents.length === most)
    .flatMap(({ questions }) => questions.filter(({ ask, over }) => ask === kind && over === null))
  return asked.toSorted((a, b) => b.answers.length - a.answers.length)[0] ?? null
}

function stateOf(question: Question | null): State {
  if (question === null) return 'nothing'
  const { state } = question
  if (state === 'updated') return 'updated'
  if (state === 'contradicted' || state === 'denied') return 'contradicted'
  return state === 'single-origin' ? 'single' : 'agreed'
}

/** How many documents the answers stand in. */
function documentsOf(question: Question | null): number {
  return new Set(question?.answers.flatMap(({ claims }) => claims.map((claim) => claim.split('/')[0]))).size
}

function classOf(label: Label | State): string {
  return label === 'updated' || label === 'contradicted' ? label : 'one toll'
}

function isRightLabel(label: Label, state: State, documents: number): boolean {
  if (label === 'not-comparable') return classOf(state) === 'one toll'
  return label === state || (label === 'agreed' && state === 'single' && documents > 1)
}

/** Whether the toll that the documents give lies within the question's range. */
function holds({ low, high }: Question, label: TollLabel): boolean {
  return (low ?? 0) <= (label.high ?? 0) && (label.low ?? 0) <= (high ?? Infinity)
}

function withToll(all: readonly Row[]): Row[] {
  return all.filter(({ low }) => low !== null)
}

function report(what: string, all: readonly Row[], isRight: (row: Row) => boolean): void {
  const part = (name: string, some: readonly Row[]) =>
    `${name} ${some.filter(isRight).length}/${some.length} = ${((100 * some.filter(isRight).length) / some.length).toFixed(1)}`
  const of = (key: 'half' | 'draw', value: string) => all.filter((row) => row[key] === value)
  const parts = [
    part('all', all),
    part('even', of('half', 'even')),
    part('odd', of('half', 'odd')),
    part('draw 1', of('draw', '1')),
    part(
      'sure',
      all.filter(({ sure }) => sure),
    ),
  ]
  console.log([what, ...parts].join('\t'))
}

function confusion(name: string, half: string | null): void {
  const states = ['agreed', 'single', 'nothing', 'updated', 'contradicted'] as const
  console.log([`\n${name}: labelled`, ...states].join('\t'))
  for (const label of ['agreed', 'single', 'not-comparable', 'updated', 'contradicted'] as const) {
    const of = rows.filter((row) => row.label === label && (half === null || row.half === half))
    console.log([label, ...states.map((state) => of.filter((row) => row.state === state).length)].join('\t'))
  }
}
