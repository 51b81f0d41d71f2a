import type { Changes } from '#model'
import { plural } from '../figures.ts'

/** How far the change goes, and what it changes by number: "1 toll rose. Claims: 1 gone, 1 new, 4 kept. Paragraphs: 1 changed, 5 kept." */
export function summaryOf(changes: Changes): string[] {
  const extents = {
    none: ['The two versions are the same.'],
    layout: ['Nothing that is claimed changed: white space only, or a line that says when the page was updated.'],
    words: ['Nothing that is claimed changed, as far as it was read.', countsOf(changes)],
    claims: [countsOf(changes)],
  }
  return extents[changes.extent]
}

function countsOf({ tolls, questions, claims, text }: Changes): string {
  const figures = [...counted(tolls.map(({ how }) => tollWords[how]))].map(
    ([words, count]) => `${plural(count, 'toll')} ${words}`,
  )
  const answers = questions.length > 0 ? [`${plural(questions.length, 'other question')} answered otherwise`] : []
  const parts = [
    [...figures, ...answers].join(', '),
    listed('Claims', [...counted(claims.map(({ how }) => claimWords[how]))]),
    listed('Paragraphs', [...counted(text.map(({ kind }) => kind))]),
  ]
  return parts.flatMap((part) => (part === '' ? [] : [`${part}.`])).join(' ')
}

const tollWords = {
  vanished: 'vanished',
  fell: 'fell',
  rose: 'rose',
  appeared: 'appeared',
  widened: 'widened',
  narrowed: 'narrowed',
  answer: 'answered otherwise',
  state: 'answered otherwise',
  holder: 'from another source',
  hedge: 'hedged otherwise',
  doubt: 'doubted otherwise',
  wording: 'reworded',
} as const
const claimWords = {
  stance: 'of another stance',
  attribution: 'attributed otherwise',
  hedge: 'hedged otherwise',
  gone: 'gone',
  new: 'new',
  reworded: 'reworded',
  kept: 'kept',
} as const

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** What was kept comes last. */
function listed(name: string, counts: readonly (readonly [string, number])[]): string {
  const sorted = counts.toSorted(([a], [b]) => Number(a === 'kept') - Number(b === 'kept'))
  return counts.length === 0 ? '' : `${name}: ${sorted.map(([words, count]) => `${count} ${words}`).join(', ')}`
}
