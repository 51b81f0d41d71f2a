import type { Comparison, Question, Reading } from '#model'
import { actor, day, handMade } from './hand-made-reading.ts'

const text = `Raid on the bridge.
The Corps said earlier it had taken two soldiers prisoner.
Officials said at least ten were held, and nothing else.`

/** A reading of two claims, and a comparison of it: values for the tests of what prints them. */
export const reading: Reading = handMade({
  publisher: 'Border Post',
  publishedOn: '2024-06-05',
  path: 'reports/bridge.txt',
  text,
  referents: [actor('actor-1', 'River Corps')],
  claims: [
    {
      content: 'it had taken two soldiers prisoner',
      by: [{ kind: 'named', referent: 'actor-1', name: 'River Corps' }],
      cue: 'said',
      acts: [{ type: 'capture', words: 'taken two soldiers prisoner', actor: 'actor-1', unit: 'soldier' }],
    },
    { content: 'at least ten were held', by: [{ kind: 'unnamed', name: 'officials' }], hedges: ['at least'] },
  ],
})
const [first, second] = reading.claims.map(({ document, id }) => `${document}/${id}` as const)

export const question: Question = {
  id: 'q1',
  ask: 'captured',
  about: 'soldiers',
  over: null,
  words: 'How many soldiers were captured?',
  state: 'updated',
  low: 10,
  high: null,
  answers: [
    {
      origin: 'o1',
      holder: 'River Corps',
      value: { low: 2, high: 2, approx: false, words: 'two soldiers' },
      claims: first ? [first] : [],
      saidOn: day('2024-06-05'),
      saidWords: 'earlier',
      hedged: false,
      hedges: [],
      quote: 'taken two soldiers prisoner',
    },
    {
      origin: 'o2',
      holder: 'officials, unnamed',
      value: { low: 10, high: null, approx: false, words: 'at least ten' },
      claims: second ? [second] : [],
      saidOn: day('2024-06-05'),
      saidWords: null,
      hedged: true,
      hedges: ['reportedly'],
      quote: 'at least ten were held',
    },
  ],
  why: 'The figure rises as time passes: River Corps (earlier) says “two soldiers”, then officials say “at least ten”.',
  doubts: [],
}

export const comparisonOf = (questions: readonly Question[], title = 'Capture of soldiers · 5 June 2024'): Comparison => ({
  documents: [
    { id: reading.document.id, givenId: null, incident: 'i1', alsoIn: [], copyOf: null, why: 'It is the only document.' },
  ],
  incidents: [
    {
      id: 'i1',
      title,
      documents: [reading.document.id],
      time: { earliest: day('2024-06-05'), latest: day('2024-06-05') },
      place: null,
      origins: [],
      sources: 2,
      claims: reading.claims.map(({ document, id }) => `${document}/${id}` as const),
      questions,
      relations: [],
    },
  ],
})
