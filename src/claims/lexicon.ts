import { never, readRows } from '#base'
import { type Stance, stances } from '#model'

/** How the words after a cue hold its content; the head of data/cues.tsv has an example of each. */
const frames = [
  'clause',
  'quote',
  'addressee',
  'inf',
  'object',
  'order',
  'as',
  'naming',
  'bare',
  'noun',
  'phrase',
  'of',
  'on',
  'for',
  'to',
  'about',
  'with',
  'against',
] as const
export type Frame = (typeof frames)[number]

/** One line of data/cues.tsv: a lemma or a phrase that begins with it. */
export type CueEntry = {
  readonly lemma: string
  /** The words of the phrase after its first, lemmas: "claim responsibility" → ["responsibility"]. */
  readonly rest: readonly string[]
  readonly frames: ReadonlySet<Frame>
  readonly stance: Stance
  /** The cue itself keeps a distance from what is said: "claimed". */
  readonly hedge: boolean
}

const entries = readRows('cues.tsv').map(([words = '', kind = '', list = '', stance = '', hedge = '']) => {
  const [lemma = '', ...rest] = words.split(' ')
  const entry: CueEntry = {
    lemma,
    rest,
    frames: new Set(list.split(',').map((frame) => known(frames, frame))),
    stance: known(stances, stance),
    hedge: hedge === 'hedge',
  }
  return { kind, entry }
})

function known<Word extends string>(words: readonly Word[], word: string): Word {
  return words.find((each) => each === word) ?? never(`“${word}” in data/cues.tsv`)
}

const byKind = (kind: string): ReadonlyMap<string, readonly CueEntry[]> =>
  Map.groupBy(
    // Phrases first, so that "claim responsibility" is tried before "claim".
    entries
      .filter((row) => row.kind === kind)
      .map((row) => row.entry)
      .toSorted((a, b) => b.rest.length - a.rest.length),
    (entry) => entry.lemma,
  )
const verbs = byKind('verb')
const nouns = byKind('noun')
const prepositions = byKind('preposition')

/** The entries for a verb's lemma, phrases first. */
export const verbCues = (lemma: string): readonly CueEntry[] => verbs.get(lemma) ?? []
/** The entries for a preposition as it is written. */
export const prepositionCues = (norm: string): readonly CueEntry[] => prepositions.get(norm) ?? []
export const nounCues = (lemma: string): readonly CueEntry[] => nouns.get(lemma) ?? []

const saying: readonly Frame[] = ['clause', 'addressee', 'of']
/** Verbs that let somebody speak in a clause of their own: "say", "tell", "warn of"; not "attack" or "support". */
export const isSaying = (lemma: string): boolean =>
  verbCues(lemma).some((entry) => entry.rest.length === 0 && saying.some((frame) => entry.frames.has(frame)))
