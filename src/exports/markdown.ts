import type { Answer, Comparison, Incident, Question, Reading } from '#model'
import { figureOf, plural, stateOf, whenOf } from './figures.ts'
import { type Locations, locationsIn, originOfDocument } from './locations.ts'
import { notCompared, restWords, totalsOf } from './terminal.ts'
import { visible } from './visible.ts'

/** The accounts side by side as Markdown tables. Text from documents is escaped: it stays text. */
export function markdown(comparison: Comparison, readings: readonly Reading[]): string {
  const locations = locationsIn(comparison, readings)
  const blocks = [
    ...comparison.incidents.flatMap((incident) => incidentBlocks(incident, locations)),
    ...documentBlocks(comparison, locations),
  ]
  return `${(blocks.length > 0 ? blocks : ['No claims found.']).join('\n\n')}\n`
}

function incidentBlocks(incident: Incident, locations: Locations): string[] {
  const rest = notCompared(incident)
  return [
    `# ${escaped(incident.title)}`,
    totalsOf(incident),
    ...incident.questions.flatMap((question) => questionBlocks(question, incident, locations)),
    ...(rest > 0 ? [restWords(rest)] : []),
  ]
}

const questionBlocks = (question: Question, incident: Incident, locations: Locations): string[] => [
  `## ${escaped(question.words)} · ${escaped(stateOf(question))}`,
  table(
    ['Value', 'Who says it', 'In their words', 'Hedged', 'Said', 'Where'],
    question.answers.map((answer) => rowOf(answer, incident, locations)),
  ),
  `*${escaped(question.why)}*`,
]

const rowOf = (answer: Answer, incident: Incident, locations: Locations): string[] =>
  [
    figureOf(answer.value),
    answer.holder,
    answer.quote === '' ? '' : `“${answer.quote}”`,
    answer.hedges.join(', '),
    whenOf(answer, incident.time.latest),
    locations.placeOf(answer.claims),
  ].map(escaped)

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

function documentBlocks({ documents }: Comparison, locations: Locations): string[] {
  if (documents.length === 0) return []
  const rows = documents.map(({ id, copyOf, why }) => {
    const document = locations.documentOf(id)
    const copy = copyOf ? `copy of ${locations.markOf(copyOf)}: ` : ''
    return [locations.markOf(id), document ? originOfDocument(document) : id, copy + why].map(escaped)
  })
  return [`## ${plural(documents.length, 'document')}`, table(['', 'Document', 'Why it stands here'], rows)]
}

/** Backslashes before whatever Markdown or HTML would take for a sign, and before what would begin a list or a heading. */
const escaped = (text: string): string =>
  visible(text)
    .replace(/[\\`*_{}[\]<>()#|~!&$@]/gu, '\\$&')
    .replace(/:(?=\/\/)|(?<=\bwww)\./giu, '\\$&')
