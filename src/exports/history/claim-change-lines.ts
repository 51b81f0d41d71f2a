import { type Changes, type Claim, type ClaimChange, type ClaimRef, type Document, wordsAt } from '#model'
import { plural } from '../figures.ts'
import { chainOf } from '../other-claims.ts'
import { type Cells, rowsOf } from '../rows.ts'
import type { Paint } from '../terminal.ts'
import { visible } from '../visible.ts'
import type { Places } from './places.ts'

/**
 * Claims that differ: another stance, source or hedge first, then those that are gone, new and reworded. Of the reworded ones, those that a question
 * above shows on both sides are left out: their words stand below.
 */
export function claimChangeLines(changes: Changes, isAll: boolean, places: Places, paint: Paint, width: number): string[] {
  const differ = changes.claims.filter((change) => change.how !== 'kept' && !isShown(change, changes))
  const shown = isAll ? differ : differ.slice(0, mostShown)
  const rows = shown.flatMap((change) => [
    ...cellsOf(change, 'before', changes.before, places),
    ...cellsOf(change, 'after', changes.after, places),
  ])
  if (rows.length === 0) return []
  const left = differ.length - shown.length
  const rest = left > 0 ? [`   … and ${plural(left, 'more claim')} (--all lists them)`] : []
  return [` ${paint.bold('CLAIMS')}`, ...rowsOf(rows, 'before !'.length, paint, width), ...rest]
}
const mostShown = 40

const isShown = ({ how, before, after }: ClaimChange, { tolls, questions }: Changes): boolean =>
  how === 'reworded' &&
  [...tolls, ...questions].some(({ answers }) =>
    answers.some(
      (answer) => before && after && answer.before?.claims.includes(refOf(before)) && answer.after?.claims.includes(refOf(after)),
    ),
  )
const refOf = ({ document, id }: Claim): ClaimRef => `${document}/${id}`

const marks = { stance: '!', attribution: '!', hedge: '!', gone: '-', new: '+', reworded: '~', kept: '' } as const

function cellsOf(change: ClaimChange, version: 'before' | 'after', document: Document, places: Places): Cells[] {
  const claim = change[version]
  if (!claim) return []
  const side = change.before && change.after ? ` ${version}` : ''
  return [
    {
      value: `${marks[change.how]}${side}`,
      holder: visible(chainOf(claim, document)),
      quote: visible(quoteOf(claim, document)),
      manner: visible(mannerOf(claim, change, document)),
      when: '',
      where: places.placeOf([refOf(claim)]),
    },
  ]
}

/** The words that are claimed; where somebody does other than say them, with the cue: "denied it". */
function quoteOf({ content, cue, stance }: Claim, { text }: Document): string {
  const spans = [...(cue?.spans ?? []), ...content]
  const whole = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
  return stance !== 'asserts' && whole.end - whole.start <= longest
    ? wordsAt(text, whole)
    : content.map((at) => wordsAt(text, at)).join(' … ')
}
const longest = 200

/** What differs beside the words, on each side: "denies", "said", "reportedly"; of a claim that is gone or new, any stance but a plain one. */
function mannerOf(claim: Claim, { differs }: ClaimChange, { text }: Document): string {
  const stance = claim.stance.replaceAll('-', ' ')
  if (differs.length === 0) return claim.stance === 'asserts' ? '' : stance
  const words = {
    stance,
    attribution: claim.cue?.spans.map((at) => wordsAt(text, at)).join(' ') ?? 'own voice',
    hedge: claim.hedges.map((at) => wordsAt(text, at)).join(', ') || 'plainly',
    reworded: '',
  }
  const [gravest] = differs
  return gravest ? words[gravest] : ''
}
