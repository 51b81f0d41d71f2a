import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesBetween } from '#linking'
import { read } from '#reading'
import { documentOf } from '../../../test/made-up.ts'
import { historyJson } from './history-json.ts'

void test('plain JSON, spans as pairs that point into the text of their version', () => {
  const before = '🙂\n\nThree people were killed in Kalix, police said.\n\nIt rained.'
  const after = '🙂\n\nFive people were killed in Kalix, police said.\n\nUpdate: this article was corrected.'
  const [one, other] = [before, after].map((text) => read(documentOf(text, '2024-06-05')))
  assert.ok(one && other)
  const json = historyJson(changesBetween(one, other))
  assert.deepEqual(JSON.parse(JSON.stringify(json)), json)
  assert.deepEqual([json.before.text, json.after.text, json.extent, json.sameReader], [before, after, 'claims', true])
  const at = (text: string, pair: readonly [number, number] | null | undefined) => pair && text.slice(...pair)
  assert.equal(at(after, json.notice?.at), 'Update: this article was corrected.')
  assert.deepEqual(
    json.text.map(({ kind, before: old, after: now }) => [kind, at(before, old), at(after, now)]),
    [
      ['kept', '🙂\n\n', '🙂\n\n'],
      ['changed', 'Three people were killed in Kalix, police said.\n\n', 'Five people were killed in Kalix, police said.\n\n'],
      ['removed', 'It rained.', null],
      ['added', null, 'Update: this article was corrected.'],
    ],
  )
  assert.deepEqual(
    json.text[1]?.words?.map(({ kind, before: old, after: now }) => [kind, at(before, old), at(after, now)]),
    [
      ['changed', 'Three ', 'Five '],
      ['kept', 'people were killed in Kalix, police said.\n\n', 'people were killed in Kalix, police said.\n\n'],
    ],
  )
  const [toll] = json.tolls
  assert.deepEqual([toll?.ask, toll?.how, toll?.before?.low, toll?.after?.low], ['killed', 'rose', 3, 5])
  const [claim] = json.claims.filter(({ how }) => how === 'reworded')
  assert.equal(at(before, claim?.before?.content[0]), 'Three people were killed in Kalix')
  assert.equal(toll?.answers[0]?.before?.claims[0], `${claim?.before?.document}/${claim?.before?.id}`)
})
