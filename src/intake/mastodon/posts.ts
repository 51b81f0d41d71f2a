import { type Day, dayAt, instantOf } from '#model'
import { type About, nameOf } from '../about.ts'
import { alone, collection, damaged, type Entry, type Reading } from '../collection.ts'
import { isFields, wordsIn } from '../fields.ts'
import type { StepAt } from '../json-slices.ts'
import { isLines, parsed, type Shape, shapeOf } from '../json-shape.ts'
import type { Kind } from '../kind.ts'
import { single } from '../single.ts'
import { activityDocument } from './activity.ts'
import { editDocument, statusDocument } from './status.ts'

/** Posts of Mastodon: answers of its interface, the history of one post, the outbox of an archive. */
export const mastodonPosts: Kind = {
  format: 'mastodon',
  fits: (path, head) => {
    if (isLines(path)) return false
    const shape = shapeOf(head)
    return places.some((at) => isStatusAt(at, shape)) || isHistory(shape) || isOutbox(shape) || isNote(shape)
  },
  reports: collection(readingOf),
}

/** One post of them. */
export const mastodonPost: Kind = {
  format: 'mastodon-post',
  fits: () => false,
  reports: single(alone((bytes, about) => mastodonDocument(bytes, about))),
}

const places = ['', '[].', 'statuses[].', 'ancestors[].', 'descendants[].']
const isStatusAt = (at: string, shape: Shape): boolean =>
  ['visibility', 'spoiler_text', 'uri'].every((key) => shape.has(at + key))
const isHistory = (shape: Shape): boolean => ['content', 'spoiler_text', 'created_at'].every((key) => shape.has(`[].${key}`))
const isOutbox = (shape: Shape): boolean => shape.get('type') === 'OrderedCollection' && shape.has('orderedItems')
const isNote = (shape: Shape): boolean => shape.get('type') === 'Note' && shape.has('attributedTo')

export function mastodonDocument(bytes: Uint8Array, about: About, post = parsed(bytes)): Entry {
  if (!isFields(post)) return damaged(nameOf(about), 'a post is not JSON')
  if ('visibility' in post) return statusDocument(bytes, about, post)
  return 'spoiler_text' in post ? editDocument(bytes, about, post) : activityDocument(bytes, about, post)
}

function readingOf(about: About, shape: Shape): Reading {
  const isOne = isStatusAt('', shape) || isNote(shape)
  const isOfOnePost = !isStatusAt('[].', shape) && isHistory(shape)
  const stepAt: StepAt = (path) => {
    if (path === '') return isOne ? 'take' : 'enter'
    if (/^(?:statuses|ancestors|descendants|orderedItems)?\[\]$/u.test(path)) return 'take'
    return /^(?:statuses|ancestors|descendants|orderedItems)$/u.test(path) ? 'enter' : 'pass'
  }
  let firstOn: Day | null = null
  return {
    stepAt,
    entryOf: ({ bytes }) => {
      const post = parsed(bytes)
      const own: About = {
        ...about,
        format: 'mastodon-post',
        url: isOne || isOfOnePost ? about.url : null,
        publishedOn: isOfOnePost ? firstOn : about.publishedOn,
      }
      const at = isOfOnePost && isFields(post) ? instantOf(wordsIn(post['created_at']) ?? '') : null
      firstOn ??= at && dayAt(at)
      return { entry: mastodonDocument(bytes, own, post), about: own }
    },
  }
}
