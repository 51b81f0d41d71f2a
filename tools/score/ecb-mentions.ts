import { readFileSync } from 'node:fs'
import { Failure } from '#base'
import { documentsIn } from '#intake'
import { sentencesOf } from '#language'
import { covers, overlaps, type Reading, type Sentence, type Span, type Token } from '#model'
import { read } from '#reading'
import { type TokenisedDocument, written } from './ecb-documents.ts'

/** Words of a document that tell of something that happened, as ECB+ marks them; `tokens` are numbers within the sentence. */
type Row = {
  readonly doc_id: string
  readonly topic: number
  readonly split: 'train' | 'dev'
  readonly sent: number
  readonly tokens: readonly number[]
  readonly kind: string
  readonly cluster: string
  readonly validated: boolean
}

/** A mention beside what was read around it. */
export type ReadMention = {
  readonly id: string
  readonly topic: number
  readonly cluster: string
  readonly reading: Reading
  readonly sentence: Sentence
  readonly at: Span
  /** The word of the mention that the others hang on, and its place in the sentence. */
  readonly head: Token
  readonly index: number
}

/** The annotated happenings of one part of ECB+, in sentences that its makers checked, and the documents of those topics. */
export function readMentions(documentsPath: string, mentionsPath: string, split: string) {
  const documents = linesOf<TokenisedDocument & { readonly split: string; readonly topic: number }>(documentsPath).filter(
    (one) => one.split === split,
  )
  const rows = linesOf<Row>(mentionsPath).filter((one) => one.split === split && one.kind === 'event' && one.validated)
  const readings = new Map<number, Reading[]>()
  const mentions = documents.flatMap((document) => {
    const { text, at } = written(document)
    const reading = readingOf(document.doc_id, text)
    const sentences = sentencesOf(reading.document)
    readings.set(document.topic, [...(readings.get(document.topic) ?? []), reading])
    return rows
      .filter(({ doc_id: id }) => id === document.doc_id)
      .flatMap((row): ReadMention[] => {
        const tokens = row.tokens.flatMap((token) => at.get(`${row.sent} ${token}`) ?? [])
        const words = wordsWithin(sentences, tokens)
        if (!words) return []
        const id = `${row.doc_id} ${row.sent} ${row.tokens.join()}`
        const { topic, cluster } = row
        return [{ id, topic, cluster, reading, at: { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 }, ...words }]
      })
  })
  return { mentions, readings, annotated: rows.length }
}

function wordsWithin(sentences: readonly Sentence[], tokens: readonly Span[]) {
  const [first] = tokens
  const sentence = first && sentences.find(({ at }) => covers(at, first))
  if (!sentence) return null
  const own = sentence.tokens.flatMap((token, i) => (tokens.some((at) => overlaps(at, token.at)) ? [i] : []))
  const index = own.find((i) => !own.includes(sentence.tokens[i]?.head ?? -1)) ?? own[0]
  const head = index === undefined ? undefined : sentence.tokens[index]
  return head && index !== undefined ? { sentence, head, index } : null
}

function readingOf(id: string, text: string): Reading {
  const about = { path: null, format: 'jsonl', publishedOn: null, publisher: null, url: null } as const
  const [document] = documentsIn(new TextEncoder().encode(JSON.stringify({ id, text })), about)
  if (!document || document instanceof Failure || document.text !== text) throw new Error(`${id} is not read as it is written`)
  return read(document)
}

const linesOf = <Line>(path: string): Line[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line))
