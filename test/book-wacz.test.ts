import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gunzipSync } from 'node:zlib'

const folder = mkdtempSync(join(tmpdir(), 'claimbook-'))
after(() => rmSync(folder, { recursive: true }))

/** What the command line prints, on both streams. */
function claimbook(...words: readonly string[]): string {
  const env = { ...process.env, NO_COLOR: '1', CLAIMBOOK_BOOK: join(folder, 'book.db'), CLAIMBOOK_BY: 'A. Keeper' }
  const { stdout, stderr, status } = spawnSync(process.execPath, ['bin/claimbook.js', ...words], { encoding: 'utf8', env })
  assert.equal(status, 0, stderr)
  return `${stdout}${stderr}`
}
const write = (name: string, words: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, words)
  return path
}
/** The first member of the archive, which is not packed in it, unpacked. */
function recordsIn(path: string): string {
  const bytes = readFileSync(path)
  const start = 30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28)
  return gunzipSync(bytes.subarray(start, start + bytes.readUInt32LE(18))).toString('utf8')
}

const raid = 'Two soldiers were killed near Haparanda on Tuesday, the White Birch Brigade said.'
const page = (around: string) =>
  `<html><head><title>Raid</title><meta property="article:published_time" content="2024-06-05"></head><body><nav>${around}</nav><article><h1>Raid</h1><p>${raid}</p></article></body></html>`
const reports = [
  write('free.txt', `date 2024-06-05\n${raid}\n`),
  write(
    'names.txt',
    `date 2024-06-05\n${raid}\n\nIvan Sorokin, 19, a conscript, was captured near Haparanda on Tuesday, the White Birch Brigade said.\n`,
  ),
  write('around.html', page('More: the mother of Ivan Sorokin speaks')),
  write('entities.html', page('More: &#73;van S&#x6f;rok<b>in</b>')),
  write('free.html', page('More: weather')),
]

void test('the reports go out as they were received, but for those that name somebody who is withheld', () => {
  claimbook('add', ...reports)
  const out = join(folder, 'out.wacz')
  const said = claimbook('export', '--format', 'wacz', '--out', out)
  assert.match(said, /3 reports left out of the archive: somebody who is withheld is named there/u)
  const records = recordsIn(out)
  assert.ok(records.includes(page('More: weather')) && records.includes(`date 2024-06-05\n${raid}\n`))
  assert.doesNotMatch(records, /Sorokin|&#73;van/u)
  assert.doesNotMatch(readFileSync(out, 'latin1'), /Sorokin/u)
  const manifest: unknown = JSON.parse(readFileSync(`${out}.manifest.json`, 'utf8'))
  assert.ok(typeof manifest === 'object' && manifest !== null && 'left_out' in manifest && Array.isArray(manifest.left_out))
  assert.equal(manifest.left_out.length, 3)
  assert.match(claimbook('add', out), /again|known|nothing/u)
})
void test('unredacted, all go out, and it is logged', () => {
  const out = join(folder, 'all.wacz')
  claimbook('export', '--format', 'wacz', '--out', out, '--unredacted', '--why', 'for the court')
  const records = recordsIn(out)
  assert.ok(records.includes('Ivan Sorokin, 19') && records.includes('the mother of Ivan Sorokin'))
  assert.match(claimbook('custody'), /viewed/u)
})
void test('posts out of an export come back as the posts that they were', () => {
  const forward = {
    id: 2,
    type: 'message',
    date_unixtime: '1717503000',
    from: 'Kalix Now',
    from_id: 'channel100',
    forwarded_from: 'White Birch Brigade',
    text: 'Our gunmen attacked the border post at Kalix on 4 June. Four soldiers were killed.',
  }
  const exported = write(
    'result.json',
    JSON.stringify({ name: 'Kalix Now', type: 'public_channel', id: 100, messages: [forward] }),
  )
  const feed = write(
    'feed.xml',
    '<rss version="2.0"><channel><title>Exercise Wire</title><item><title>Five killed in Kalix</title><link>https://wire.example/5</link><pubDate>Wed, 05 Jun 2024 08:00:00 GMT</pubDate><description>Five soldiers were killed when gunmen attacked the border post at Kalix on 4 June, the hospital said.</description></item></channel></rss>',
  )
  const [first, second] = [join(folder, 'first.db'), join(folder, 'second.db')]
  const out = join(folder, 'posts.wacz')
  claimbook('add', '--book', first, exported, feed)
  claimbook('export', '--book', first, '--format', 'wacz', '--out', out)
  assert.doesNotMatch(claimbook('add', '--book', second, out), /not opened/u)
  // An incident is named after whichever report came first, and an archive has an order of its own.
  const incidents = (book: string) => claimbook('list', '--book', book).replaceAll(/^i-\S+/gmu, '')
  assert.match(incidents(first), /2 documents/u)
  assert.equal(incidents(second), incidents(first))
  const claims = (book: string) => claimbook('search', '--book', book, 'killed').split('\n').toSorted().join('\n')
  assert.match(claims(first), /White Birch Brigade · asserts/u)
  assert.equal(claims(second), claims(first))
})
