import type { Token } from '#model'
import { type Entry, entriesAt } from './lexicon.ts'
import type { Scene } from './scene.ts'
import { formsOf, irregular } from './word-forms.ts'

/** A lexicon entry found in a sentence. */
export type Trigger = {
  readonly entry: Entry
  /** The verb, noun or adjective that the rest hangs on, as a token index. */
  readonly head: number
  /** Every token of the trigger, in order. */
  readonly parts: readonly number[]
  /** The tokens that stand in the gap of the phrase, empty where they do not. */
  readonly gap: readonly number[]
}

/** The triggers of a sentence in order; of entries that begin at one token the longest counts, and no token serves twice. */
export function triggersIn(scene: Scene): Trigger[] {
  const found: Trigger[] = []
  for (const at of scene.tokens.keys()) {
    if (found.some(({ parts }) => parts.includes(at))) continue
    const candidates = formsOf(scene.tokens[at])
      .flatMap(entriesAt)
      .toSorted((a, b) => b.words.length - a.words.length || Number(a.form === 'adj') - Number(b.form === 'adj'))
    const trigger = candidates.map((entry) => triggerAt(scene, entry, at)).find((one) => one !== null)
    if (trigger) found.push(trigger)
  }
  return found
}
function triggerAt(scene: Scene, entry: Entry, at: number): Trigger | null {
  const matched = wordsFrom(scene.tokens, entry.words, at)
  if (!matched) return null
  const head = entry.form === 'noun' || entry.words[0]?.endsWith('ly') ? (matched.parts.at(-1) ?? at) : at
  const trigger = { entry, head, ...matched }
  return fitsForm(scene, trigger) && closesGap(scene, trigger) && !isVetoed(scene, trigger) ? trigger : null
}

function wordsFrom(tokens: readonly Token[], words: readonly string[], at: number): Pick<Trigger, 'parts' | 'gap'> | null {
  const parts = [at]
  const gap: number[] = []
  let open = false
  for (const word of words.slice(1)) {
    if (word === '…') {
      open = true
      continue
    }
    const from = (parts.at(-1) ?? at) + 1
    const next = open ? endOfGap(tokens, from, word) : is(tokens[from], word) ? from : null
    if (next === null) return null
    for (let i = from; i < next; i += 1) gap.push(i)
    parts.push(next)
    open = false
  }
  return { parts, gap }
}
const is = (token: Token | undefined, word: string): boolean => formsOf(token).includes(word)

/** A gap holds noun phrases, and no verb or stop. */
function endOfGap(tokens: readonly Token[], from: number, word: string): number | null {
  for (let i = from; i < Math.min(from + 12, tokens.length); i += 1) {
    const token = tokens[i]
    if (is(token, word)) return i
    if (
      !token ||
      token.tag === 'AUX' ||
      token.tag === 'SCONJ' ||
      (/^[.;:!?—–,]$/u.test(token.norm) && !besideAge(tokens, i)) ||
      (token.tag === 'VERB' && !/(?:ed|ing|en)$/u.test(token.norm))
    )
      return null
  }
  return null
}

/** "left Rune Granbacka, 22, dead": the commas around an age. */
const besideAge = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.norm === ',' &&
  [at - 1, at + 1].some((age) => tokens[age]?.tag === 'NUM' && tokens[age - 1]?.norm === ',' && tokens[age + 1]?.norm === ',')

/** "handed two prisoners over": behind a filled gap the particle ends the phrase. In "handed sentences over the attack" it leads on. */
function closesGap({ tokens, phraseAround }: Scene, { parts, gap }: Trigger): boolean {
  const last = parts.at(-1) ?? 0
  return gap.length === 0 || !/^(?:over|up|down|out|off)$/u.test(tokens[last]?.norm ?? '') || phraseAround(last + 1) === undefined
}

function fitsForm(scene: Scene, { entry, head }: Trigger): boolean {
  const { tokens, phraseAround } = scene
  const token = tokens[head]
  if (!token) return false
  const before = tokens[head - 1]
  const nominal =
    token.tag === 'NOUN' ||
    (token.tag === 'ADJ' && token.norm.includes('-')) ||
    token.tag === 'PROPN' ||
    (token.tag === 'VERB' && entry.words.length > 1) ||
    (token.tag === 'VERB' && token.norm.endsWith('ing') && /^(?:DET|ADJ)$/u.test(before?.tag ?? ''))
  if (entry.form === 'verb' && /^(?:remain|stay|lie)$/u.test(before?.lemma ?? '')) return false
  if (entry.form === 'verb')
    return (
      (token.tag === 'VERB' && (before?.tag !== 'DET' || before.norm === 'each')) ||
      isPastForm(scene, head) ||
      (entry.words.length > 1 && before?.norm === 'to' && token.tag === 'NOUN')
    )
  if (entry.form === 'adj')
    return (
      token.tag === 'ADJ' ||
      token.tag === 'VERB' ||
      (token.tag === 'ADV' && entry.words.length > 1) ||
      (token.tag === 'ADP' && entry.words.length > 1)
    )
  // "attack helicopters", "the exchange procedure": the noun only says of what sort another is.
  const phrase = phraseAround(head)
  // "the Prevention of Torture"
  if (token.tag === 'PROPN' && before?.norm === 'of' && tokens[head - 2]?.tag === 'PROPN') return false
  return nominal && !(phrase && phrase.head > head && tokens[head + 1]?.tag !== 'PART')
}
/** "which were Captured recently", "was shot": behind an auxiliary, or before an object, a past form is a verb whatever its tag. */
function isPastForm({ tokens }: Scene, at: number): boolean {
  const token = tokens[at]
  if (!token || !(token.norm.endsWith('ed') || irregular.has(token.norm))) return false
  let before = at - 1
  while (tokens[before]?.tag === 'ADV') before -= 1
  if (tokens[before]?.tag === 'AUX' || /^(?:have|be)$/u.test(tokens[before]?.lemma ?? '')) return true
  if (!/^(?:NOUN|PROPN|PRON|CCONJ)$/u.test(tokens[before]?.tag ?? '')) return false
  const last = /^(?:PUNCT|ADP)$/u.test(tokens[at + 1]?.tag ?? 'PUNCT')
  return (
    ((token.tag === 'NOUN' || (token.tag === 'ADJ' && last)) && !irregular.has(token.norm)) ||
    /^(?:DET|NUM|PRON)$/u.test(tokens[at + 1]?.tag ?? '') ||
    tokens[at + 1]?.norm === 'at'
  )
}

function isVetoed({ tokens, phraseFrom }: Scene, { entry, parts }: Trigger): boolean {
  const [first = 0, last = first] = [parts[0], parts.at(-1)]
  const object = tokens[phraseFrom(last + 1)?.head ?? -1]
  return entry.unless.some(({ side, words }) =>
    side === 'before'
      ? words.every((word, i) => is(tokens[first - words.length + i], word))
      : words.every((word, i) => is(tokens[last + 1 + i], word)) || (words.length === 1 && is(object, words[0] ?? '')),
  )
}
