import { Failure } from '#base'
import { type About, nameOf } from '../about.ts'
import { alone, collection, type Reading } from '../collection.ts'
import { headOf } from '../delivery.ts'
import type { StepAt } from '../json-slices.ts'
import { isLines, type Shape, shapeOf } from '../json-shape.ts'
import type { Kind } from '../kind.ts'
import { single } from '../single.ts'
import { blueskyDocument } from './post-document.ts'

/** Answers of Bluesky's interface that hold posts: feeds, searches, threads, lists of records, one post. */
export const blueskyPosts: Kind = {
  format: 'bluesky',
  fits: (path, head) => isRepository(head) || (!isLines(path) && places.some((at) => isPostAt(at, shapeOf(head)))),
  reports: async function* (given, about, around) {
    const { head, delivery } = await headOf(given)
    if (!isRepository(head)) yield* answers(delivery, about, around)
    else {
      const instead = 'the posts of com.atproto.repo.listRecords or app.bsky.feed.getAuthorFeed, as JSON, are'
      yield new Failure('text/binary', `${nameOf(about)}: is a repository of Bluesky (CAR), which is not read; ${instead}`)
    }
  },
}
const answers = collection(readingOf)

/** One post of them. */
export const blueskyPost: Kind = {
  format: 'bluesky-post',
  fits: () => false,
  reports: single(alone((bytes, about) => blueskyDocument(bytes, about))),
}

const places = ['', '[].', '[].post.', 'feed[].post.', 'posts[].', 'records[].', 'thread.post.', 'thread[].value.post.']
const isPostAt = (at: string, shape: Shape): boolean =>
  /^at:\/\/[^/]+\/app\.bsky\.feed\.post\//u.test(String(shape.get(`${at}uri`)))

/** A content-addressed archive begins with a header in CBOR, a map whose first key is "roots". */
const isRepository = (head: Uint8Array): boolean => new TextDecoder('latin1').decode(head.subarray(1, 8)) === '\u00a2eroots'

/** Answers hang on each other in a thread, and what was answered stands around it. */
const inThread = /^thread(?:\.parent|\.replies\[\])*(?<post>\.post)?$/u

function readingOf(about: About, shape: Shape): Reading {
  const stepAt: StepAt = (path) => {
    if (path === '') return isPostAt('', shape) ? 'take' : 'enter'
    if (/^(?:(?:feed|posts|records)?\[\]|thread\[\]\.value\.post)$/u.test(path)) return 'take'
    const thread = inThread.exec(path)
    if (thread?.groups?.['post'] !== undefined) return 'take'
    return thread || /^(?:feed|posts|records|thread\[\](?:\.value)?)$/u.test(path) || path.endsWith('.replies') ? 'enter' : 'pass'
  }
  return {
    stepAt,
    entryOf: ({ path, bytes }) => {
      const own: About = { ...about, format: 'bluesky-post', url: path === '' ? about.url : null }
      return { entry: blueskyDocument(bytes, own), about: own }
    },
  }
}
