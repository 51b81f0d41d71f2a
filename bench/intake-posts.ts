// Posts a second out of a Telegram export, taking in alone, and the most memory that was held: `npm run bench:intake-posts`, or with a number
// of messages behind `--`. The export is invented and lies in a temporary file.
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '#base'
import { documentsOf } from '../src/desk/documents.ts'
import { machine } from './machine.ts'

const count = Number(process.argv[2] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'claimbook-bench-'))
const path = join(folder, 'result.json')

const sentences = [
  'The port office of Luleå says that three people were hurt when the crane fell on the eastern pier.',
  'Part of the bridge at Piteå is closed to lorries until Thursday.',
  'Rescuers have searched the second barge and found nobody.',
  'The harbour master denies that any fuel was lost.',
]
const messageOf = (id: number) => ({
  id,
  type: 'message',
  date: '2023-06-06T04:12:09',
  date_unixtime: String(1_686_013_929 + id),
  from: 'Luleå Harbour Watch',
  from_id: 'channel1234567890',
  ...(id % 7 === 0 ? { forwarded_from: 'Piteå Pilots' } : {}),
  ...(id % 3 === 0 ? { photo: `photos/photo_${id}.jpg`, photo_file_size: 183_022, width: 1280, height: 720 } : {}),
  text: [
    'No. ',
    { type: 'bold', text: String(id) },
    ` ${sentences[id % 4]} `,
    { type: 'link', text: `https://example.org/${id}` },
  ],
  text_entities: [
    { type: 'plain', text: ` ${sentences[id % 4]} ` },
    { type: 'link', text: `https://example.org/${id}` },
  ],
  reactions: [{ type: 'emoji', count: 14, emoji: '😢' }],
})
const out = createWriteStream(path)
out.write('{\n "name": "Luleå Harbour Watch",\n "type": "public_channel",\n "id": 1234567890,\n "messages": [\n')
for (let id = 1; id <= count; id += 1)
  if (!out.write(`${JSON.stringify(messageOf(id), null, 1)}${id < count ? ',' : ''}\n`)) await once(out, 'drain')
out.end(' ]\n}')
await once(out, 'finish')

let most = 0
let found = 0
const startedAt = performance.now()
const before = process.cpuUsage()
const given = { format: 'guess', publishedOn: null, publisher: null, url: null } as const
for await (const one of documentsOf(path, given, { notice: console.log, consumed: () => {} })) {
  if (one instanceof Failure) throw one
  found += 1
  if (found % 1000 === 0) most = Math.max(most, process.memoryUsage.rss())
}
const seconds = (performance.now() - startedAt) / 1000
const { user, system } = process.cpuUsage(before)
const mebibytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MiB`
console.log(machine())
console.log(
  `${found.toLocaleString('en')} messages, ${mebibytes(statSync(path).size)}, in ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of processor time`,
)
console.log(`${Math.round(found / seconds).toLocaleString('en')} messages/s; at most ${mebibytes(most)} held`)
rmSync(folder, { recursive: true })
