import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Parse, span, type Word } from '#model'
import { conllu } from './conllu.ts'

const word = (start: number, end: number, head: number, relation: string, features = ''): Word => ({
  at: span(start, end),
  lemma: 'l',
  tag: 'X',
  fineTag: 'FW',
  features,
  head,
  relation,
})

/** "Ann can’t\ngo.", a sentence with a multiword token, a name and a line break. */
const text = 'Ann can’t\ngo. \n\nNo'
const parses: Parse[] = [
  {
    at: span(0, 13),
    words: [
      word(0, 3, 3, 'nsubj', 'Number=Sing'),
      word(4, 6, 3, 'aux'),
      word(6, 9, 3, 'advmod'),
      word(10, 12, -1, 'root'),
      word(12, 13, 3, 'punct'),
    ],
    tokens: [
      { at: span(0, 3), first: 0, last: 0 },
      { at: span(4, 9), first: 1, last: 2 },
      { at: span(10, 12), first: 3, last: 3 },
      { at: span(12, 13), first: 4, last: 4 },
    ],
    names: [{ first: 0, last: 0, kind: 'PER' }],
    sayings: [],
    cut: true,
  },
  {
    at: span(16, 18),
    words: [word(16, 18, -1, 'root')],
    tokens: [{ at: span(16, 18), first: 0, last: 0 }],
    names: [],
    sayings: [],
    cut: false,
  },
]

void test('sentences as CoNLL-U', () => {
  assert.equal(
    conllu(text, parses, 7),
    `# newpar
# sent_id = 7
# text = Ann can’t go.
# note = cut here: the sentence is too long
1\tAnn\tl\tX\tFW\tNumber=Sing\t4\tnsubj\t_\tNER=B-PER
2-3\tcan’t\t_\t_\t_\t_\t_\t_\t_\t_
2\tca\tl\tX\tFW\t_\t4\taux\t_\t_
3\tn’t\tl\tX\tFW\t_\t4\tadvmod\t_\t_
4\tgo\tl\tX\tFW\t_\t0\troot\t_\tSpaceAfter=No
5\t.\tl\tX\tFW\t_\t4\tpunct\t_\t_

# newpar
# sent_id = 8
# text = No
1\tNo\tl\tX\tFW\t_\t0\troot\t_\t_

`,
  )
})

void test('no sentences are no text', () => assert.equal(conllu('', [], 1), ''))
