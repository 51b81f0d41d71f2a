import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deliveryOf } from '../delivery.ts'
import { file, taken, toldPosts } from '../told-posts.ts'

const chat = (messages: readonly unknown[], fields: object = {}) =>
  JSON.stringify({ name: 'Luleå Harbour Watch', type: 'public_channel', id: 1234567890, ...fields, messages }, null, 1)
const message = (id: number, text: unknown, more: object = {}) => ({
  id,
  type: 'message',
  date: '2023-06-06T04:12:09',
  date_unixtime: '1686013929',
  from: 'Luleå Harbour Watch',
  from_id: 'channel1234567890',
  ...more,
  text,
  text_entities: [],
})

/** Rows: an export, and what its posts tell, behind that failures and notices. */
function check(what: string, json: string, ...expected: string[]): void {
  void test(what, async () => {
    const { documents, failures, notices } = await taken(file(json, 'result.json'))
    assert.deepEqual([...documents.flatMap(toldPosts), ...failures, ...notices], expected)
  })
}

check(
  "a channel's own messages, a string and marked parts",
  chat([
    message(1, 'The pier is closed.'),
    message(2, ['Port office: ', { type: 'bold', text: '3 hurt' }, { type: 'bold', text: '\n' }, 'One badly.']),
  ]),
  '2023-06-06 Luleå Harbour Watch @· | ·: The pier is closed.',
  '2023-06-06 Luleå Harbour Watch @· | ·: Port office: 3 hurt / One badly.',
)
check(
  'who wrote a forwarded message is its author, and the channel its carrier',
  chat([message(1, 'The pier is closed.', { forwarded_from: 'Piteå Pilots' })]),
  '· Piteå Pilots @· | Luleå Harbour Watch: The pier is closed.',
)
check(
  'a forward of somebody unnamed is answered for by the channel',
  chat([message(1, 'The pier is closed.', { forwarded_from: null })]),
  '2023-06-06 Luleå Harbour Watch @· | ·: The pier is closed.',
)
check(
  'members of a group, one of whom deleted the account, and the group itself',
  chat(
    [
      message(1, 'The pier is closed.', { from: 'Bo K.', from_id: 'user12' }),
      message(2, 'Who says so?', { from: null, from_id: 'user13' }),
      message(3, 'The port office.'),
    ],
    { type: 'private_supergroup' },
  ),
  '2023-06-06 Bo K. @· | Luleå Harbour Watch: The pier is closed.',
  '2023-06-06 deleted account user13 @· | Luleå Harbour Watch: Who says so?',
  '2023-06-06 Luleå Harbour Watch @· | ·: The port office.',
)
check(
  'an older export, in which senders are bare numbers',
  chat([message(1, 'The pier is closed.', { from_id: 5_529_934_886 })]),
  '2023-06-06 Luleå Harbour Watch @· | ·: The pier is closed.',
)
check(
  'somebody who writes for a channel under their own name',
  chat([message(1, 'The pier is closed.', { from: 'Bo K.', from_id: 'user12' })]),
  '2023-06-06 Bo K. @· | Luleå Harbour Watch: The pier is closed.',
)
check(
  'what has no words is counted',
  chat([
    { ...message(1, ''), photo: 'photos/a.jpg' },
    { ...message(2, ''), poll: { question: 'Is the pier open?', answers: [{ text: 'Yes' }] } },
    { id: 3, type: 'service', date: '2023-06-06T04:12:09', actor: 'Bo K.', action: 'pin_message', text: '' },
    message(4, 'The pier is closed.'),
    message(5, '🔥 … 👇'),
  ]),
  '2023-06-06 Luleå Harbour Watch @· | ·: The pier is closed.',
  'result.json: passed over 3 without words (pictures, recordings, polls, places), 1 by Telegram itself (somebody joined, a picture changed)',
)
check(
  'control characters that are no JSON, next to what only looks like them',
  chat([message(1, 'The pier\u0002 is closed \\x02 \\.')]).replace('\\u0002', '\\x02'),
  '2023-06-06 Luleå Harbour Watch @· | ·: The pier\u0002 is closed \\x02 \\.',
)
check(
  'a message that is damaged stops no other',
  chat([message(1, 'One.'), message(2, 'Two.'), message(3, 'Three.')]).replace('"Two."', '"Two\n\\q"'),
  '2023-06-06 Luleå Harbour Watch @· | ·: One.',
  '2023-06-06 Luleå Harbour Watch @· | ·: Three.',
  'post/damaged: result.json: a message is not JSON',
)
const cutOff = chat([message(1, 'One.'), message(2, 'Two.')]).slice(0, -20)
check(
  'an export that was cut off keeps what came before',
  cutOff,
  '2023-06-06 Luleå Harbour Watch @· | ·: One.',
  `post/damaged: result.json: is not JSON from byte ${new TextEncoder().encode(cutOff).length} on; what stands before it was read`,
)
check(
  'a personal chat is never read',
  chat([message(1, 'The pier is closed.')], { type: 'personal_chat', name: 'Bo K.' }),
  'post/private: result.json: only channels and groups are read, and it holds 1 personal chat',
)
check('an empty chat', chat([]), 'text/empty: result.json: holds no posts with words')

