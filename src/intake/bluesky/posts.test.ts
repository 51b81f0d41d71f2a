import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deliveryOf } from '../delivery.ts'
import { file, taken, toldPosts } from '../told-posts.ts'

const ana = { did: 'did:plc:ana', handle: 'ana.example.org', displayName: 'Ana Roe' }
const bo = { did: 'did:plc:bo', handle: 'bo.example.org', displayName: '' }
const record = (text: string, more: object = {}) => ({
  $type: 'app.bsky.feed.post',
  text,
  createdAt: '2023-06-06T01:12:09.123Z',
  langs: ['en-GB'],
  ...more,
})
const view = (key: string, text: string, more: object = {}) => ({
  uri: `at://did:plc:ana/app.bsky.feed.post/${key}`,
  cid: `bafy${key}`,
  author: ana,
  record: record(text),
  indexedAt: '2023-06-06T01:12:10.000Z',
  ...more,
})

/** Rows: an answer, and what its posts tell, behind that the notes' codes, failures and notices. */
function check(what: string, answer: object, ...expected: string[]): void {
  void test(what, async () => {
    const { documents, failures, notices } = await taken(file(JSON.stringify(answer), 'a.json'))
    const codes = documents.flatMap(({ notes }) => notes.map(({ code }) => code))
    assert.deepEqual([...documents.flatMap(toldPosts), ...codes, ...failures, ...notices], expected)
  })
}

check(
  'a feed, in which somebody reposted',
  {
    cursor: 'x',
    feed: [
      { post: view('1', 'The pier is closed.') },
      {
        post: view('2', 'Closed.', { author: bo, uri: 'at://did:plc:bo/app.bsky.feed.post/2' }),
        reason: { $type: 'app.bsky.feed.defs#reasonRepost', by: ana, indexedAt: '2023-06-08T01:12:10.000Z' },
      },
    ],
  },
  '2023-06-06 Ana Roe @ana.example.org | ·: The pier is closed.',
  '2023-06-06 bo.example.org @bo.example.org | Ana Roe: Closed.',
)
check(
  'a search; what has no words is counted, and what is gone',
  { posts: [view('1', ''), view('2', 'Two.'), { $type: 'app.bsky.feed.defs#notFoundPost', uri: 'at://x', notFound: true }] },
  '2023-06-06 Ana Roe @ana.example.org | ·: Two.',
  'a.json: passed over 1 without words (pictures, recordings), 1 gone or of another kind',
)
check(
  'a thread, what was answered first',
  {
    thread: {
      $type: 'app.bsky.feed.defs#threadViewPost',
      post: view('2', 'Two.'),
      parent: { post: view('1', 'One.'), parent: { $type: 'x#notFoundPost', notFound: true } },
      replies: [
        { post: view('3', 'Three.'), replies: [{ post: view('4', 'Four.'), replies: [] }] },
        { $type: 'x#blockedPost', blocked: true },
      ],
    },
  },
  ...['Two.', 'One.', 'Three.', 'Four.'].map((words) => `2023-06-06 Ana Roe @ana.example.org | ·: ${words}`),
)
check('a post', view('1', 'One.'), '2023-06-06 Ana Roe @ana.example.org | ·: One.')
check(
  'records, of which only the repository is known',
  { records: [{ uri: 'at://did:plc:ana/app.bsky.feed.post/1', cid: 'b', value: record('One.') }] },
  '2023-06-06 did:plc:ana @· | ·: One.',
)
check(
  'a quoted post is a post of its own',
  view('1', 'They say so:', {
    embed: {
      $type: 'app.bsky.embed.record#view',
      record: {
        $type: 'app.bsky.embed.record#viewRecord',
        uri: 'at://did:plc:bo/app.bsky.feed.post/9',
        author: bo,
        value: record('Closed.', { createdAt: '2023-06-01T01:12:09Z' }),
      },
    },
  }),
  '2023-06-06 Ana Roe @ana.example.org | ·: They say so:',
  '2023-06-01 bo.example.org @bo.example.org | ·: Closed.',
)
check(
  'a quoted post beside pictures; a time after the server saw it',
  view('1', 'They say so:', {
    indexedAt: '2023-06-05T01:12:10.000Z',
    embed: {
      $type: 'app.bsky.embed.recordWithMedia#view',
      media: { $type: 'app.bsky.embed.images#view', images: [{ fullsize: 'https://cdn.example/1.jpg' }] },
      record: { record: { uri: 'at://did:plc:bo/app.bsky.feed.post/9', author: bo, value: record('Closed.') } },
    },
  }),
  '2023-06-06 Ana Roe @ana.example.org | ·: They say so:',
  '2023-06-06 bo.example.org @bo.example.org | ·: Closed.',
  'intake/post-date',
)
check(
  'a time long before the server saw it',
  view('1', 'One.', { indexedAt: '2023-06-08T01:12:10.000Z' }),
  '2023-06-06 Ana Roe @ana.example.org | ·: One.',
  'intake/post-date',
)
check(
  'a feed without posts',
  { feed: [{ post: view('1', '') }] },
  'text/empty: a.json: holds no posts with words',
  'a.json: passed over 1 without words (pictures, recordings)',
)

void test('a post by itself: its bytes, times, address, links and pictures', async () => {
  const text = 'Übersicht: example.org/a... and https://example.org/b'
  const json = JSON.stringify(
    {
      posts: [
        view('3k', text, {
          record: record(text, {
            facets: [
              {
                index: { byteStart: 12, byteEnd: 28 },
                features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://example.org/a/long' }],
              },
            ],
            embed: { $type: 'app.bsky.embed.images', images: [{ alt: '', image: { ref: { $link: 'bafyimage' } } }] },
          }),
        }),
      ],
    },
    null,
    2,
  )
  const { found } = await taken(file(json, 'a.json'))
  const [only] = found
  assert.ok(only)
  assert.ok(json.includes(new TextDecoder().decode(only.bytes)))
  const { url, publishedAt, passages, language, givenId } = only.document
  assert.deepEqual(
    [givenId, url, publishedAt, language],
    ['3k', 'https://bsky.app/profile/ana.example.org/post/3k', '2023-06-06T01:12:09Z', 'en'],
  )
  const post = passages[0]?.post
  assert.deepEqual(post?.links, ['https://example.org/b', 'https://example.org/a/long'])
  assert.deepEqual(post?.attachments, [{ kind: 'photo', file: 'bafyimage' }])
})
void test('a repository in binary form is refused in words', async () => {
  const bytes = Uint8Array.from([0x3a, 0xa2, 0x65, ...new TextEncoder().encode('roots'), 0x81, 0x00])
  const { failures } = await taken(deliveryOf(bytes, 'repo.car'))
  assert.match(failures.join(), /^text\/binary: repo\.car: is a repository of Bluesky/u)
})
