import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTag } from '#model'
import { withMissingVerb } from './missing-verbs.ts'

/** Words with the network's tags, and the word that becomes a verb. */
function check(tagged: string, verb: string | null): void {
  void test(tagged, () => {
    const pairs = tagged.split(' ').map((pair) => pair.split('/'))
    const words = pairs.map(([word = '']) => word)
    const tags = pairs.map(([, tag = 'X']) => (isTag(tag) ? tag : 'X'))
    const found = withMissingVerb(
      words,
      words.map((word) => word.toLowerCase()),
      tags,
    )
    assert.equal(words.find((_, at) => found[at] === 'VERB' && tags[at] !== 'VERB') ?? null, verb)
  })
}

check('Two/NUM officers/NOUN sustained/ADJ serious/ADJ injuries/NOUN ./PUNCT', 'sustained')
check('The/DET army/NOUN bombs/NOUN the/DET town/NOUN ./PUNCT', 'bombs')
check('The/DET army/NOUN has/AUX bombs/NOUN in/ADP store/NOUN ./PUNCT', null)
check('The/DET army/NOUN said/VERB bombs/NOUN fell/VERB ./PUNCT', null)
check('Fewer/ADJ attacks/NOUN in/ADP May/PROPN', null)
