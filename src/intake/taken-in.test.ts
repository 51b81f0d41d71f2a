import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure } from '#base'
import { type Bundle } from './bundle.ts'
import { type Delivery, deliveryOf } from './delivery.ts'
import { bundleTakenIn, type Known, takenIn } from './taken-in.ts'

const known: Known = { format: 'guess', publishedOn: null, publisher: null, url: null }
const utf8 = (words: string) => new TextEncoder().encode(words)

/** What comes out, "path: text", and behind it what was passed over. */
async function outcome(from: Delivery | Bundle): Promise<string[]> {
  const notices: string[] = []
  const notice = (words: string) => void notices.push(words)
  const found: string[] = []
  for await (const one of 'members' in from ? bundleTakenIn(from, known, notice) : takenIn(from, known, notice))
    found.push(one instanceof Failure ? `${one.code}: ${one.message}` : `${one.about.path}: ${one.document.text}`)
  return [...found, ...notices]
}
/** As a pipe gives them: a few bytes at a time, once, and no size. */
const piped = (words: string, path: string | null): Delivery => ({
  path,
  size: null,
  chunks: async function* () {
    for (let at = 0; at < words.length; at += 3) yield utf8(words.slice(at, at + 3))
  },
  part: async () => assert.fail('a pipe has no parts'),
})
const check = (what: string, from: Delivery | Bundle, ...expected: string[]) =>
  void test(what, async () => assert.deepEqual(await outcome(from), expected))

check('a text from a pipe', piped('The bridge closed.', null), 'null: The bridge closed.')
check(
  'a page from a pipe is known by its first bytes',
  piped('<!doctype html><p>The bridge closed.', null),
  'null: The bridge closed.',
)
check(
  'lines from a pipe, one report each',
  piped('{"text":"One."}\nnothing\n{"text":"Two."}\n', 'all.jsonl'),
  'all.jsonl: One.',
  'jsonl/line: all.jsonl: line 2 is not JSON',
  'all.jsonl: Two.',
)
check('nothing at all', deliveryOf(new Uint8Array(), 'a.txt'), 'text/empty: a.txt: holds no text')

const folder = (...names: string[]): Bundle => ({
  path: 'f',
  members: names.map((name) => ({ name, open: () => deliveryOf(utf8(`In ${name}.`), `f/${name}`) })),
})
check(
  'a folder by name, without pictures and what a system left there',
  folder('b.txt', 'a.txt', 'c/video.MP4', '.DS_Store', '__MACOSX/a.txt', 'd.jpg'),
  'f/a.txt: In a.txt.',
  'f/b.txt: In b.txt.',
  'f: 2 pictures, recordings and the like were not opened',
)
check(
  'a folder of pictures',
  folder('d.jpg'),
  'text/empty: f: holds no reports',
  'f: 1 picture, recording or the like was not opened',
)
