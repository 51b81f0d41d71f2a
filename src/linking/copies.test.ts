import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Reading } from '#model'
import { handMade } from '../../test/hand-made-reading.ts'
import { copiesIn } from './copies.ts'
import { toldOf } from './told.ts'

const story = `Three people were killed and at least seven injured when gunmen attacked the customs station late on Tuesday, the governor said.
A man who lives near the crossing, and who asked not to be named, said he had heard three explosions shortly before midnight.
A doctor at the hospital said around a dozen people had been injured, and two of them were still in surgery on Wednesday.`
const other = `Two people died when a bus and a lorry collided on the road to the coast on Thursday morning, police said in a statement.
The bus was carrying students to a sawmill, and the driver was questioned, but nobody was suspected of any crime so far.`
const independent = `Gunmen raided the customs post on the river during the night to Wednesday and left three officials dead, according to the county.
Explosions woke people on both banks; one neighbour counted three of them.
The hospital has taken in about a dozen wounded people.`
const reworded = `Three persons were slain and no fewer than seven wounded as armed men assaulted the customs post late on Tuesday, the governor stated.
A resident who lives close to the crossing, and who asked not to be identified, told reporters he had heard 3 blasts shortly before midnight.
A physician at the clinic said around a dozen people had been hurt, and two of them were still in surgery on Wednesday.`
const first = handMade({ publisher: 'Wire', publishedOn: '2024-06-05', text: `(WIRE) ${story}` })
const lineOf = (text: string, line: number): string => text.split('\n')[line] ?? ''

type Row = { readonly name: string; readonly text: string; readonly share?: number; readonly reworded?: boolean }
function check({ name, text, share, reworded: isReworded = false }: Row): void {
  void test(name, () => {
    const second = handMade({ publisher: 'Courier', publishedOn: '2024-06-06', text })
    const copies = copiesIn(toldOf([second, first]))
    assert.deepEqual([...copies.keys()], share === undefined ? [] : [second.document.id])
    if (share === undefined) return
    const stand = isReworded ? 'stand, some reworded, in' : 'stand in'
    assert.equal(copies.get(second.document.id)?.why, `${share} % of its sentences ${stand} Wire, published earlier (5 June).`)
  })
}

void describe('a copy', () => {
  check({ name: 'word for word', text: story, share: 100 })
  check({
    name: 'with small edits',
    text: story.replace('gunmen', 'armed men').replace('shortly', 'just'),
    share: 100,
    reworded: true,
  })
  check({ name: 'with words swapped, in one sentence too many', text: reworded, share: 67, reworded: true })
  check({
    name: 'with a byline, a wire tag and an invitation',
    text: `By A. Writer\nHAPARANDA, Sweden (WIRE) — ${story}\nRead more: other news`,
    share: 100,
  })
  check({ name: 'shortened by a third', text: story.split('\n').slice(0, 2).join('\n'), share: 100 })
  check({ name: 'its first sentence alone', text: lineOf(story, 0), share: 100 })
  check({ name: 'without the ends of its sentences', text: story.replaceAll(/,[^,]+\.$/gmu, '.'), share: 100, reworded: true })
  check({ name: 'with a paragraph of its own', text: `${story}\n${lineOf(other, 0)}`, share: 75 })
  check({
    name: 'in more text of its own, as long as the story',
    text: `${other}\n${story}\n${lineOf(independent, 1)}`,
    share: 50,
  })
})

void describe('no copy', () => {
  check({ name: 'another story', text: other })
  check({ name: 'an account of the same in other words', text: independent })
  check({ name: 'one sentence quoted in a longer story', text: `${other}\n${lineOf(story, 1)}` })
})

void test('a form that is filled in twice is no copy, and with the same figures it is one', () => {
  const form = (on: string, ages: string, at: string): Reading =>
    handMade({
      publisher: `Harbour office ${on}`,
      publishedOn: on,
      text: `A boy, ${ages}, was hurt at the harbour at ${at}, the office said. He was taken to the hospital on the hill by boat at ${at}.`,
    })
  const [one, two, three] = [form('2024-06-05', '16', '6:13'), form('2024-06-06', '13', '3:18'), form('2024-06-07', '16', '6:13')]
  assert.deepEqual(
    [...copiesIn(toldOf([one, two, three]))].map(([id, copy]) => [id, copy.of]),
    [[three.document.id, one.document.id]],
  )
})

void test('two stories in one are a copy of the one that makes up most of it', () => {
  const second = handMade({ publisher: 'Chronicle', publishedOn: '2024-06-04', text: other })
  const merged = handMade({ publisher: 'Courier', publishedOn: '2024-06-06', text: `${other}\n${story}` })
  const copies = copiesIn(toldOf([first, second, merged]))
  assert.deepEqual(
    [...copies].map(([id, { of }]) => [id, of]),
    [[merged.document.id, first.document.id]],
  )
})

void test('what a copy adds does not stand in the original', () => {
  const text = `${lineOf(story, 0)}\n${lineOf(other, 0)}\n${lineOf(reworded, 1)}`
  const copy = handMade({ publisher: 'Courier', publishedOn: '2024-06-06', text })
  const found = copiesIn(toldOf([first, copy])).get(copy.document.id)
  assert.deepEqual(
    copy.sentences.map(({ at }) => found?.parts[0]?.stands(at)),
    [true, false, true],
  )
})

void test('a line that many documents carry makes no copy of any', () => {
  const house =
    'This page is brought to you by the newsroom of the Bothnia house, with its many friends along the coast and on the islands, every day of the year.'
  const texts = [
    'A bus was late on Monday.',
    'The ferry will sail again tomorrow.',
    'Nobody won the prize of the county this week.',
  ]
  const pages = texts.map((text, index) => handMade({ publisher: `Page ${index}`, text: `${text}\n${house}` }))
  assert.deepEqual([...copiesIn(toldOf(pages)).keys()], [])
})

void test('a story that many print is no house line', () => {
  const prints = ['A', 'B', 'C', 'D'].map((publisher) => handMade({ publisher, text: story }))
  assert.equal(copiesIn(toldOf(prints)).size, 3)
})

void test('the order of documents of different days changes nothing', () => {
  const later = [reworded, `${other}\n${lineOf(story, 0)}`, `${story}\n${other}`, other].map((text, index) =>
    handMade({ publisher: `Paper ${index}`, publishedOn: `2024-06-0${index + 6}`, text }),
  )
  const found = (readings: readonly Reading[]) => [...copiesIn(toldOf(readings))].map(([id, { of, why }]) => [id, of, why])
  const all = [first, ...later]
  assert.equal(found(all).length, 3)
  assert.deepEqual(found(all.toReversed()), found(all))
})

void test('a short statement quoted in full does not make a copy of a long report', () => {
  const statement = handMade({ publisher: 'Office', publishedOn: '2024-06-04', text: lineOf(story, 0) })
  const report = handMade({
    publisher: 'Courier',
    publishedOn: '2024-06-06',
    text: `${lineOf(story, 0)}\n${other}\n${other.replaceAll(/\b(\w+) (\w+)\b/gu, '$2 $1')}`,
  })
  assert.deepEqual([...copiesIn(toldOf([statement, report])).keys()], [])
})

void test('of equal texts without a date the one given first is the original', () => {
  const [one, two] = [handMade({ publisher: 'A', text: story }), handMade({ publisher: 'B', text: story })]
  assert.equal(copiesIn(toldOf([two, one])).get(one.document.id)?.of, two.document.id)
})
