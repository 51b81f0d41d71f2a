import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sharedTerms, Vocabulary } from './vocabulary.ts'
import { wordsIn } from './words-in.ts'

function vocabularyOf(...texts: readonly string[]): Vocabulary {
  const vocabulary = new Vocabulary()
  for (const text of texts) vocabulary.count(wordsIn(text))
  return vocabulary
}

void test('a rare word tells more than a common one, whatever the collection', () => {
  const vocabulary = vocabularyOf('the boats at Haparanda', 'the boats')
  assert.ok(vocabulary.rarityOf('haparanda') > vocabulary.rarityOf('boats'))
  assert.ok(vocabulary.rarityOf('boats') > vocabulary.rarityOf('the'))
})
void test('a word that every document of a large collection holds tells nothing', () => {
  const texts = Array.from({ length: 2000 }, (_, i) => `quarrel ${i}`)
  assert.ok(vocabularyOf(...texts).rarityOf('quarrel') < 0.1)
})
void test('equal texts have cosine 1, texts without a telling word in common 0', () => {
  const vocabulary = vocabularyOf('boats burned at Haparanda', 'the miners of Kiruna')
  const [boats, miners] = ['boats burned at Haparanda', 'the miners of Kiruna'].map((text) => vocabulary.termsOf(wordsIn(text)))
  assert.ok(boats && miners)
  assert.ok(Math.abs(sharedTerms(boats, boats).likeness - 1) < 1e-9)
  assert.equal(sharedTerms(boats, miners).likeness, 0)
})
void test('words are compared in small letters, without a genitive', () => {
  assert.deepEqual(wordsIn("The Brigade’s boats, and the guards' 12 lorries"), [
    'the',
    'brigade',
    'boats',
    'and',
    'the',
    'guards',
    '12',
    'lorries',
  ])
})
