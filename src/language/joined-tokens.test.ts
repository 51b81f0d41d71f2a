import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentOf } from './sample.ts'
import { sentencesOf } from './sentences.ts'

/** Tokens with their tags: "Ukraine/PROPN denies/VERB it/PRON". */
function check(tagged: string, text: string): void {
  void test(text, () => {
    const tokens = sentencesOf(documentOf(text)).flatMap((sentence) => sentence.tokens)
    assert.equal(tokens.map(({ word, tag }) => `${word}/${tag}`).join(' '), tagged)
  })
}

check(
  'Ukraine/PROPN denies/VERB involvement/NOUN in/ADP the/DET attacks/NOUN ./PUNCT',
  'Ukraine denies involvement in the attacks.',
)
check('He/PRON did/AUX n’t/PART say/VERB that/SCONJ they/PRON were/AUX alive/ADJ ./PUNCT', 'He didn’t say that they were alive.')
check('Moscow/PROPN said/VERB two/NUM civilians/NOUN were/AUX killed/VERB ./PUNCT', 'MOSCOW SAID TWO CIVILIANS WERE KILLED.')
check('A/DET 26-second/ADJ video/NOUN shows/VERB it/PRON ./PUNCT', 'A 26-second video shows it.')
check('U.S.-led/ADJ forces/NOUN left/VERB ./PUNCT', 'U.S.-led forces left.')
check('Mr./PROPN al-Jaafari/PROPN left/VERB on/ADP 2023-06-04/NUM ./PUNCT', 'Mr. al-Jaafari left on 2023-06-04.')
check('He/PRON is/AUX accused/VERB of/ADP killing/VERB them/PRON ./PUNCT', 'He is accused of killing them.')
check('The/DET wounded/NOUN were/AUX taken/VERB away/ADV ./PUNCT', 'The wounded were taken away.')
check('They/PRON met/VERB at/ADP the/DET border/NOUN crossing/NOUN ./PUNCT', 'They met at the border crossing.')
check('Two/NUM officers/NOUN sustained/VERB serious/ADJ injuries/NOUN ./PUNCT', 'Two officers sustained serious injuries.')

/** Head and relation of each token. */
function checkTree(tree: string, text: string): void {
  void test(`tree: ${text}`, () => {
    const tokens = sentencesOf(documentOf(text)).flatMap((sentence) => sentence.tokens)
    assert.equal(tokens.map(({ word, head, relation }) => `${word}→${tokens[head]?.word ?? '*'}/${relation}`).join(' '), tree)
  })
}

checkTree(
  'The→ministry/det ministry→denied/nsubj denied→*/root that→fell/mark the→bridge/det bridge→fell/nsubj fell→denied/ccomp .→denied/punct',
  'The ministry denied that the bridge fell.',
)
checkTree('U.S.-led→forces/amod forces→left/nsubj left→*/root .→left/punct', 'U.S.-led forces left.')
