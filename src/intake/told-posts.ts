import { Failure } from '#base'
import { type Document, wordsAt } from '#model'
import type { Bundle } from './bundle.ts'
import { type Delivery, deliveryOf } from './delivery.ts'
import type { Intaken } from './kind.ts'
import { bundleTakenIn, type Known, takenIn } from './taken-in.ts'
import { takenInAgain } from './taken-in-again.ts'

const known: Known = { format: 'guess', publishedOn: null, publisher: null, url: null }

/** For tests: all that comes of a delivery, each report taken in again by itself, and what was said to be passed over. */
export async function taken(from: Delivery | Bundle, given: Partial<Known> = {}) {
  const [found, failures, notices]: [Intaken[], string[], string[]] = [[], [], []]
  const notice = (words: string) => void notices.push(words)
  const about = { ...known, ...given }
  for await (const one of 'members' in from ? bundleTakenIn(from, about, notice) : takenIn(from, about, notice))
    if (one instanceof Failure) failures.push(`${one.code}: ${one.message}`)
    else found.push(one)
  for (const one of found) await takenInAgain(one)
  return { found, documents: found.map(({ document }) => document), failures, notices }
}

export const file = (words: string, path: string): Delivery => deliveryOf(new TextEncoder().encode(words), path)

/** For tests: files under their names, as a folder has them. */
export const folderOf = (files: Readonly<Record<string, string>>, path = 'folder'): Bundle => ({
  path,
  members: Object.entries(files).map(([name, words]) => ({ name, open: () => file(words, `${path}/${name}`) })),
})

/** For tests: "day author @handle | publisher: words", a line for each post; "·" where nothing is. */
export const toldPosts = ({ text, passages, publisher }: Document): string[] =>
  passages.map(({ kind, body, post }) => {
    if (kind !== 'post' || !post) return `${kind}: ${wordsAt(text, body)}`
    const { author, handle, postedOn } = post
    return `${postedOn ?? '·'} ${author} @${handle ?? '·'} | ${publisher ?? '·'}: ${wordsAt(text, body).replaceAll('\n', ' / ')}`
  })
