/** A number as written: "12", "1,200", "1.5 million", "twenty-four", "two hundred and fifty", "half a million". */
export function numberIn(words: string): number | null {
  let total = 0
  let group: number | null = null
  let last = 0
  for (const word of words
    .toLowerCase()
    .trim()
    .split(/[\s-]+/u)) {
    if (word === 'and') continue
    const digits = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u.test(word) ? Number(word.replaceAll(',', '')) : null
    const value = digits ?? small.get(word)
    const scale = scales.get(word)
    if (value !== undefined && group === null) group = value
    else if (value !== undefined && digits === null && fits(last, value)) group = (group ?? 0) + value
    else if (scale === 100 && (group ?? 1) < 100) group = (group ?? 1) * 100
    else if (scale !== undefined && scale > 100 && (total === 0 || scale < total)) {
      total += (group ?? 1) * scale
      group = null
    } else if (!((word === 'a' || word === 'an') && (group === null || group === 0.5))) return null
    last = digits === null ? (value ?? scale ?? last) : 0
  }
  return group === null && total === 0 ? null : total + (group ?? 0)
}

/** "twenty" takes "four", "hundred" takes anything below it; nothing else adds up. */
const fits = (before: number, value: number): boolean =>
  (before >= 20 && before < 100 && value < 10 && value >= 1) || (before === 100 && value >= 1 && value < 100)

const names =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const small = new Map<string, number>([
  ...names.split(' ').map((name, value): [string, number] => [name, value]),
  ...tens.split(' ').map((name, index): [string, number] => [name, 20 + 10 * index]),
  ['half', 0.5],
])
const scales = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
])

export const isNumberWord = (norm: string): boolean => (small.has(norm) && norm !== 'half') || scales.has(norm)

const word = `(?:${[...names.split(' '), ...tens.split(' '), ...scales.keys()].join('|')})`
/** The source of a regular expression for what `numberIn` reads, without "half a". */
export const numberPattern = String.raw`(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s+(?:hundred|thousand|million|billion))?|(?:a\s+(?=hundred|thousand))?${word}(?:[\s-]+(?:and\s+(?=${word}))?${word})*)(?![\d\p{L}])`
