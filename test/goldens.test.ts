import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { blocksToday, expectedFile, slugs } from '../tools/golden.ts'
import { blocksIn, withRemarks } from '../tools/golden-remarks.ts'

void test('there are goldens', () => assert.ok(slugs().length >= 4))

for (const slug of slugs()) {
  void test(`golden ${slug} is what the reader finds (accept with: node tools/accept.ts ${slug})`, () => {
    const expected = blocksIn(readFileSync(expectedFile(slug), 'utf8')).map(({ block }) => block)
    assert.equal(blocksToday(slug).join('\n\n'), expected.join('\n\n'))
  })
}

/** The accepted text of `blocks` over `before`, and the remarks that it could not keep. */
function check(name: string, blocks: string[], before: string, text: string, lost: string[]): void {
  void test(name, () => assert.deepEqual(withRemarks(blocks, before), { text, lost }))
}

check(
  'a remark stays under an unchanged block',
  ['claim  a', 'claim  b'],
  'claim  b\nwrong: too long\n',
  'claim  a\n\nclaim  b\nwrong: too long\n',
  [],
)
check('a remark goes with a changed block', ['claim  b2'], 'claim  b\nwrong: too long\n', 'claim  b2\n', ['wrong: too long'])
check('a first golden has no remarks', ['claim  a'], '', 'claim  a\n', [])
