import type { Document, PassageId } from '#model'
import type { Draft } from './actors-in.ts'
import type { Cast, Character } from './cast.ts'
import { listedNoun } from './nouns.ts'

/** The authors of embedded posts; one author of several posts is one actor. */
export function posters(
  document: Document,
  all: Character[],
): { readonly drafts: readonly Draft[]; readonly posterOf: Cast['posterOf'] } {
  const authors = new Map<PassageId, Character>()
  const drafts = document.passages.flatMap(({ id, post }): Draft[] => {
    if (!post) return []
    const key = post.handle ?? post.author
    const known = all.find((one) => one.names.has(key) || one.name === key)
    const character = known ?? authorOf(post.author, post.handle)
    if (!known) all.push(character)
    authors.set(id, character)
    return post.authorAt ? [{ at: post.authorAt, character, kind: 'person', rule: 'actors/poster', words: [post.authorAt] }] : []
  })
  return { drafts, posterOf: (passage) => authors.get(passage) ?? null }
}

/** "Ministry of Defence", "White Birch Brigade": the noun of a body among its own words. Else a person, until the text says otherwise. */
const kindOf = (author: string): Character['kind'] =>
  author
    .split(' ')
    .map((word) => listedNoun(word.toLowerCase())?.kind ?? 'person')
    .find((kind) => kind !== 'person') ?? 'person'

const authorOf = (author: string, handle: string | null): Character => ({
  kind: kindOf(author),
  guessed: true,
  name: author,
  names: new Set(handle !== null && handle !== author ? [handle] : []),
  named: true,
  role: null,
  memberOf: null,
  gender: null,
  plural: false,
  state: null,
  counted: false,
  nouns: new Set(),
  modifiers: new Set(),
  mentions: [],
})
