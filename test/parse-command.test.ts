import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../bin/claimbook.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'claimbook-parse-'))
after(() => rmSync(folder, { recursive: true }))

const files: Readonly<Record<string, string | Uint8Array>> = {
  'two.txt': 'The bridge fell. Nobody said why.\n\nIt was closed.\n',
  'windows.txt': 'One fell.\r\n\r\nTwo stood.\r\n',
  'headline.txt': 'Toll rises to 40\n\n\n  \n',
  'blank.txt': ' \n\n',
  'empty.txt': '',
  'notes.bin': Uint8Array.of(0x61, 0x62, 0, 0x63),
  'late.txt': Buffer.concat([Buffer.from('It fell.\n\n'.repeat(900)), Uint8Array.of(0x63, 0xe9, 0x20)]),
  'wide.txt': Buffer.from('\uFEFFIt fell.\n\nIt stood.', 'utf16le'),
  'wide-end.txt': Buffer.from('\uFEFFIt fell.\n', 'utf16le').swap16(),
}
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)

const run = (words: string, input = '') =>
  spawnSync(process.execPath, [bin, 'parse', ...words.split(' ')], { cwd: folder, input, encoding: 'utf8' })

/** The texts of the sentences that come out, the exit code and the messages. */
function check(
  what: string,
  words: string,
  code: number,
  sentences: readonly string[],
  said: readonly string[] = [],
  input = '',
): void {
  void test(what, () => {
    const { status, stdout, stderr } = run(words, input)
    const texts = [...stdout.matchAll(/^# text = (?<text>.*)$/gmu)].map(({ groups }) => groups?.['text'])
    assert.deepEqual([status, texts, stderr.split('\n').filter(Boolean)], [code, sentences, said])
  })
}

check('several files', 'two.txt windows.txt', 0, [
  'The bridge fell.',
  'Nobody said why.',
  'It was closed.',
  'One fell.',
  'Two stood.',
])
check('sentences and paragraphs', 'two.txt', 0, ['The bridge fell.', 'Nobody said why.', 'It was closed.'])
check('standard input', '-', 0, ['It fell.'], [], 'It fell.')
check('line ends of Windows', 'windows.txt', 0, ['One fell.', 'Two stood.'])
check('no full stop', 'headline.txt --format conllu', 0, ['Toll rises to 40'])
check(
  'UTF-16',
  'wide.txt',
  0,
  ['\uFEFFIt fell.', 'It stood.'].map((text) => text.trim()),
)
check(
  'an empty file, and the next',
  'empty.txt windows.txt',
  1,
  ['One fell.', 'Two stood.'],
  ['claimbook: empty.txt: holds no text'],
)
check('only white space', 'blank.txt', 1, [], ['claimbook: blank.txt: holds no text'])
check('nothing on standard input', '-', 1, [], ['claimbook: standard input: holds no text'])
check('no such file', 'gone.txt', 1, [], ['claimbook: gone.txt: does not exist'])
check('a folder', '.', 1, [], ['claimbook: .: is a folder; name the files in it (./*)'])
check('no text', 'notes.bin', 1, [], ['claimbook: notes.bin: is not text (NUL byte at offset 2)'])
check(
  'broken bytes after much that is good',
  'late.txt',
  1,
  Array.from({ length: 820 }, () => 'It fell.'),
  ['claimbook: late.txt: is not valid UTF-8 (byte offset 9001); save it as UTF-8 and try again'],
)

void test('ids of sentences do not repeat', () => {
  const ids = [...run('two.txt windows.txt').stdout.matchAll(/^# (?:newdoc|sent_id) .*$/gmu)].map(([line]) => line)
  assert.deepEqual(ids, [
    '# newdoc id = two.txt',
    '# sent_id = 1',
    '# sent_id = 2',
    '# sent_id = 3',
    '# newdoc id = windows.txt',
    '# sent_id = 4',
    '# sent_id = 5',
  ])
})

void test('an unknown format', () => assert.equal(run('--format xml two.txt').status, 2))

void test('the rows of a sentence', () => {
  const rows = run('-', 'The army didn’t say so in Kyiv.')
    .stdout.split('\n')
    .filter((line) => /^\d/u.test(line))
  assert.deepEqual(
    rows.map((row) =>
      row
        .split('\t')
        .filter((_, column) => [0, 1, 2, 3, 6, 7, 9].includes(column))
        .join(' '),
    ),
    [
      '1 The the DET 2 det _',
      '2 army army NOUN 5 nsubj _',
      '3-4 didn’t _ _ _ _ _',
      '3 did do AUX 5 aux _',
      '4 n’t not PART 5 advmod _',
      '5 say say VERB 0 root _',
      '6 so so ADV 5 advmod _',
      '7 in in ADP 8 case _',
      '8 Kyiv Kyiv PROPN 5 obl NER=B-LOC|SpaceAfter=No',
      '9 . . PUNCT 5 punct _',
    ],
  )
})

void test('sentences come out while the input is still open', async () => {
  const child = spawn(process.execPath, [bin, 'parse', '-'], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.write('The bridge fell.\n\n'.repeat(1000))
  const [first] = await once(child.stdout, 'data')
  assert.match(String(first), /^# newdoc id = standard input\n# newpar\n# sent_id = 1\n# text = The bridge fell\.\n/u)
  child.stdin.end()
  child.stdout.resume()
  assert.deepEqual(await once(child, 'exit'), [0, null])
})
