import type { ClaimRef, Comparison, Incident, Question, Reading } from '#model'
import { actor, count, day, handMade, place, time } from './hand-made-reading.ts'

/** Accounts of one incident, and a report of another matter, as a book hands them over: two people are withheld. */
export const prisoner = '[withheld: prisoner lusab-babad]'
export const witness = '[withheld: witness bodum-kapol]'

const post: Reading = withDocument(
  handMade({
    publisher: 'Border Post',
    publishedOn: '2024-06-05',
    path: 'reports/border-post.html',
    text: `🔥 Raid on the bridge 🔥
Officials said at least three civilians were killed near Ylöjärvi on Tuesday.
The White Birch Brigade said it had captured ${prisoner}.
=HYPERLINK("a") had nothing to say.`,
    referents: [
      actor('actor-1', 'White Birch Brigade', { known: 'white-birch-brigade' }),
      actor('actor-2', prisoner, { kind: 'person' }),
      actor('actor-3', 'Officials', { named: false }),
      count('count-1', 3, null, 'at least three civilians', { unit: 'civilian' }),
      {
        ...place('place-1', 'Ylöjärvi'),
        lat: 61.55,
        lon: 23.6,
        radiusKm: 5,
        country: 'FI',
        admin1: 'Pirkanmaa',
        geonameId: 631707,
        vicinity: 'near',
        basis: 'gazetteer',
      },
      time('time-1', 'on Tuesday', '2024-06-04'),
    ],
    claims: [
      {
        content: 'at least three civilians were killed near Ylöjärvi on Tuesday',
        by: [{ kind: 'publisher' }, { kind: 'unnamed', referent: 'actor-3', name: 'Officials' }],
        cue: 'said',
        hedges: ['at least'],
        acts: [
          {
            type: 'kill',
            words: 'killed',
            target: 'civilians',
            unit: 'civilian',
            count: 'count-1',
            place: 'place-1',
            time: 'time-1',
          },
        ],
      },
      {
        content: `it had captured ${prisoner}`,
        by: [{ kind: 'named', referent: 'actor-1', name: 'White Birch Brigade' }],
        cue: 'said',
        acts: [{ type: 'capture', words: 'captured', actor: 'actor-1', target: prisoner, whom: 'actor-2' }],
      },
      { content: '=HYPERLINK("a") had nothing to say' },
    ],
  }),
  { url: 'https://example.org/raid', sha256: 'a'.repeat(64), title: 'Raid on the bridge' },
)

const wire: Reading = handMade({
  publisher: 'Exercise Wire',
  publishedOn: '2024-06-06',
  path: 'reports/wire.txt',
  text: `The Finnish defence ministry denied that anybody was killed.
${witness} wrote that the road was closed.`,
  referents: [
    actor('actor-1', 'Finnish defence ministry', { kind: 'organisation', known: 'FI/defence-ministry' }),
    actor('actor-2', witness, { kind: 'person' }),
    count('count-1', 0, 0, 'anybody'),
  ],
  claims: [
    {
      content: 'anybody was killed',
      by: [{ kind: 'named', referent: 'actor-1', name: 'Finnish defence ministry' }],
      cue: 'denied',
      stance: 'denies',
      acts: [{ type: 'kill', words: 'killed', count: 'count-1', polarity: 'negative' }],
    },
    {
      content: 'the road was closed',
      by: [{ kind: 'poster', referent: 'actor-2', name: witness }],
    },
  ],
})

/** Of no day and by nobody. */
const pier: Reading = handMade({
  text: 'Two boats collided at the pier.',
  claims: [{ content: 'Two boats collided at the pier' }],
})

export const readings: readonly Reading[] = [post, wire, pier]
const [killed, captured, nothing, denied, closed] = readings.flatMap(({ document, claims }) =>
  claims.map(({ id }): ClaimRef => `${document.id}/${id}`),
)
export const refs = { killed, captured, nothing, denied, closed }
const only = (ref: ClaimRef | undefined): ClaimRef[] => (ref ? [ref] : [])

export const toll: Question = {
  id: 'q1',
  ask: 'killed',
  about: 'people',
  over: null,
  words: 'How many were killed?',
  state: 'contradicted',
  low: 0,
  high: null,
  answers: [
    {
      origin: 'o1',
      holder: 'Officials, unnamed',
      value: { low: 3, high: null, approx: false, words: 'at least three civilians' },
      claims: only(killed),
      saidOn: day('2024-06-05'),
      saidWords: null,
      hedged: true,
      hedges: ['at least'],
      quote: 'at least three civilians were killed',
    },
    {
      origin: 'o3',
      holder: 'Finnish defence ministry',
      value: { low: 0, high: 0, approx: false, words: 'anybody' },
      claims: only(denied),
      saidOn: day('2024-06-06'),
      saidWords: null,
      hedged: false,
      hedges: [],
      quote: 'denied that anybody was killed',
    },
  ],
  why: 'One says it, the other denies it.',
  doubts: [],
}

export const incident: Incident = {
  id: 'i1',
  title: 'Killing of civilians · Ylöjärvi · 4 June 2024',
  documents: [post.document.id, wire.document.id],
  time: { earliest: day('2024-06-04'), latest: day('2024-06-04') },
  place: { name: 'Ylöjärvi', lat: 61.55, lon: 23.6, radiusKm: 5 },
  origins: [
    { id: 'o1', name: 'Officials, unnamed', claims: only(killed), copies: [], why: 'They speak first.' },
    { id: 'o2', name: 'White Birch Brigade', claims: only(captured), copies: [], why: 'It speaks for itself.' },
    { id: 'o3', name: 'Finnish defence ministry', claims: only(denied), copies: [], why: 'It speaks for itself.' },
    { id: 'o4', name: witness, claims: only(closed), copies: only(nothing), why: 'They were there.' },
  ],
  sources: 4,
  claims: [killed, captured, nothing, denied, closed].flatMap(only),
  questions: [toll],
  relations: killed && denied ? [{ from: denied, to: killed, kind: 'denies', why: 'One says it, the other denies it.' }] : [],
  grades: [],
}

export const compared: Comparison = {
  documents: [
    { id: post.document.id, givenId: null, incident: 'i1', alsoIn: [], copyOf: null, why: 'It tells of the killing.' },
    { id: wire.document.id, givenId: null, incident: 'i1', alsoIn: [], copyOf: null, why: 'So does it.' },
    { id: pier.document.id, givenId: null, incident: null, alsoIn: [], copyOf: null, why: 'It states no act.' },
  ],
  incidents: [incident],
}

export const context = {
  exportedAt: '2024-06-07T08:00:00Z',
  program: 'claimbook 0.3.0',
  profile: 'prisoners, victims, minors, witnesses',
  keyedIds: true,
} as const

function withDocument(reading: Reading, more: Partial<Reading['document']>): Reading {
  return { ...reading, document: { ...reading.document, ...more } }
}
