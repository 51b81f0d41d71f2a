import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Known } from '../taken-in.ts'
import { file, folderOf, taken, toldPosts } from '../told-posts.ts'

const tweet = (id: string, text: string, more: object = {}) => ({ id_str: id, full_text: text, lang: 'en', ...more })
const script = (...tweets: readonly object[]) =>
  `window.YTD.tweets.part0 = ${JSON.stringify(
    tweets.map((one) => ({ tweet: one })),
    null,
    2,
  )}`
const mine = { account: 'Kaisa by the river (@kaisa_river)' }

/** Rows: a file, and what its posts tell, behind that the notes' codes, failures and notices. */
function check(what: string, words: string, name: string, given: Partial<Known>, ...expected: string[]): void {
  void test(what, async () => {
    const { documents, failures, notices } = await taken(file(words, name), given)
    const codes = documents.flatMap(({ notes }) => notes.map(({ code }) => code))
    assert.deepEqual([...documents.flatMap(toldPosts), ...codes, ...failures, ...notices], expected)
  })
}

check(
  "an archive's own posts; three characters are escaped in it",
  script(tweet('1665382945132085248', 'Pier &amp; crane &lt;down&gt;.')),
  'tweets.js',
  mine,
  '2023-06-04 Kaisa by the river @kaisa_river | ·: Pier & crane <down>.',
)
check(
  'words of somebody else that were posted anew',
  script(
    tweet('1665382945132085248', 'RT @pilots: The pier is clo…', {
      entities: { user_mentions: [{ screen_name: 'Pilots', name: 'Piteå Pilots' }] },
    }),
  ),
  'tweets.js',
  mine,
  '· Piteå Pilots @pilots | Kaisa by the river: The pier is clo…',
  'intake/forwarded',
  'intake/post-cut',
)
check(
  'posts of nobody that the file names',
  script(tweet('1665382945132085248', 'The pier is closed.')),
  'tweets.js',
  {},
  '2023-06-04 unknown account @· | ·: The pier is closed.',
  'intake/post-author',
)
check(
  'a post from before ids held times',
  script(tweet('20', 'The pier is closed.', { created_at: 'Tue Mar 21 20:50:14 +0000 2006' })),
  'tweet.js',
  mine,
  '2006-03-21 Kaisa by the river @kaisa_river | ·: The pier is closed.',
)
check(
  'a stated time that the id contradicts',
  script(tweet('1665382945132085248', 'The pier is closed.', { created_at: 'Tue Jul 04 20:50:14 +0000 2023' })),
  'tweets.js',
  mine,
  '2023-06-04 Kaisa by the river @kaisa_river | ·: The pier is closed.',
  'intake/post-date',
)
check(
  'a post without words is counted, one that is damaged stops no other',
  script(tweet('1', ''), tweet('1665382945132085248', 'One.'), tweet('2', 'cut')).replace('"cut"', '"c\nt"'),
  'tweets.js',
  mine,
  '2023-06-04 Kaisa by the river @kaisa_river | ·: One.',
  'post/damaged: tweets.js: a post is not JSON',
  'tweets.js: passed over 1 of another kind',
)
check(
  'a file that is cut off',
  script(tweet('1665382945132085248', 'One.')).slice(0, -20),
  'tweets.js',
  mine,
  'post/damaged: tweets.js: is not JSON from byte 123 on; what stands before it was read',
)
check(
  'an archive without posts',
  'window.YTD.tweets.part0 = [ ]',
  'tweets.js',
  mine,
  'text/empty: tweets.js: holds no posts with words',
)

const status = (more: object = {}) => ({
  created_at: 'Sun Jun 04 15:40:00 +0000 2023',
  id_str: '1665382945132085248',
  full_text: 'The pier is closed.',
  user: { name: 'Piteå Pilots', screen_name: 'pilots' },
  ...more,
})
const whole = 'The pier is closed, and nobody knows for how long it will be.'
check(
  'a post as the interface gives it',
  JSON.stringify(status()),
  'a.json',
  {},
  '2023-06-04 Piteå Pilots @pilots | ·: The pier is closed.',
  'intake/post-date',
)
check(
  'posts a line each; a bad line stops no other',
  `${JSON.stringify(status({ created_at: undefined }))}\n\n{"id_str":\n${JSON.stringify(status({ created_at: undefined, full_text: 'Two.' }))}\n`,
  'a.jsonl',
  {},
  '2023-06-04 Piteå Pilots @pilots | ·: The pier is closed.',
  '2023-06-04 Piteå Pilots @pilots | ·: Two.',
  'post/damaged: a.jsonl: a post is not JSON',
)
check(
  'the whole post that was posted anew, and the one that it quotes',
  JSON.stringify([
    status({
      created_at: undefined,
      full_text: 'RT @kaisa: The pier is clo…',
      retweeted_status: {
        id_str: '1665382945132085000',
        full_text: whole,
        user: { name: 'Kaisa', screen_name: 'kaisa' },
        quoted_status: { id_str: '1664382945132085248', full_text: 'Closed.', user: { name: 'Port', screen_name: 'port' } },
      },
    }),
  ]),
  'a.json',
  {},
  `2023-06-04 Kaisa @kaisa | Piteå Pilots: ${whole}`,
  '2023-06-01 Port @port | Piteå Pilots: Closed.',
)
const answer = {
  data: [
    {
      id: '1665382945132085248',
      text: 'The pier is closed.',
      author_id: '7',
      created_at: '2023-06-04T15:40:10.000Z',
      edit_history_tweet_ids: ['1665382945132085248'],
    },
    {
      id: '1665382945132085249',
      text: 'RT @kaisa: Closed.',
      author_id: '7',
      referenced_tweets: [{ type: 'retweeted', id: '1' }],
    },
  ],
  includes: { users: [{ id: '7', name: 'Piteå Pilots', username: 'pilots' }] },
  meta: { result_count: 2 },
}
const answered = [
  '2023-06-04 Piteå Pilots @pilots | ·: The pier is closed.',
  '· kaisa @kaisa | Piteå Pilots: Closed.',
  'intake/forwarded',
]
check('an answer of version 2', JSON.stringify(answer), 'a.json', {}, ...answered)
check('answers of version 2, one a line', `${JSON.stringify(answer)}\n`, 'a.jsonl', {}, ...answered)
check('one post of version 2', JSON.stringify({ ...answer, data: answer.data[0] }), 'a.json', {}, answered[0] ?? '')

