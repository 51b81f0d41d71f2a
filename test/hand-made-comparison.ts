import { never } from '#base'
import type { Comparison, Incident, ProposedGrade, Question, Reading } from '#model'
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
      grades: [],
    },
  ],
})

/** A grade of an incident, one that there is no ground for, and one of a question. */
export const grades = [
  {
    scheme: 'airwars',
    question: null,
    grade: 'weak',
    why: 'Only one origin says that people were killed or hurt: River Corps.',
    claims: first ? [first] : [],
  },
  { scheme: 'iraq-body-count', question: null, grade: null, why: 'No figure here says that people were killed.', claims: [] },
  {
    scheme: 'admiralty',
    question: 'q1',
    grade: '4',
    why: 'River Corps and officials do not agree.',
    claims: first && second ? [first, second] : [],
  },
] as const satisfies readonly ProposedGrade[]

const { documents, incidents } = comparisonOf([question])
const [incident] = incidents
export const graded: Comparison & { readonly incidents: readonly [Incident & { readonly grades: typeof grades }] } = {
  documents,
  incidents: [{ ...(incident ?? never('no incident')), grades }],
}
