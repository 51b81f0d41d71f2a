import { readRows } from '#base'
import { isTitleWord } from '#risk'
import { type Fold, plainFold } from './fold.ts'
import { type NameWord, nameWordsIn } from './name-words.ts'

/** One way of writing a person's name. */
export type NameForm = {
  /** Folded words with one space between them; "^" before one that is a name only where it is written with a capital ("^hill"). */
  readonly form: string
  readonly words: number
  /** A single word, which may well be somebody else's name. */
  readonly alone: boolean
}

/** The ways in which text may write one of these names, as the words that `findWithheld` looks for. */
export const nameForms = (names: readonly string[], fold: Fold = plainFold): readonly string[] =>
  formsOf(names, fold).map(({ form }) => form)

/**
 * Of "Ivan Petrovich Sorokin": all of it, every run of words from its first word or to its last, first and last, last name first, "Ivan S",
 * the last word alone and its plural, and each run of several words in one ("ivansorokin"). A name of one word is that word: a given name
 * alone only where it is handed in.
 */
export function formsOf(names: readonly string[], fold: Fold = plainFold): NameForm[] {
  const found = new Map<string, NameForm>()
  for (const name of names.flatMap(spellingsOf))
    for (const form of formsOfOne(name, fold)) if (!found.has(form.form)) found.set(form.form, form)
  return [...found.values()]
}

/** The name without titles and suffixes, last name last, folded; "" where no letters are in it. */
export const plainNameOf = (name: string, fold: Fold = plainFold): string => groupsOf(name, fold).map(spaced).join(' ')

/** Letters that an apostrophe or a hyphen joins: "O’Brien" is one group of two parts. */
type Group = {
  readonly parts: readonly string[]
  readonly hyphened: boolean
  /** May stand for the person alone: not the last word of a handle or of a description. */
  readonly proper: boolean
}

function formsOfOne(name: string, fold: Fold): NameForm[] {
  const groups = groupsOf(name, fold)
  const [first, last] = [groups[0], groups.at(-1)]
  if (!first || !last) return []
  const from = kindOf(groups.at(-2)) === 'bond' ? -2 : -1
  // "Kaisa by the river", "Abu Omar": no part of it is the person.
  if (groups.length === 1 || !last.proper || (groups.length === 2 && from === -2)) return written(groups)
  const runs = [
    ...groups.map((_, at) => groups.slice(0, at + 1)).filter((run) => run.length > 1 && !isBond(run.at(-1))),
    ...groups.map((_, at) => groups.slice(at)).filter((run) => run.length > 1 && run[0] !== first),
    [first, ...groups.slice(from)],
    [...groups.slice(from), first],
    [last, ...groups.slice(0, -1)],
    ...(from === -1 ? [[last]] : []),
  ]
  const initials = new Set([last.parts[0], last.parts.find((part) => !isParticle(part))].map((part) => part?.slice(0, 1) ?? ''))
  return [...runs, ...[...initials].map((initial) => [first, { ...last, parts: [initial] }])].flatMap(written)
}

/** A run of groups as text may write it: in parts, each group in one word, all in one word; one group alone also by its parts and in the plural. */
function written(run: readonly Group[]): NameForm[] {
  const parts = run.flatMap(({ parts: own }) => own)
  const glued = run.map(({ parts: own }) => own.join(''))
  if (run.length > 1) {
    const one = parts.join('')
    const joined =
      one.length >= shortestJoined && run.every(({ parts: own }) => own.join('').length > 1) ? [formOf([one], false)] : []
    return [formOf(parts, false), formOf(glued, false), ...joined]
  }
  const [name = ''] = glued
  const halves = run[0]?.hyphened ? parts.filter((part) => part.length >= shortestHalf && !isParticle(part)) : []
  const tail = parts.length > 1 && isParticle(parts[0] ?? '') ? [parts.slice(1).join('')] : []
  const plural = name.length >= shortestHalf ? [`${name}s`] : []
  return [
    ...(parts.length > 1 ? [formOf(parts, false)] : []),
    ...[name, ...plural, ...halves, ...tail].filter((word) => word.length > 1).map((word) => formOf([word], true)),
  ]
}
const shortestJoined = 6
const shortestHalf = 4

/** A short word, or one that is an English word too, is a name only with its capital. */
function formOf(words: readonly string[], alone: boolean): NameForm {
  const form = words.join(' ')
  const capital = alone && (form.length <= 3 || smallWords().has(form))
  return { form: capital ? `^${form}` : form, words: words.length, alone }
}

function groupsOf(name: string, fold: Fold): Group[] {
  const [behind = '', ...before] = name.split(',').toReversed()
  const turned = before.length === 1 && !isSuffix(behind, fold) ? `${behind} ${before[0]}` : name
  const groups = grouped(nameWordsIn(turned, fold))
  const from = groups.findIndex((group, at) => at === groups.length - 1 || !isTitle(group))
  const to = groups.findLastIndex((group, at) => at <= from || kindOf(group) !== 'suffix')
  return groups.slice(Math.max(from, 0), to + 1)
}

function grouped(words: readonly NameWord[]): Group[] {
  const groups: (Group & { readonly parts: string[] })[] = []
  for (const { word, joined, gap, capital } of words) {
    const last = groups.at(-1)
    if (last && joined) {
      last.parts.push(word)
      groups[groups.length - 1] = { ...last, hyphened: last.hyphened || /[‐‑-]/u.test(gap) }
    } else groups.push({ parts: [word], hyphened: false, proper: capital || (/^\s*$/u.test(gap) && !smallWords().has(word)) })
  }
  return groups
}

/** "Jörg" is written "Joerg" too, and "Bjørn" "Bjoern"; "Mueller" may have been "Müller". */
function spellingsOf(name: string): string[] {
  const long = name.replace(/[äæöøüå]/giu, (letter) => longer[letter.toLowerCase()] ?? letter)
  const short = name.replace(/(?<=\p{L})([aou])e(?=\p{L})/giu, '$1').replace(/(?<=\p{L})aa(?=\p{L})/giu, 'a')
  return [...new Set([name, long, short])]
}
const longer: Readonly<Record<string, string>> = { ä: 'ae', æ: 'ae', ö: 'oe', ø: 'oe', ü: 'ue', å: 'aa' }

const spaced = ({ parts }: Group): string => parts.join(' ')
const isSuffix = (words: string, fold: Fold): boolean =>
  nameWordsIn(words, fold).every(({ word }) => kinds().get(word) === 'suffix')
const isTitle = (group: Group): boolean => group.parts.length === 1 && isTitleWord(group.parts[0] ?? '')
const kindOf = (group: Group | undefined): string | null => (group ? (kinds().get(group.parts.join('')) ?? null) : null)
const isBond = (group: Group | undefined): boolean => kindOf(group) === 'bond' || kindOf(group) === 'particle'
const isParticle = (word: string): boolean => kinds().get(word) === 'particle'

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | null = null
  return () => (made ??= { value: make() }).value
}
const kinds = once(() => new Map(readRows('en/name-titles.tsv').map(([word = '', kind = '']): [string, string] => [word, kind])))
const smallWords = once(() => new Set(readRows('en/small-words.tsv').map(([word = '']) => word)))
