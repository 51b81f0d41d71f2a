import { globSync, readFileSync } from 'node:fs'
import { Failure } from '#base'
import { documentsIn } from '#intake'
import { type Day, dayOf, documentIdOf, type Reading, type Referent } from '#model'
import { read } from '#reading'

const examples = new URL('../examples/', import.meta.url)

/** What was read in the examples. */
export function readingsOfExamples(): Reading[] {
  return globSync('*', { cwd: examples })
    .toSorted()
    .flatMap((path) => documentsIn(readFileSync(new URL(path, examples)), { ...unknown, path, format: 'guess' }))
    .flatMap((document) => (document instanceof Failure ? [] : [read(document)]))
}
const unknown = { publishedOn: null, publisher: null, url: null } as const

/**
 * The same reading with the names and the words of another story, and in its days: every longer word is put in the place of another of its length, so
 * that all offsets hold. Names are the story's own; of other words each stands for one of 400, so that stories share some, as in real archives.
 * `seedOf` may share them out otherwise: which of a word's others a hash of 32 bits stands for.
 */
export function retold(reading: Reading, story: number, seedOf: (hash: number) => number = (one) => one % 400): Reading {
  const shift = (story * 37) % 3650
  const words = new Map<string, string>()
  const reword = (text: string): string =>
    text.replaceAll(/\p{L}{4,}/gu, (word) => {
      const known = words.get(word)
      if (known !== undefined) return known
      const isName = /^\p{Lu}/u.test(word)
      const made = invented(word, isName ? story : seedOf(hash(`${story} ${word}`)))
      words.set(word, made)
      return made
    })
  const { document } = reading
  const text = reword(document.text)
  const later = (day: Day | null): Day | null =>
    day && dayOf(new Date(Date.parse(day) + shift * 86_400_000).toISOString().slice(0, 10))
  const renamed = (one: Referent): Referent => {
    if (one.kind === 'time') return { ...one, earliest: later(one.earliest), latest: later(one.latest) }
    if (one.kind === 'person' || one.kind === 'organisation' || one.kind === 'group')
      return { ...one, name: reword(one.name), aliases: one.aliases.map(reword), known: null }
    return one.kind === 'place' ? { ...one, name: reword(one.name) } : one
  }
  return {
    ...reading,
    document: { ...document, id: documentIdOf(`${document.id} ${story}`), text, publishedOn: later(document.publishedOn) },
    referents: reading.referents.map(renamed),
  }
}

/** A word of the same length and case that depends on nothing but the word and a number. */
function invented(word: string, seed: number): string {
  let state = hash(`${word.toLowerCase()} ${seed}`)
  const made = Array.from(word.toLowerCase(), (_, i) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0
    const letters = i % 2 === 0 ? 'bdfghklmnprstv' : 'aeiou'
    return letters[state % letters.length] ?? 'a'
  }).join('')
  return /^\p{Lu}/u.test(word) ? made.charAt(0).toUpperCase() + made.slice(1) : made
}

/** FNV-1a, 32 bits. */
function hash(words: string): number {
  let state = 0x811c9dc5
  for (let i = 0; i < words.length; i += 1) state = Math.imul(state ^ words.charCodeAt(i), 0x01000193) >>> 0
  return state
}
