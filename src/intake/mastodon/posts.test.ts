import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Known } from '../taken-in.ts'
import { file, folderOf, taken, toldPosts } from '../told-posts.ts'

const ana = { acct: 'ana', username: 'ana', display_name: 'Ana Roe', url: 'https://social.example/@ana' }
const bo = { acct: 'bo@other.example', username: 'bo', display_name: '', url: 'https://other.example/@bo' }
const status = (id: string, content: string, more: object = {}) => ({
  id,
  created_at: '2023-06-06T01:12:09.123Z',
  spoiler_text: '',
  visibility: 'public',
  language: 'en',
  uri: `https://social.example/users/ana/statuses/${id}`,
  url: `https://social.example/@ana/${id}`,
  edited_at: null,
  content,
  reblog: null,
  account: ana,
  media_attachments: [],
  ...more,
})

function check(what: string, answer: object, given: Partial<Known>, ...expected: string[]): void {
  void test(what, async () => {
    const { documents, failures, notices } = await taken(file(JSON.stringify(answer), 'a.json'), given)
    const codes = documents.flatMap(({ notes }) => notes.map(({ code }) => code))
    assert.deepEqual([...documents.flatMap(toldPosts), ...codes, ...failures, ...notices], expected)
  })
}

const closed = '2023-06-06 Ana Roe @ana@social.example | ·: The pier is closed. / Go home.'
check('a post', status('1', '<p>The pier is <b>closed</b>.<br>Go home.</p>'), {}, closed)
check(
  'a timeline: a warning goes before the words, and what is not for everybody is left',
  [
    status('1', '<p>Two hurt.</p>', { spoiler_text: 'Accident' }),
    status('2', '<p>No.</p>', { visibility: 'private' }),
    status('3', '<p>No.</p>', { visibility: 'direct' }),
    status('4', ''),
  ],
  {},
  '2023-06-06 Ana Roe @ana@social.example | ·: Accident /  / Two hurt.',
  'a.json: passed over 2 not posted for everybody, 1 without words (pictures, recordings)',
)
check(
  'a boost is the post of whoever wrote it',
  {
    statuses: [
      status('9', '', {
        created_at: '2023-06-09T00:00:00Z',
        reblog: status('2', '<p>Closed.</p>', { account: bo, created_at: '2023-06-02T00:00:00Z' }),
      }),
    ],
  },
  {},
  '2023-06-02 bo@other.example @bo@other.example | Ana Roe: Closed.',
)
check(
  'a boost of what was not for everybody',
  [status('9', '', { reblog: status('2', '<p>No.</p>', { visibility: 'private' }) })],
  {},
  'text/empty: a.json: holds no posts with words',
  'a.json: passed over 1 not posted for everybody',
)
check(
  'a thread',
  { ancestors: [status('1', '<p>One.</p>')], descendants: [status('2', '<p>Two.</p>')] },
  {},
  '2023-06-06 Ana Roe @ana@social.example | ·: One.',
  '2023-06-06 Ana Roe @ana@social.example | ·: Two.',
)

const everybody = 'https://www.w3.org/ns/activitystreams#Public'
const note = (id: string, content: string, more: object = {}) => ({
  id: `https://social.example/users/ana/statuses/${id}`,
  type: 'Note',
  published: '2023-06-06T01:12:09Z',
  url: `https://social.example/@ana/${id}`,
  attributedTo: 'https://social.example/users/ana',
  to: [everybody],
  cc: ['https://social.example/users/ana/followers'],
  content,
  contentMap: { en: content },
  attachment: [],
  ...more,
})
const outbox = {
  '@context': 'https://www.w3.org/ns/activitystreams',
  id: 'outbox.json',
  type: 'OrderedCollection',
  totalItems: 4,
  orderedItems: [
    { id: 'a/1', type: 'Create', actor: 'https://social.example/users/ana', object: note('1', '<p>One.</p>') },
    {
      id: 'a/2',
      type: 'Announce',
      actor: 'https://social.example/users/ana',
      object: 'https://other.example/users/bo/statuses/2',
    },
    {
      id: 'a/3',
      type: 'Create',
      actor: 'https://social.example/users/ana',
      object: note('3', '<p>No.</p>', { to: ['https://social.example/users/ana/followers'], cc: [] }),
    },
    {
      id: 'a/4',
      type: 'Create',
      actor: 'https://social.example/users/ana',
      object: note('4', '<p>Four.</p>', { to: 'x', cc: 'as:Public', summary: 'Pier', updated: '2023-06-07T01:00:00Z' }),
    },
  ],
}
const passedOver = 'passed over 1 boosted, of which only the address is there, 1 not posted for everybody'
check(
  'the outbox of an archive',
  outbox,
  {},
  '2023-06-06 ana@social.example @ana@social.example | ·: One.',
  '2023-06-06 ana@social.example @ana@social.example | ·: Pier /  / Four.',
  `a.json: ${passedOver}`,
)
check(
  'a note',
  note('1', '<p>One.</p>'),
  { account: 'Ana Roe (@ana@social.example)' },
  '2023-06-06 Ana Roe @ana@social.example | ·: One.',
)

