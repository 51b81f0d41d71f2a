import type { Document } from '#model'
import type { Draft } from './actors-in.ts'
import type { Character } from './cast.ts'

/** The authors of embedded posts; one author of several posts is one actor. */
export function posters(document: Document, all: Character[]): Draft[] {
  return document.passages.flatMap(({ post }): Draft[] => {
    if (!post) return []
    const key = post.handle ?? post.author
    const known = all.find((character) => character.names.has(key) || character.name === key)
    const character = known ?? posterOf(post.author, post.handle)
    if (!known) all.push(character)
    return post.authorAt ? [{ at: post.authorAt, character, kind: 'person', rule: 'actors/poster', words: [post.authorAt] }] : []
  })
}

const posterOf = (author: string, handle: string | null): Character => ({
  kind: 'person',
  guessed: false,
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
