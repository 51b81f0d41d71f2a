import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { Failure } from '#base'
import { documentsIn } from '#intake'
import { type Document, wordsAt } from '#model'

/** What a person reads in a page: its paragraphs, subheadings, captions, items and posts in order, without its title. */
export type Gold = Readonly<Record<Field, string | null>> & {
  /** `document`, or the code of the Failure that it is. */
  readonly outcome: string
  readonly paragraphs: readonly string[]
  readonly posts: readonly GoldPost[]
  /** Paragraphs that are known not to be found; they count as missed. */
  readonly missed?: readonly string[]
  /** What is known to be read although it is no part of the article, in the order of the page; it counts as too much. */
  readonly extra?: readonly string[]
  /** Fields that are known not to be found. */
  readonly missedFields?: readonly Field[]
  /** Codes of notes that must be there. */
  readonly notes: readonly string[]
}
export type GoldPost = {
  readonly author: string
  readonly handle: string | null
  readonly postedOn: string | null
  readonly postedAt?: string
  readonly words: string
}
export const fields = ['title', 'author', 'publisher', 'publishedOn', 'publishedAt', 'modifiedAt', 'language'] as const
export type Field = (typeof fields)[number]

export type GoldPage = { readonly name: string; readonly half: string; readonly bytes: Uint8Array; readonly gold: Gold }

/** Half of the pages were written first and looked at while the extraction was made; the others were written afterwards. */
export const goldPages = (folder = 'test/pages'): readonly GoldPage[] =>
  globSync(`${folder}/*/*.html`)
    .toSorted()
    .map((path) => {
      const gold: Gold = JSON.parse(readFileSync(path.replace(/\.html$/u, '.gold.json'), 'utf8'))
      return { name: basename(path, '.html'), half: basename(dirname(path)), bytes: readFileSync(path), gold }
    })

/** What a page is read as, in the form of its gold. */
export type Found = {
  readonly outcome: string
  readonly said: Readonly<Record<Field, string | null>> | null
  readonly paragraphs: readonly string[]
  readonly posts: readonly GoldPost[]
  readonly notes: readonly string[]
}

export function foundIn({ name, bytes }: Pick<GoldPage, 'name' | 'bytes'>): Found {
  const about = { path: `${name}.html`, format: 'html', publishedOn: null, publisher: null, url: null } as const
  const [document] = documentsIn(bytes, about)
  if (!document || document instanceof Failure)
    return {
      outcome: document?.code ?? 'nothing',
      said: null,
      paragraphs: [],
      posts: [],
      notes: document ? [document.message] : [],
    }
  const { title, author, publisher, publishedOn, publishedAt = null, modifiedAt = null, language } = document
  return {
    outcome: 'document',
    said: { title, author, publisher, publishedOn, publishedAt, modifiedAt, language },
    paragraphs: paragraphsOf(document),
    posts: postsOf(document),
    notes: [...new Set(document.notes.map(({ code }) => code))],
  }
}

function paragraphsOf({ text, title, passages }: Document): string[] {
  const words = passages.map(({ body }) => wordsAt(text, body))
  return passages[0]?.kind === 'headline' && words[0] === title ? words.slice(1) : words
}

const postsOf = ({ text, passages }: Document): GoldPost[] =>
  passages.flatMap(({ post, body }) => {
    if (!post) return []
    const { author, handle, postedOn, postedAt } = post
    return [{ author, handle, postedOn, ...(postedAt ? { postedAt } : {}), words: wordsAt(text, body) }]
  })

/** How many of the one list stand in the other, each once. */
export function sharedBy(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const one of b) left.set(one, (left.get(one) ?? 0) + 1)
  return a.filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count > 0
  }).length
}
