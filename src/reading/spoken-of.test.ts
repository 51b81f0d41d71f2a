import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsAt } from '#model'
import { documentOf } from '../../test/made-up.ts'
import { read } from './read.ts'

/** The contents of the claims that a doubt in the text speaks of. */
function check(name: string, text: string, ...expected: readonly string[]): void {
  void test(name, () => {
    const { document, claims } = read(documentOf(text))
    const about = claims.flatMap((claim) => claim.about)
    const meant = claims.filter(({ id }) => about.includes(id))
    assert.deepEqual(
      meant.map(({ content: [at] }) => wordsAt(document.text, at)),
      expected,
    )
  })
}

check(
  'of the sentence before',
  'The Brigade said it captured four soldiers. The claim could not be verified.',
  'it captured four soldiers',
)
check(
  'that somebody could not verify',
  'The Brigade said it captured four soldiers. Inland Radio could not independently verify the claim.',
  'it captured four soldiers',
)
check(
  'of the words before it in its own sentence',
  'The governor said three people died. The Brigade said it captured four soldiers, but the claim could not be verified.',
  'it captured four soldiers',
)
check('not of another paragraph', 'The Brigade said it captured four soldiers.\n\nThe claim could not be verified.')
check(
  'one claim of two sources is nobody’s',
  'The Brigade said it captured four soldiers and the governor said three people died. The claim could not be verified.',
)
check(
  'several claims are all of them',
  'The Brigade said it captured four soldiers and the governor said three people died. These claims could not be verified.',
  'it captured four soldiers',
  'three people died',
)
check(
  'a doubt about something else',
  'The Brigade said it captured four soldiers. The identity of the men could not be verified.',
)
check('a denial of it', 'The mayor said that two boats had sunk. The coast guard denies it.', 'that two boats had sunk')
check('a denial of something else', 'The mayor said that two boats had sunk. The coast guard denies any delay.')
