import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folderOf, taken } from './told-posts.ts'

const telegram = JSON.stringify({
  name: 'Piteå Pilots',
  type: 'public_channel',
  id: 12,
  messages: [{ id: 1, type: 'message', date_unixtime: '1686013929', from: 'Piteå Pilots', text: 'The pier is closed.' }],
})
const tweets = (id: string, text: string) =>
  `window.YTD.tweets.part0 = ${JSON.stringify([{ tweet: { id_str: id, full_text: text, created_at: 'Sun Jun 04 15:40:10 +0000 2023' } }])}`
const account = (username: string, name: string) =>
  `window.YTD.account.part0 = ${JSON.stringify([{ account: { username, accountDisplayName: name } }])}`
const outbox = JSON.stringify({
  type: 'OrderedCollection',
  orderedItems: [
    {
      type: 'Create',
      published: '2023-06-06T04:12:09Z',
      to: ['https://www.w3.org/ns/activitystreams#Public'],
      object: {
        id: 'https://social.example/users/ana/1',
        type: 'Note',
        published: '2023-06-06T04:12:09Z',
        attributedTo: 'https://social.example/users/ana',
        to: ['https://www.w3.org/ns/activitystreams#Public'],
        content: '<p>The road is open.</p>',
      },
    },
  ],
})
const actor = JSON.stringify({ preferredUsername: 'ana', name: 'Ana Roe', url: 'https://social.example/@ana' })

function check(what: string, files: Readonly<Record<string, string>>, ...expected: string[]): void {
  void test(what, async () => {
    const { documents, failures, notices } = await taken(folderOf(files))
    assert.deepEqual([...documents.map(({ author, text }) => `${author ?? '·'}: ${text}`), ...failures, ...notices], expected)
  })
}

check(
  'exports of several programs in one folder, each read as what it is',
  {
    'm/actor.json': actor,
    'm/outbox.json': outbox,
    'm/likes.json': '{}',
    't/photos/a.jpg': '',
    't/result.json': telegram,
    'x/data/account.js': account('bo', 'Bo K.'),
    'x/data/tweets.js': tweets('1665382945132085248', 'The bridge closed.'),
    'x2/data/account.js': account('eva', 'Eva L.'),
    'x2/data/like.js': 'window.YTD.like.part0 = []',
    'x2/data/tweets.js': tweets('1665382945132085249', 'The bridge opened.'),
    'note.txt': 'The mill burned.',
  },
  'Piteå Pilots: The pier is closed.',
  'Bo K.: The bridge closed.',
  'Eva L.: The bridge opened.',
  'Ana Roe: The road is open.',
  '·: The mill burned.',
  'folder: 1 picture, recording or the like was not opened',
  'folder/x2: 1 other file of the archive was not opened: pictures, direct messages, deleted posts, settings',
  'folder/m: 1 other file of the archive was not opened: pictures, likes, bookmarks',
)
check(
  'what a system left beside an export is no failure',
  { '.DS_Store': '', 'm/actor.json': actor, 'm/outbox.json': outbox },
  'Ana Roe: The road is open.',
)
