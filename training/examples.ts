import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readNames } from './names.ts'
import { gumNamesOf } from './gum-names.ts'
import { type GoldSentence, sentencesFrom } from './treebank.ts'

/** Whose idea of a name a sentence follows: Universal NER's, that derived from GUM's mentions, Wikigold's; -1 where none is marked. */
export const schemes = { none: -1, universal: 0, gum: 1, wikigold: 2 } as const

/** `heads` count from 1, 0 is the root; empty where the sentence has no tree. `names` are BIO labels; empty where none are marked. */
export type Example = {
  readonly set: string
  readonly scheme: number
  readonly words: readonly string[]
  readonly tags: readonly string[]
  readonly fineTags: readonly string[]
  readonly heads: readonly number[]
  readonly relations: readonly string[]
  readonly names: readonly string[]
}

export function goldExamplesIn(data: string): Example[] {
  return ['train', 'dev'].flatMap((part) => {
    const universal = namesById(join(data, `ner/uner-ewt-${part}.iob2`))
    const ewt = sentencesFrom(join(data, `ud/ewt-${part}.conllu`)).map((sentence) => {
      const names = universal.get(sentence.id) ?? []
      return exampleOf(`ewt-${part}`, sentence, names.length === sentence.words.length ? names : [], schemes.universal)
    })
    const gum = sentencesFrom(join(data, `ud/gum-permissive-${part}.conllu`)).map((sentence) =>
      exampleOf(`gum-${part}`, sentence, gumNamesOf(sentence), schemes.gum),
    )
    return [...ewt, ...gum, ...(part === 'train' ? wikigoldIn(join(data, 'ner/wikigold.conll')) : [])]
  })
}

function exampleOf(set: string, { words }: GoldSentence, names: readonly string[], scheme: number): Example {
  return {
    set,
    scheme: names.length ? scheme : schemes.none,
    words: words.map(({ form }) => form),
    tags: words.map(({ tag }) => tag),
    fineTags: words.map(({ fineTag }) => fineTag),
    heads: words.map(({ head }) => head),
    relations: words.map(({ relation }) => relation),
    names,
  }
}

/** Universal NER's labels by the id of the sentence; OTH becomes MISC. */
function namesById(path: string): Map<string, string[]> {
  const blocks = readFileSync(path, 'utf8').split(/\n\n+/u)
  return new Map(
    blocks.flatMap((block): [string, string[]][] => {
      const id = /^# sent_id = (?<id>.*)$/mu.exec(block)?.groups?.['id']
      const rows = block.split('\n').filter((line) => /^\d+\t/u.test(line))
      const labels = rows.map((row) => (row.split('\t')[2] ?? 'O').replace('OTH', 'MISC'))
      return id === undefined ? [] : [[id, labels.map((label) => (/^[BI]-(?:PER|ORG|LOC|MISC)$/u.test(label) ? label : 'O'))]]
    }),
  )
}

function wikigoldIn(path: string): Example[] {
  if (!existsSync(path)) return []
  return readNames(path).map(({ words, names }) => ({
    set: 'wikigold-train',
    scheme: schemes.wikigold,
    words,
    tags: [],
    fineTags: [],
    heads: [],
    relations: [],
    names,
  }))
}
