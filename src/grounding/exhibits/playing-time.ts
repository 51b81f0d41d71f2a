import type { Sentence } from '#model'
import { numberIn, numberPattern } from '../numbers.ts'
import type { NamedExhibit } from './name-exhibits.ts'

const part = (unit: string): string => String.raw`(?:(?<${unit}>${numberPattern}|an?|half\s+an?)[\s-])?${unit}s?(?:-long)?`
const inOrder = String.raw`(?:${part('hour')})?[\s,]*(?:and\s+)?(?:${part('minute')})?[\s,]*(?:and\s+)?(?:${part('second')})?`
const before = new RegExp(inOrder, 'giu')
const after = new RegExp(
  String.raw`^,?\s*(?:(?:which|that)\s+)?(?<verb>of|is|was|lasts|lasted|lasting|runs|running|runs\s+for|running\s+for)\s+(?:\w+ly\s+)?(?<time>${inOrder})(?<long>\s+long)?`,
  'iu',
)

/** How long an exhibit plays, in seconds: "one-minute and 26-second video", "a clip lasting two minutes", "is 86 seconds long". */
export function playingTime(text: string, { tokens, at }: Sentence, { first, last, kind }: NamedExhibit): number | null {
  const [start, end] = [tokens[first]?.at.start ?? at.start, tokens[last]?.at.end ?? at.end]
  if (kind !== 'video' && kind !== 'audio') return null
  const within = secondsIn(text.slice(start, end))
  if (within !== null) return within
  const found = after.exec(text.slice(end, at.end))
  if (!found || (!found.groups?.long && !/^of$|last|run/iu.test(found.groups?.verb ?? ''))) return null
  return secondsIn(found.groups?.time ?? '')
}

function secondsIn(words: string): number | null {
  for (const { 0: whole, groups = {} } of words.matchAll(before)) {
    if (!/hour|minute|second/iu.test(whole) || /^second$/iu.test(whole.trim())) continue
    const total = times.reduce((sum, [unit, factor]) => sum + amount(groups[unit], whole, unit) * factor, 0)
    if (total > 0 && Number.isFinite(total)) return total
  }
  return null
}
const times = [
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** "a minute-long clip" gives no number, and means one. */
function amount(words: string | undefined, whole: string, unit: string): number {
  if (words === undefined) return new RegExp(String.raw`\b${unit}-long`, 'iu').test(whole) ? 1 : 0
  if (/^an?$/iu.test(words)) return 1
  return /^half/iu.test(words) ? 0.5 : (numberIn(words) ?? 0)
}
