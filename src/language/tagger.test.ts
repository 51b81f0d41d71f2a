import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tagsOf } from './tagger.ts'

/** Tokens set apart by spaces, each with its tag: "Ukraine/PROPN denies/VERB it/PRON". */
function check(tagged: string): void {
  void test(tagged, () => {
    const words = tagged.split(' ').map((pair) => pair.slice(0, pair.lastIndexOf('/')))
    const tags = tagsOf(words)
    assert.equal(words.map((word, i) => `${word}/${tags[i]}`).join(' '), tagged)
  })
}

check('Ukraine/PROPN denies/VERB involvement/NOUN in/ADP the/DET attacks/NOUN ./PUNCT')
check('The/DET group/NOUN had/AUX taken/VERB two/NUM soldiers/NOUN prisoner/NOUN ./PUNCT')
check('“/PUNCT They/PRON will/AUX be/AUX exchanged/VERB ,/PUNCT ”/PUNCT the/DET man/NOUN said/VERB ./PUNCT')
check('Russia/PROPN ’s/PART ministry/NOUN said/VERB its/PRON forces/NOUN had/AUX left/VERB ./PUNCT')
check('He/PRON did/AUX n’t/PART say/VERB that/SCONJ they/PRON were/AUX alive/ADJ ./PUNCT')
check('MOSCOW/PROPN SAID/VERB TWO/NUM CIVILIANS/NOUN WERE/AUX KILLED/VERB ./PUNCT')
check('the/DET soldiers/NOUN were/AUX captured/VERB near/ADP the/DET border/NOUN')
check('A/DET 26-second/ADJ video/NOUN shows/VERB it/PRON ./PUNCT')
check('Rebels/NOUN overran/VERB the/DET base/NOUN ,/PUNCT which/PRON the/DET army/NOUN denies/VERB ./PUNCT')
void test('no words have no tags', () => assert.deepEqual(tagsOf([]), []))
