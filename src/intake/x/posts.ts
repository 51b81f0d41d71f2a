import { Failure } from '#base'
import { type About, nameOf } from '../about.ts'
import { alone, entriesIn, type Reading } from '../collection.ts'
import { type Delivery, headOf, wholeOf } from '../delivery.ts'
import { isFields, wordsIn } from '../fields.ts'
import { type Broken, isBroken, type Slice, slicesIn, type StepAt } from '../json-slices.ts'
import { isLines, parsed, type Shape, shapeOf } from '../json-shape.ts'
import type { Kind } from '../kind.ts'
import { largestDocument, longestLine } from '../limits.ts'
import { linesOf } from '../lines.ts'
import { accountWords } from '../post-document.ts'
import { single } from '../single.ts'
import { xDocument } from './post.ts'

/**
 * Posts of X: "tweets.js" of an archive, or answers of its interfaces, versions 1.1 and 2, as JSON or one a line.
 */
export const xPosts: Kind = {
  format: 'x',
  fits: (path, head) => {
    if (isScript.test(new TextDecoder('latin1').decode(head.subarray(0, 200)))) return true
    const shape = shapeOf(head)
    // A line of ours has a "text".
    if (isLines(path)) return !shape.has('text') && (isStatusAt('', shape) || isAnswer(shape))
    return ['', '[].', '[].tweet.', 'statuses[].'].some((at) => isStatusAt(at, shape)) || isAnswer(shape)
  },
  reports: async function* (given, about, around) {
    const { head, delivery } = await headOf(given)
    const slices = await slicesOf(head, delivery, about)
    if (slices instanceof Failure) yield slices
    else yield* entriesIn(slices, about, around, readingOf(about))
  },
}

/** One post of them. */
export const xPost: Kind = {
  format: 'x-post',
  fits: () => false,
  reports: single(alone((bytes, about) => xDocument(bytes, about))),
}

/** "window.YTD.tweets.part0 = [": never run, only read behind its "=". */
const isScript = /^(?:ï»¿)?\s*window\.YTD\.(?:tweets?|note_tweet|community_tweet)\.part\d+\s*=\s*\[/u
const isStatusAt = (at: string, shape: Shape): boolean => shape.has(`${at}id_str`) && shape.has(`${at}full_text`)
const isAnswer = (shape: Shape): boolean =>
  ['data.', 'data[].'].some(
    (at) =>
      shape.has(`${at}id`) && shape.has(`${at}text`) && (shape.has(`${at}author_id`) || shape.has(`${at}edit_history_tweet_ids`)),
  )

async function slicesOf(head: Uint8Array, delivery: Delivery, about: About): Promise<AsyncIterable<Slice | Broken> | Failure> {
  if (isLines(about.path)) return slicesOfLines(delivery)
  const shape = shapeOf(head)
  if (!isStatusAt('', shape) && !isAnswer(shape)) return slicesIn(afterAssignment(delivery.chunks()), stepAt)
  const bytes = await wholeOf(delivery, nameOf(about), largestDocument)
  return bytes instanceof Failure ? bytes : slicesOfOne(bytes)
}

const taken = new Set(['[]', 'statuses[]', 'data[]', 'includes.tweets[]', 'includes.users[]'])
const stepAt: StepAt = (path) =>
  taken.has(path) ? 'take' : /^(?:statuses|data|includes(?:\.tweets|\.users)?)?$/u.test(path) ? 'enter' : 'pass'

/** A post, or an answer of version 2, in which the names of the accounts stand behind the posts: they are taken first. */
async function* slicesOfOne(bytes: Uint8Array): AsyncGenerator<Slice | Broken> {
  const shape = shapeOf(bytes.subarray(0, 4096))
  const whole = async function* () {
    yield bytes
  }
  const [root, data] = [isStatusAt('', shape), shape.has('data.id')]
  const step: StepAt = (path) => ((root && path === '') || (data && path === 'data') ? 'take' : stepAt(path, true))
  const isUser = (found: Slice | Broken) => !isBroken(found) && found.path === 'includes.users[]'
  for await (const found of slicesIn(whole(), step)) if (isUser(found)) yield found
  for await (const found of slicesIn(whole(), step)) if (!isUser(found)) yield found
}

async function* slicesOfLines(delivery: Delivery): AsyncGenerator<Slice | Broken> {
  let offset = 0
  for await (const { bytes } of linesOf(delivery.chunks(), longestLine)) {
    if (bytes === null) yield { path: '', offset, bytes }
    else if (bytes.some((byte) => byte > 0x20))
      for await (const found of slicesOfOne(bytes))
        // One bad line is one bad entry: the next begins anew.
        yield isBroken(found) ? { path: '', offset, bytes } : { ...found, offset: offset + found.offset }
    offset += (bytes?.length ?? 0) + 1
  }
}

/** With white space up to the "=" of a script, so that offsets stay; JSON as it is. */
async function* afterAssignment(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isBefore: boolean | null = null
  for await (const chunk of chunks) {
    isBefore ??= !/^(?:ï»¿)?\s*[[{]/u.test(new TextDecoder('latin1').decode(chunk.subarray(0, 200)))
    if (!isBefore) {
      yield chunk
      continue
    }
    const at = chunk.indexOf(assignment)
    isBefore = at < 0
    yield chunk.slice().fill(space, 0, at < 0 ? chunk.length : at + 1)
  }
}
const [assignment, space] = [0x3d, 0x20]

function readingOf(about: About): Omit<Reading, 'stepAt'> {
  const users = new Map<unknown, string>()
  return {
    entryOf: ({ path, bytes }) => {
      const value = parsed(bytes)
      if (path === 'includes.users[]') {
        const name = isFields(value) ? (wordsIn(value['name']) ?? wordsIn(value['username'])) : null
        if (isFields(value) && name !== null) users.set(value['id'], accountWords(name, wordsIn(value['username'])))
        return null
      }
      const account = (isFields(value) ? users.get(value['author_id']) : undefined) ?? about.account
      const own: About = { ...about, format: 'x-post', url: null, ...(account === undefined ? {} : { account }) }
      return { entry: xDocument(bytes, own, value), about: own }
    },
  }
}
