import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tag } from '#model'
import { wordFormOf } from './word-forms.ts'

function check(form: string, tag: Tag, fineTag: string, lemma: string, features: string): void {
  void test(`${form}, ${fineTag}`, () => assert.deepEqual(wordFormOf(form, tag, fineTag), { lemma, features }))
}

check('were', 'AUX', 'VBD', 'be', 'Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin')
check('n’t', 'PART', 'RB', 'not', 'Polarity=Neg')
check('soldiers', 'NOUN', 'NNS', 'soldier', 'Number=Plur')
check('Haparanda', 'PROPN', 'NNP', 'Haparanda', 'Number=Sing')
check('They', 'PRON', 'PRP', 'they', 'Case=Nom|Number=Plur|Person=3|PronType=Prs')
check('captured', 'VERB', 'VBN', 'capture', 'Tense=Past|VerbForm=Part')
check('12', 'NUM', 'CD', '12', 'NumForm=Digit|NumType=Card')
check('zzxq', 'X', 'FW', 'zzxq', '')
