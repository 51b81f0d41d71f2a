import type { Span } from '#model'
import type { Hit, Verdict, VerdictOn } from './hit.ts'
import { keyOfForm } from './keys.ts'
import { type NameWord, nameWordsIn } from './name-words.ts'
import { runTogetherIn } from './run-together.ts'
import { addressed, around } from './surroundings.ts'
import type { Withheld } from './withheld.ts'

/**
 * Every stretch of `text` that names somebody who is withheld: a form, the longest first, and what of the name stands around it (initials,
 * a given name, the rest of a handle). In order, without overlaps. Any text will do: prose, a file name, an address, a line of a log.
 */
export function findWithheld(text: string, withheld: Withheld): readonly Hit[] {
  if (withheld.keys.size === 0 || text === '') return []
  const verdictOn = verdictsBy(withheld)
  const words = nameWordsIn(text, withheld.fold)
  const hits: Hit[] = []
  const shown = labelsIn(text, withheld)
  for (let first = 0; first < words.length;) {
    const found = formAt(words, first, withheld, verdictOn)
    if (found) hits.push({ at: around(text, words, first, found.last, verdictOn), label: found.label })
    first = (found?.last ?? first) + 1
  }
  const all = [...hits, ...runTogetherIn(text, words, verdictOn).map(({ at, label }) => ({ at: addressed(text, at), label }))]
  return united(all.filter(({ at }) => !shown.some((label) => label.start <= at.start && at.end <= label.end)))
}

type Found = { readonly last: number; readonly label: string }

/** The longest form that begins with this word; its parts may be joined ("Mac Arthur" as "MacArthur"). */
function formAt(words: readonly NameWord[], first: number, withheld: Withheld, verdictOn: VerdictOn): Found | null {
  if (!beginnings(words, first).some((begun) => verdictOn(begun).leads)) return null
  for (let last = Math.min(words.length, first + withheld.longest + spare) - 1; last >= first; last -= 1) {
    const run = words.slice(first, last + 1)
    if (run.slice(1).some(({ gap }) => gap.length > widestGap || /\n\s*\n/u.test(gap))) continue
    const spaced = run.map(({ word }) => word).join(' ')
    const glued = run.map(({ word, joined }, at) => (at > 0 && !joined ? ` ${word}` : word)).join('')
    const capital = words[first]?.capital === true && !glued.includes(' ') ? [`^${glued}`] : []
    for (const form of new Set([spaced, glued, ...capital])) {
      const { label } = verdictOn(form)
      if (label !== null) return { last, label }
    }
  }
  return null
}
/** A name's words may be cut where the form's are not. */
const spare = 2
/** "Ivan / Sorokin", "ivan___sorokin", but not over a paragraph's end. */
const widestGap = 4

/** The word, and the words that grow from it where the next is joined to it: "o", "obrien". */
function beginnings(words: readonly NameWord[], first: number): string[] {
  const found = [words[first]?.word ?? '']
  for (let at = first + 1; words[at]?.joined === true && found.length <= spare; at += 1)
    found.push((found.at(-1) ?? '') + (words[at]?.word ?? ''))
  return found
}

/** Labels that stand in the text already: scrubbing twice changes nothing. */
function labelsIn(text: string, { labels }: Withheld): Span[] {
  if (!text.includes('[withheld: ')) return []
  return [...text.matchAll(/\[withheld: [a-z -]+\]/gu)]
    .filter(([label]) => labels.has(label))
    .map(({ index, 0: label }) => ({ start: index, end: index + label.length }))
}

function united(hits: readonly Hit[]): Hit[] {
  const found: Hit[] = []
  for (const hit of hits.toSorted((a, b) => a.at.start - b.at.start || b.at.end - a.at.end)) {
    const last = found.at(-1)
    if (last && hit.at.start < last.at.end)
      found[found.length - 1] = { ...last, at: { start: last.at.start, end: Math.max(last.at.end, hit.at.end) } }
    else found.push(hit)
  }
  return found
}

/** Verdicts that were asked for before, for each set that is withheld; emptied where it grows too large. */
const known = new WeakMap<Withheld, Map<string, Verdict>>()
const mostKnown = 200_000

function verdictsBy(withheld: Withheld): VerdictOn {
  const before = known.get(withheld) ?? new Map<string, Verdict>()
  known.set(withheld, before)
  return (form) => {
    const found = before.get(form)
    if (found) return found
    const key = keyOfForm(form, withheld.secret)
    const verdict = { label: withheld.keys.get(key)?.label ?? null, leads: withheld.leads.has(key) }
    if (before.size >= mostKnown) before.clear()
    before.set(form, verdict)
    return verdict
  }
}
