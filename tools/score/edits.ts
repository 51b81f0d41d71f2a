// What editors do to a story that they print again: cut it, put a new head on it, swap words, merge it with another.
import { readFileSync } from 'node:fs'
import { between, type Chance, oneOf, shuffled } from './chance.ts'
import { houseLines, newLeads, newTitles, tags } from './house-lines.ts'
import { sentencesOf, type Story, textOf, wordsOf } from './stories.ts'

export type Edit = (story: Story, chance: Chance) => Story
const leastWords = 40
const lengthOf = (paragraphs: readonly string[]): number => wordsOf(paragraphs.join('\n')).length

/** Either the first 25 to 80 % of the paragraphs, or the story without 20 to 50 % of its sentences. At least 40 words stay. */
export const cut: Edit = (story, chance) => {
  const { paragraphs } = story
  if (chance() < 0.5) {
    let kept = Math.max(1, Math.round(paragraphs.length * between(chance, 0.25, 0.8)))
    while (kept < paragraphs.length && lengthOf(paragraphs.slice(0, kept)) < leastWords) kept += 1
    return { ...story, paragraphs: paragraphs.slice(0, kept) }
  }
  const dropped = between(chance, 0.2, 0.5)
  const thinned = paragraphs.map((paragraph) =>
    sentencesOf(paragraph)
      .filter(() => chance() >= dropped)
      .join(' '),
  )
  const left = thinned.filter((paragraph) => paragraph !== '')
  return lengthOf(left) < leastWords ? cut(story, chance) : { ...story, paragraphs: left }
}

/** A new headline; a dateline and a wire tag; a lead before the first sentence or in its place; two to five lines of the house. */
export const reHead: Edit = (story, chance) => {
  const [first = '', ...rest] = story.paragraphs
  const [, ...others] = sentencesOf(first)
  const replaces = chance() < 0.5
  const lead = `${oneOf(chance, tags)} ${oneOf(chance, newLeads)}`
  const body = [lead, ...(replaces ? [others.join(' ')] : [first]), ...rest].filter((paragraph) => paragraph !== '')
  const lines = shuffled(chance, houseLines).slice(0, Math.round(between(chance, 2, 5)))
  const paragraphs = lines.reduce<readonly string[]>((all, line) => {
    const at = chance() < 0.5 ? all.length : Math.floor(chance() * all.length)
    return [...all.slice(0, at), line, ...all.slice(at)]
  }, body)
  return { ...story, title: oneOf(chance, newTitles), paragraphs }
}

/** 10 to 30 % of the words that the table knows give way to others. */
export const swapWords: Edit = (story, chance) => {
  const share = between(chance, 0.1, 0.3)
  const swapped = (text: string): string =>
    text
      .replace(replaceable, (found) => {
        if (chance() >= share) return found
        const word = oneOf(chance, synonyms.get(found.toLowerCase()) ?? []) ?? found
        if (word === '-') return ''
        return /^\p{Lu}/u.test(found) ? word.charAt(0).toUpperCase() + word.slice(1) : word
      })
      .replaceAll(/ {2,}/gu, ' ')
      .trim()
  return { ...story, title: swapped(story.title), paragraphs: story.paragraphs.map(swapped) }
}
const synonyms = new Map(
  readFileSync(new URL('synonyms.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line): [string, readonly string[]] => {
      const [word = '', ...others] = line.split('\t')
      return [word, others]
    }),
)
const longestFirst = [...synonyms.keys()].toSorted((a, b) => b.length - a.length)
const replaceable = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${longestFirst.map((word) => word.replaceAll('.', String.raw`\.`)).join('|')})(?![\p{L}\p{N}])`,
  'giu',
)

/** One story after the other, or their paragraphs by turns; under the title of the longer. */
export function merged(one: Story, other: Story, chance: Chance): Story {
  const [longer] = byLength([one, other])
  const [first, second] = chance() < 0.5 ? [one, other] : [other, one]
  const byTurns = Array.from({ length: Math.max(first.paragraphs.length, second.paragraphs.length) }, (_, at) => [
    ...first.paragraphs.slice(at, at + 1),
    ...second.paragraphs.slice(at, at + 1),
  ]).flat()
  const paragraphs = chance() < 0.5 ? [...first.paragraphs, ...second.paragraphs] : byTurns
  const published = [one.published, other.published].toSorted().at(-1) ?? ''
  return { ...(longer ?? one), published, paragraphs }
}

export const byLength = (stories: readonly Story[]): Story[] =>
  stories.toSorted((a, b) => wordsOf(textOf(b)).length - wordsOf(textOf(a)).length)
