import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withMissingVerbs } from './missing-verbs.ts'
import { tags as allTags } from './tag-scores.ts'

/** Words with the tagger's tags, and the words that become verbs. */
function check(tagged: string, verbs: readonly string[]): void {
  void test(tagged, () => {
    const pairs = tagged.split(' ').map((pair) => pair.split('/'))
    const words = pairs.map(([word = '']) => word)
    const tags = pairs.map(([, tag]) => allTags.find((each) => each === tag) ?? 'X')
    const found = withMissingVerbs(words, tags)
    assert.deepEqual(
      words.filter((_, at) => found[at] === 'VERB' && tags[at] !== 'VERB'),
      verbs,
    )
  })
}

check('A/DET group/NOUN decided/VERB to/ADP hand/NOUN over/ADP prisoners/NOUN ./PUNCT', ['hand'])
check('The/DET group/NOUN plans/NOUN to/ADP hand/NOUN over/ADP its/PRON men/NOUN ./PUNCT', ['plans', 'hand'])
check('They/PRON went/VERB to/ADP market/NOUN ./PUNCT', [])
check('A/DET rebel/ADJ group/NOUN plans/NOUN to/PART give/VERB the/DET men/NOUN away/ADV ./PUNCT', ['plans'])
check('Its/PRON plans/NOUN to/PART give/VERB up/ADP were/AUX known/VERB ./PUNCT', [])
check('The/DET army/NOUN bombs/NOUN the/DET town/NOUN ./PUNCT', ['bombs'])
check('The/DET army/NOUN has/AUX bombs/NOUN in/ADP store/NOUN ./PUNCT', [])
check('Fewer/ADJ attacks/NOUN in/ADP May/PROPN', [])
