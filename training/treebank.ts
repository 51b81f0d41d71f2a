import { readFileSync } from 'node:fs'
import { isTag, type Tag } from '#model'

export type GoldWord = {
  readonly form: string
  readonly lemma: string
  readonly tag: Tag
  readonly fineTag: string
  readonly features: string
  readonly head: number
  readonly relation: string
  readonly misc: string
  readonly start: number
  readonly end: number
}
/** Offsets of the words are into `text`. */
export type GoldSentence = {
  readonly id: string
  readonly text: string
  readonly opensParagraph: boolean
  readonly spaceAfter: boolean
  readonly words: readonly GoldWord[]
}

/** The sentences of a CoNLL-U file whose words can be found in their text. */
export const sentencesFrom = (path: string): GoldSentence[] =>
  readFileSync(path, 'utf8')
    .split(/\n\n+/u)
    .flatMap((block) => sentenceFrom(block.split('\n')) ?? [])

function sentenceFrom(lines: readonly string[]): GoldSentence | null {
  const text = lines.find((line) => line.startsWith('# text = '))?.slice('# text = '.length)
  if (text === undefined) return null
  const rows = lines.filter((line) => /^\d+(?:-\d+)?\t/u.test(line)).map((line) => line.split('\t'))
  const words: GoldWord[] = []
  let at = 0
  let range: { last: number; end: number; whole: boolean; start: number } | null = null
  for (const [index, row] of rows.entries()) {
    const [id = '', form = '', lemma = '', tag = '', fineTag = '', features = '', head = '', relation = '', , misc = ''] = row
    if (!range || Number(id) > range.last || id.includes('-')) {
      range = null
      while (/\s/u.test(text.charAt(at))) at += 1
      if (!text.startsWith(form, at)) return null
    }
    if (id.includes('-')) {
      const [first = 0, last = 0] = id.split('-').map(Number)
      const joined = rows
        .slice(index + 1, index + 2 + last - first)
        .map(([, part = '']) => part)
        .join('')
      range = { last, start: at, end: at + form.length, whole: joined !== form }
      continue
    }
    const [start, end]: [number, number] = range?.whole ? [range.start, range.end] : [at, at + form.length]
    words.push({ form, lemma, tag: isTag(tag) ? tag : 'X', fineTag, features, head: Number(head), relation, misc, start, end })
    at = range?.whole && Number(id) < range.last ? at : end
  }
  const spaceAfter = !/SpaceAfter=No/u.test(rows.at(-1)?.[9] ?? '')
  const id = lines.find((line) => line.startsWith('# sent_id = '))?.slice('# sent_id = '.length) ?? ''
  return { id, text, words, spaceAfter, opensParagraph: lines.some((line) => /^# new(?:par|doc)/u.test(line)) }
}
