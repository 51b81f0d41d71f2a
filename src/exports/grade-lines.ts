import type { Incident } from '#model'
import { wrapped } from './display-width.ts'
import { gradedIn, gradesInShort, gradeWords, schemeNames } from './grade-words.ts'
import type { Paint } from './terminal.ts'
import { visible } from './visible.ts'

/** What is proposed, in one line; where all is wanted, each with its reason, and why there is none. */
export function gradeLines(incident: Incident, isAll: boolean, paint: Paint, width: number): string[] {
  const short = gradesInShort(incident)
  const reasons = isAll
    ? incident.grades.map((one) => {
        const of = one.question === null ? '' : ` for “${gradedIn(incident, one)}”`
        return `${schemeNames[one.scheme]}: ${gradeWords(one)}${of}. ${one.why}`
      })
    : []
  if (short === null && reasons.length === 0) return []
  const [first = '', ...rest] = short === null ? [''] : wrapped(short, width - indent.length)
  return [
    ` ${paint.bold(heading)}${first === '' ? '' : `  ${first}`}`,
    ...rest.map((line) => `${indent}${line}`),
    ...reasons.flatMap((reason) =>
      wrapped(visible(reason), width - 5).map((line, index) => `   ${index > 0 ? '  ' : ''}${paint.dim(line)}`),
    ),
  ]
}

const heading = 'PROPOSED GRADES'
const indent = ' '.repeat(heading.length + 3)
