import type { Answer, Comparison, Day, Incident, Question, Reading } from '#model'
import { plural, shownValue, stateOf, whenOf } from './figures.ts'
import { gradedIn, gradeWords, schemeNames } from './grade-words.ts'
import { inMarks } from './in-marks.ts'
import { type Locations, locationsIn, originOfDocument } from './locations.ts'
import { claimsInNone, type OtherClaim, otherClaims } from './other-claims.ts'
import { totalsOf } from './terminal.ts'
import { doubtWords } from './question-lines.ts'
import { unreadIn } from './unread-lines.ts'
import { visible } from './visible.ts'

/** The accounts side by side as Markdown tables. Text from documents is escaped: it stays text. */
export function markdown(comparison: Comparison, readings: readonly Reading[]): string {
  const locations = locationsIn(comparison, readings)
  const blocks = [
    ...comparison.incidents.flatMap((incident) => incidentBlocks(incident, readings, locations)),
    ...otherBlocks(claimsInNone(comparison, readings), null, locations),
    ...documentBlocks(comparison, locations),
    ...readings.flatMap(unreadIn).map(escaped),
  ]
  return `${(blocks.length > 0 ? blocks : ['No claims found.']).join('\n\n')}\n`
}

const incidentBlocks = (incident: Incident, readings: readonly Reading[], locations: Locations): string[] => [
  `# ${escaped(incident.title)}`,
  totalsOf(incident),
  ...incident.questions.flatMap((question) => questionBlocks(question, incident, locations)),
  ...gradeBlocks(incident, locations),
  ...otherBlocks(otherClaims(incident, readings), incident.time.latest, locations),
]

const questionBlocks = (question: Question, incident: Incident, locations: Locations): string[] => [
  `## ${escaped(question.words)} · ${escaped(stateOf(question))}`,
  table(
    ['Value', 'Who says it', 'In their words', 'Hedged', 'Said', 'Where'],
    question.answers.map((answer) => rowOf(question, answer, incident, locations)),
  ),
  `*${escaped(question.why)}*`,
  ...question.doubts.map((doubt) => `*${escaped(doubtWords(doubt, locations))}*`),
]

const rowOf = (question: Question, answer: Answer, incident: Incident, locations: Locations): string[] =>
  [
    shownValue(question, answer),
    answer.holder,
    inMarks(answer.quote),
    answer.hedges.join(', '),
    whenOf(answer, incident.time.latest),
    locations.placeOf(answer.claims),
  ].map(escaped)

function gradeBlocks(incident: Incident, locations: Locations): string[] {
  if (incident.grades.length === 0) return []
  const rows = incident.grades.map((one) =>
    [schemeNames[one.scheme], gradedIn(incident, one), gradeWords(one), one.why, locations.placeOf(one.claims)].map(escaped),
  )
  return [
    '## Proposed grades',
    'For a person to accept or reject: nothing is graded until somebody does.',
    table(['Scheme', 'Of', 'Proposed', 'Why', 'Where'], rows),
  ]
}

function otherBlocks(others: readonly OtherClaim[], beside: Day | null, locations: Locations): string[] {
  if (others.length === 0) return []
  const rows = others.map((other) =>
    [other.holder, other.stance, inMarks(other.quote), whenOf(other, beside), locations.placeOf(other.claims)].map(escaped),
  )
  return [
    `## Also claimed: ${plural(others.length, 'claim')}`,
    table(['Who says it', 'Stance', 'In their words', 'Said', 'Where'], rows),
  ]
}

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