void test('an archive: its account and its outbox, and nothing else', async () => {
  const { documents, notices, failures } = await taken(
    folderOf({
      'outbox.json': JSON.stringify(outbox),
      'actor.json': JSON.stringify({ preferredUsername: 'ana', name: 'Ana Roe', url: 'https://social.example/@ana' }),
      'likes.json': '{}',
      'media_attachments/files/1.png': '',
      'note.txt': 'The pier is closed.',
    }),
  )
  assert.deepEqual(failures, [])
  assert.deepEqual(
    documents.map(({ text, author }) => `${author ?? '·'}: ${text}`),
    ['Ana Roe: One.', 'Ana Roe: Pier\n\nFour.', '·: The pier is closed.'],
  )
  assert.deepEqual(notices, [
    `folder/outbox.json: ${passedOver}`,
    'folder: 2 other files of the archive were not opened: pictures, likes, bookmarks',
  ])
})

void test('the history of a post: each state has the day of the first, and the time of its own change', async () => {
  const edit = (content: string, created: string) => ({
    content,
    spoiler_text: '',
    sensitive: false,
    created_at: created,
    account: ana,
    media_attachments: [],
    emojis: [],
  })
  const history = [edit('<p>3 hurt.</p>', '2023-06-06T23:00:00Z'), edit('<p>4 hurt.</p>', '2023-06-07T05:00:00Z')]
  const url = 'https://social.example/@ana/1'
  const { documents } = await taken(file(JSON.stringify(history), 'history.json'), { url })
  assert.deepEqual(
    documents.map(({ text, url: page, publishedOn, publishedAt, modifiedAt }) => [
      text,
      page,
      publishedOn,
      publishedAt,
      modifiedAt,
    ]),
    [
      ['3 hurt.', url, '2023-06-06', '2023-06-06T23:00:00Z', undefined],
      ['4 hurt.', url, '2023-06-06', undefined, '2023-06-07T05:00:00Z'],
    ],
  )
})

void test('a post by itself: its bytes, times, address, links and pictures', async () => {
  const json = JSON.stringify(
    [
      status(
        '1',
        '<p><span class="h-card"><a href="https://social.example/@bo" class="u-url mention">@<span>bo</span></a></span> see <a href="https://example.org/a/b" rel="nofollow"><span class="invisible">https://</span><span class="ellipsis">example.org/a</span><span class="invisible">/b</span></a> <a href="https://social.example/tags/pier" class="mention hashtag">#<span>pier</span></a></p>',
        {
          edited_at: '2023-06-06T02:00:00Z',
          media_attachments: [
            { type: 'image', url: 'https://files.example/1.png' },
            { type: 'video', url: null, meta: { original: { duration: 31.5 } } },
          ],
        },
      ),
    ],
    null,
    1,
  )
  const { found } = await taken(file(json, 'a.json'))
  const [only] = found
  assert.ok(only)
  assert.ok(json.includes(new TextDecoder().decode(only.bytes)))
  const { text, url, publishedAt, modifiedAt, language, passages } = only.document
  assert.deepEqual(
    [text, url, publishedAt, modifiedAt, language],
    [
      '@bo see https://example.org/a/b #pier',
      'https://social.example/@ana/1',
      '2023-06-06T01:12:09Z',
      '2023-06-06T02:00:00Z',
      'en',
    ],
  )
  const post = passages[0]?.post
  assert.deepEqual(post?.links, ['https://example.org/a/b'])
  assert.deepEqual(post?.attachments, [
    { kind: 'photo', file: 'https://files.example/1.png' },
    { kind: 'video', file: null, seconds: 31.5 },
  ])
})
