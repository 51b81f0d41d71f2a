import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { handMade } from '../../test/hand-made-reading.ts'
import { copiesIn } from './copies.ts'
import { toldOf } from './told.ts'

const story = `Three people were killed and at least seven injured when gunmen attacked the customs station late on Tuesday, the governor said.
A man who lives near the crossing, and who asked not to be named, said he had heard three explosions shortly before midnight.
A doctor at the hospital said around a dozen people had been injured, and two of them were still in surgery on Wednesday.`
const other = `Two people died when a bus and a lorry collided on the road to the coast on Thursday morning, police said in a statement.
The bus was carrying students to a sawmill, and the driver was questioned, but nobody was suspected of any crime so far.`
const first = handMade({ publisher: 'Wire', publishedOn: '2024-06-05', text: `(WIRE) ${story}` })
const inserted = (text: string) => text.replace('gunmen', 'armed men').replace('shortly', 'just')

type Row = { readonly name: string; readonly text: string; readonly publishedOn?: string; readonly copy: boolean }
function check({ name, text, publishedOn = '2024-06-06', copy }: Row): void {
  void test(name, () => {
    const second = handMade({ publisher: 'Courier', publishedOn, text })
    const copies = copiesIn(toldOf([second, first]))
    assert.deepEqual([...copies.keys()], copy ? [second.document.id] : [])
    if (copy)
      assert.match(copies.get(second.document.id)?.why ?? '', /^\d+ % of its five-word runs stand in Wire, published earlier/u)
  })
}

void describe('a copy', () => {
  check({ name: 'with small edits', text: inserted(story), copy: true })
  check({
    name: 'with a byline, a wire tag and an invitation',
    text: `By A. Writer\n(WIRE) — ${story}\nRead more: other news`,
    copy: true,
  })
  check({ name: 'shortened by a third', text: story.split('\n').slice(0, 2).join('\n'), copy: true })
  check({ name: 'with a paragraph of its own', text: `${story}\n${other.split('\n')[0]}`, copy: true })
  check({ name: 'no copy: another story', text: other, copy: false })
  check({ name: 'no copy: one sentence quoted in a longer story', text: `${other}\n${story.split('\n')[1]}`, copy: false })
})

void test('a short statement quoted in full does not make a copy of a long report', () => {
  const statement = handMade({ publisher: 'Office', publishedOn: '2024-06-04', text: story.split('\n')[0] ?? '' })
  const report = handMade({
    publisher: 'Courier',
    publishedOn: '2024-06-06',
    text: `${story.split('\n')[0]}\n${other}\n${other.replaceAll(/\b(\w+) (\w+)\b/gu, '$2 $1')}`,
  })
  assert.deepEqual([...copiesIn(toldOf([statement, report])).keys()], [])
})

void test('of equal texts without a date the one given first is the original', () => {
  const [one, two] = [handMade({ publisher: 'A', text: story }), handMade({ publisher: 'B', text: story })]
  assert.equal(copiesIn(toldOf([two, one])).get(one.document.id)?.of, two.document.id)
})
