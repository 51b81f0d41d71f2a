import { type DocumentId, overlaps, type Span } from '#model'
import { dayWords } from './days.ts'
import { ownSentences } from './own-sentences.ts'
import { type Standing, standingIn, type Text, textOf } from './standing.ts'
import { titleOf, type Told } from './told.ts'

/** Of the later text, the share of words in sentences that stand in the earlier one. */
const leastShared = 0.5
/** Less is enough where this much of the earlier text stands in the later one: a copy that adds a lot, or two stories in one. */
const leastKept = 0.5
const leastOfLater = 0.3
const aboutAsMany = 0.95
/** Shorter texts say too little to tell copying from chance. */
const leastWords = 15
/** Of a text's runs of words, the share that must stand in another before their sentences are compared. */
const leastRuns = 0.1
/** A run that stands in more documents is remembered for the first of them: copies name the earliest. */
const mostHolders = 30

export type Copy = {
  readonly of: DocumentId
  readonly share: number
  readonly why: string
  /** All documents that it is made from: of two stories in one, both. */
  readonly parts: readonly Part[]
}
/** Does a span of the copy lie in a sentence that stands in the document? What stands in none is the copy's own. */
export type Part = { readonly of: DocumentId; readonly stands: (at: Span) => boolean }

type Own = Text & { readonly told: Told }

/**
 * The documents that repeat an earlier one, each with the original that makes up most of it. `told` is in order of telling.
 * Candidates share runs of words (shingles and containment: Broder, On the resemblance and containment of documents, 1997);
 * their sentences decide, since true copies of newswire keep few runs once words were swapped.
 */
export function copiesIn(told: readonly Told[]): ReadonlyMap<DocumentId, Copy> {
  const sentences = ownSentences(told)
  const holders = new Map<string, Own[]>()
  const copies = new Map<DocumentId, Copy>()
  told.forEach((later, index) => {
    const own: Own = { told: later, ...textOf(sentences[index] ?? []) }
    if (own.length < leastWords) return
    const copy = copyAmong(own, candidatesFor(own, holders))
    if (copy) copies.set(later.document.id, copy)
    for (const run of own.holders.keys()) {
      const others = holders.get(run)
      if (!others) holders.set(run, [own])
      else if (others.length < mostHolders) others.push(own)
    }
  })
  return copies
}

function candidatesFor(own: Own, holders: ReadonlyMap<string, readonly Own[]>): Own[] {
  const shared = new Map<Own, number>()
  for (const run of own.holders.keys())
    for (const other of holders.get(run) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
  return [...shared].filter(([, count]) => count >= leastRuns * own.holders.size).map(([other]) => other)
}

/** The earliest of those that hold about as many of its words as any: who prints a copy of a copy has it from the first. */
function copyAmong(own: Own, candidates: readonly Own[]): Copy | null {
  const possible = candidates
    .map((original) => ({ original, standing: standingIn(own, original) }))
    .filter(({ original, standing }) => isCopyOf(own, original, standing))
    .toSorted((a, b) => a.original.told.rank - b.original.told.rank)
  const most = Math.max(...possible.map(({ standing }) => standing.words))
  const found = possible.find(({ standing }) => standing.words >= aboutAsMany * most)
  if (!found) return null
  const { original, standing } = found
  return {
    of: original.told.document.id,
    share: standing.words / own.length,
    why: whyOf(standing, own, original),
    parts: possible.map(partOf),
  }
}

const partOf = ({ original, standing }: { readonly original: Own; readonly standing: Standing }): Part => ({
  of: original.told.document.id,
  stands: (at) => standing.sentences.some((sentence) => sentence.at.some((place) => overlaps(place, at))),
})

function isCopyOf(own: Text, original: Text, standing: Standing): boolean {
  const share = standing.words / own.length
  if (share >= leastShared) return true
  return share >= leastOfLater && standingIn(original, own).words >= leastKept * original.length
}

function whyOf({ sentences, reworded }: Standing, own: Own, original: Own): string {
  const [first, second] = [original.told.document.publishedOn, own.told.document.publishedOn]
  const order = first && second && first < second ? `published earlier (${dayWords(first)})` : 'which stands first here'
  const share = Math.round((100 * sentences.length) / own.sentences.length)
  return `${share} % of its sentences stand${reworded ? ', some reworded,' : ''} in ${titleOf(original.told.document)}, ${order}.`
}