const account = JSON.stringify({
  about: 'Here is the data you requested. [x]',
  personal_information: { first_name: 'Bo', phone_number: '+46 00' },
  contacts: { list: [{ first_name: 'Ana', messages: [message(9, 'No.')] }] },
  chats: {
    about: 'This page lists all chats.',
    list: [
      { name: 'Ana R.', type: 'personal_chat', id: 1, messages: [message(1, 'See you at the pier.')] },
      { name: 'Cousins', type: 'private_group', id: 2, messages: [message(1, 'Lunch?')] },
      { type: 'saved_messages', id: 3, messages: [message(1, 'Buy bread.')] },
      {
        name: 'Piteå Pilots',
        type: 'public_channel',
        id: 4,
        messages: [message(5, 'The pier is closed.', { from: 'Piteå Pilots', from_id: 'channel4' })],
      },
      { name: 'Bea', type: 'personal_chat', id: 5, messages: [message(1, 'No.')] },
    ],
  },
  left_chats: {
    list: [
      {
        name: 'Old Pier',
        type: 'private_channel',
        id: 6,
        messages: [message(7, 'It burns.', { from: 'Old Pier', from_id: 'channel6' })],
      },
    ],
  },
})
check(
  'of an account only what was published is read',
  account,
  '2023-06-06 Piteå Pilots @· | ·: The pier is closed.',
  '2023-06-06 Old Pier @· | ·: It burns.',
  'result.json: passed over 2 personal chats, 1 private group, saved messages',
)

void test('a message by itself: its exact bytes, times, signature, links, files and address', async () => {
  const json = chat([
    {
      ...message(
        4511,
        [
          'Officials: ',
          { type: 'bold', text: '3 hurt' },
          '. See ',
          { type: 'text_link', text: 'here', href: 'https://example.org/a' },
          ' https://example.org/b',
        ],
        {
          edited: '2023-06-06T04:20:31',
          edited_unixtime: '1686014431',
          author: 'desk',
          photo: 'photos/photo_12.jpg',
          file: '(File not included. Change data exporting settings to download.)',
          media_type: 'voice_message',
          duration_seconds: 31,
        },
      ),
      reactions: [{ type: 'emoji', count: 1, emoji: '😢', recent: [{ from: 'Ana R.', from_id: 'user9' }] }],
    },
  ])
  const { found } = await taken(file(json, 'result.json'), { url: 'https://t.me/lulea_harbour' })
  const [only] = found
  assert.ok(only)
  const written = new TextDecoder().decode(only.bytes)
  assert.ok(json.includes(written) && written.startsWith('{') && written.endsWith('}'))
  const { document, about } = only
  const { givenId, url, author, publishedAt, modifiedAt, language, text } = document
  assert.deepEqual(
    [givenId, url, author, publishedAt, modifiedAt, language],
    ['4511', 'https://t.me/lulea_harbour/4511', 'desk', '2023-06-06T01:12:09Z', '2023-06-06T01:20:31Z', 'en'],
  )
  assert.ok(!text.includes('Ana R.'))
  assert.deepEqual(document.passages[0]?.post, {
    platform: 'telegram',
    author: 'Luleå Harbour Watch',
    handle: 'lulea_harbour',
    authorAt: null,
    postedOn: '2023-06-06',
    postedAt: '2023-06-06T01:12:09Z',
    editedAt: '2023-06-06T01:20:31Z',
    url: 'https://t.me/lulea_harbour/4511',
    links: ['https://example.org/b', 'https://example.org/a'],
    attachments: [
      { kind: 'photo', file: 'photos/photo_12.jpg' },
      { kind: 'audio', file: null, seconds: 31 },
    ],
  })
  assert.deepEqual(about, {
    path: 'result.json',
    format: 'telegram-message',
    publishedOn: null,
    publisher: null,
    url: 'https://t.me/lulea_harbour/4511',
    account: 'Luleå Harbour Watch',
  })
})
void test('without the address of the channel, a message is known by its number in it', async () => {
  const { documents } = await taken(file(chat([message(7, 'One.')]), 'result.json'))
  assert.equal(documents[0]?.url, 'https://t.me/c/1234567890/7')
})
void test('a time without its zone gives a day, and a note', async () => {
  const { date_unixtime: _, ...older } = message(7, 'One.')
  const { documents } = await taken(file(chat([older]), 'result.json'))
  const [document] = documents
  assert.deepEqual([document?.publishedOn, document?.publishedAt], ['2023-06-06', undefined])
  assert.deepEqual(
    document?.notes.map(({ code }) => code),
    ['intake/post-date'],
  )
})
void test('an export from a pipe', async () => {
  const bytes = new TextEncoder().encode(chat([message(1, 'One.'), message(2, 'Two.')]))
  const piped = {
    ...deliveryOf(bytes, null),
    size: null,
    chunks: async function* () {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
    },
  }
  assert.equal((await taken(piped)).documents.length, 2)
})
void test('a report line that looks like an export is a report', async () => {
  const { documents } = await taken(
    file(JSON.stringify({ id: '1', text: 'The pier closed.', about: 'a', stories: [] }), 'all.jsonl'),
  )
  assert.deepEqual(
    documents.map(({ text }) => text),
    ['The pier closed.'],
  )
})