void test('a report line with words of X is a report', async () => {
  const line = JSON.stringify({ id: '1', text: 'The pier closed.', id_str: '1', full_text: 'Another.' })
  const { documents } = await taken(file(line, 'all.jsonl'))
  assert.equal(documents[0]?.text, 'The pier closed.')
})

void test('a post by itself: its bytes, time, address, links and pictures', async () => {
  const json = script(
    tweet('1665382945132085248', 'See https://t.co/abc and https://t.co/pic', {
      entities: {
        urls: [{ url: 'https://t.co/abc', expanded_url: 'https://example.org/a' }],
        media: [{ url: 'https://t.co/pic', type: 'photo' }],
      },
      extended_entities: {
        media: [
          {
            url: 'https://t.co/pic',
            type: 'video',
            media_url_https: 'https://pbs.example/v.jpg',
            video_info: { duration_millis: '31500' },
          },
        ],
      },
    }),
  )
  const { found } = await taken(file(json, 'tweets.js'), mine)
  const [only] = found
  assert.ok(only)
  assert.ok(json.includes(new TextDecoder().decode(only.bytes)))
  const { url, publishedAt, passages, language, givenId } = only.document
  assert.deepEqual(
    [givenId, url, publishedAt, language],
    ['1665382945132085248', 'https://x.com/kaisa_river/status/1665382945132085248', '2023-06-04T15:40:10Z', 'en'],
  )
  const post = passages[0]?.post
  assert.deepEqual(post?.links, ['https://example.org/a'])
  assert.deepEqual(post?.attachments, [{ kind: 'video', file: 'https://pbs.example/v.jpg', seconds: 31.5 }])
})

void test('an archive: its account, its posts in their parts, and nothing else', async () => {
  const { documents, failures, notices } = await taken(
    folderOf({
      'twitter-1/Your archive.html': '<p>No.</p>',
      'twitter-1/data/account.js':
        'window.YTD.account.part0 = [ { "account" : { "username" : "kaisa_river", "accountDisplayName" : "Kaisa" } } ]',
      'twitter-1/data/direct-messages.js': 'window.YTD.direct_messages.part0 = [ { "text": "No." } ]',
      'twitter-1/data/deleted-tweets.js': script(tweet('1', 'No.')),
      'twitter-1/data/tweets.js': script(tweet('1665382945132085248', 'One.')),
      'twitter-1/data/tweets-part1.js': script(tweet('1665382945132085249', 'Two.')).replace('tweets.part0', 'tweets.part1'),
      'twitter-1/data/note-tweet.js': `window.YTD.note_tweet.part0 = ${JSON.stringify([{ noteTweet: { noteTweetId: '5', createdAt: '2023-06-04T15:40:10.000Z', core: { text: 'Long.' } } }])}`,
      'note.txt': 'The pier is closed.',
    }),
  )
  assert.deepEqual(failures, [])
  assert.deepEqual(
    documents.map(({ text, passages }) => `${passages[0]?.post?.author ?? '·'}: ${text}`),
    ['Kaisa: Long.', 'Kaisa: Two.', 'Kaisa: One.', '·: The pier is closed.'],
  )
  assert.deepEqual(notices, [
    'folder/twitter-1: 3 other files of the archive were not opened: pictures, direct messages, deleted posts, settings',
  ])
})

void test('an older archive, and a folder that only has a file of that name', async () => {
  const posts = script(tweet('1665382945132085248', 'One.')).replace('tweets.part0', 'tweet.part0')
  const account = 'window.YTD.account.part0 = [ { "account" : { "username" : "kaisa_river" } } ]'
  const old = await taken(folderOf({ 'tweet.js': posts, 'account.js': account, 'direct-message.js': 'No.' }))
  assert.deepEqual(old.documents.flatMap(toldPosts), ['2023-06-04 kaisa_river @kaisa_river | ·: One.'])
  const other = await taken(folderOf({ 'tweet.js': 'alert(1)', 'note.txt': 'The pier is closed.' }))
  assert.deepEqual(
    other.documents.map(({ text }) => text),
    ['The pier is closed.'],
  )
})
