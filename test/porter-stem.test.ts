import assert from 'node:assert/strict'
import test from 'node:test'
import { porterStem } from '../tools/score/porter-stem.ts'

// Examples of Porter (1980).
const stems =
  'caresses caress, ponies poni, ties ti, feed feed, agreed agre, plastered plaster, bled bled, sing sing, troubled troubl, hopping hop, falling fall, filing file, happy happi, sky sky, relational relat, conditional condit, operator oper, decisiveness decis, sensitiviti sensit, electrical electr, goodness good, allowance allow, replacement replac, adoption adopt, effective effect, probate probat, rate rate, cease ceas, controll control, roll roll'

for (const row of stems.split(', ')) {
  const [word = '', stem = ''] = row.split(' ')
  void test(`${word}: ${stem}`, () => {
    assert.equal(porterStem(word), stem)
  })
}
