import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folderOf, taken } from '../told-posts.ts'

const chat = (text: string, type = 'public_channel') =>
  JSON.stringify({
    name: 'Piteå Pilots',
    type,
    id: 12,
    messages: [{ id: 1, type: 'message', date_unixtime: '1686013929', from: 'Piteå Pilots', text }],
  })
const page = (text: string) =>
  `<!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="text bold">Piteå Pilots</div></div>
  <div class="message default clearfix" id="message1"><div class="body"><div class="from_name">Piteå Pilots</div><div class="text">${text}</div></div></div></div></body></html>`

function check(what: string, files: Readonly<Record<string, string>>, ...expected: string[]): void {
  void test(what, async () => {
    const { documents, failures, notices } = await taken(folderOf(files))
    assert.deepEqual([...documents.map(({ path, text }) => `${path}: ${text}`), ...failures, ...notices], expected)
  })
}

check(
  'an export with its files, none of which is opened',
  { 'result.json': chat('One.'), 'photos/a.jpg': '', 'files/report.html': '<p>Not of this export.</p>', 'files/b.txt': 'No.' },
  'folder/result.json: One.',
  'folder: 3 pictures, recordings and the like were not opened',
)
check(
  'pages in their order',
  { 'messages10.html': page('Ten.'), 'messages2.html': page('Two.'), 'messages.html': page('One.'), 'css/style.css': '' },
  'folder/messages.html: One.',
  'folder/messages2.html: Two.',
  'folder/messages10.html: Ten.',
  'folder: 1 picture, recording or the like was not opened',
)
check(
  'both forms at once are read once',
  { 'messages.html': page('One.'), 'result.json': chat('One.'), 'js/script.js': '' },
  'folder/result.json: One.',
  'folder: result.json was read, and not the pages that hold the same',
  'folder: 2 pictures, recordings and the like were not opened',
)
check(
  'several exports, and reports beside them',
  {
    'ChatExport_1/result.json': chat('One.'),
    'ChatExport_1/files/x.txt': 'No.',
    'ChatExport_2/messages.html': page('Two.'),
    'ChatExport_2/css/style.css': '',
    'note.txt': 'The pier is closed.',
  },
  'folder/ChatExport_1/result.json: One.',
  'folder/ChatExport_2/messages.html: Two.',
  'folder/note.txt: The pier is closed.',
  'folder: 2 pictures, recordings and the like were not opened',
)
check(
  'an account as pages is refused',
  { 'export_results.html': '<html>', 'chats/chat_001/messages.html': page('One.'), 'css/style.css': '', 'lists/chats.html': '' },
  'post/private: folder: pages of a whole account do not say which chats are personal, so none was read; export it as JSON, or one channel',
  'folder: 4 pictures, recordings and the like were not opened',
)
check(
  "somebody else's result.json",
  { 'result.json': 'The pier is closed.', 'b.txt': 'Two.' },
  'folder/b.txt: Two.',
  'folder/result.json: The pier is closed.',
)
