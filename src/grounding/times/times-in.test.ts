import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentencesOf } from '#language'
import type { Document, Time } from '#model'
import { marked, unmarked } from '../marked.ts'
import { documentOf, postOf } from '../sample.ts'
import { timeRules } from './rules.ts'
import { timesIn } from './times-in.ts'

type Label = (time: Time) => string
const valueOf: Label = ({ value }) => value
const daysOf: Label = ({ earliest, latest, certain }) => `${earliest ?? ''}..${latest ?? ''}${certain ? '' : '?'}`

function check(name: string, example: string, label: Label = valueOf, read: (text: string) => Document = documentOf): void {
  void test(name, () => {
    const document = read(unmarked(example).text)
    const { referents, mentions } = timesIn(document, sentencesOf(document))
    const labels = new Map<string | null, string>(referents.map((time) => [time.id, label(time)]))
    const marks = mentions.map(({ at, referent }) => ({ at, label: labels.get(referent) ?? 'unknown' }))
    assert.equal(marked(document.text, marks), example)
  })
}

for (const { id, example } of timeRules) check(id, example)

for (const example of [
  'It fell on {2023-06-04..2023-06-04 June 4, 2023} in {2022-02-01..2022-02-28 February 2022}, not {2022-01-01..2022-12-31? last year}.',
  'They came {2023-05-29..2023-06-04? last week} and left at {2023-06-03..2023-06-04? the weekend}.',
  'He was taken {..2023-06-05? recently}; the war has lasted {.. 15 months}.',
  'The dam held in {2022-12-01..2023-02-28? last winter} as in {1990-01-01..1999-12-31 the 1990s}.',
  'Shelling went on {2023-06-01..2023-06-03 June 1 to 3}.',
  'The depot burned at {..? 4:30 a.m.} and the bridge fell.',
  'Ten have died since {2023-01-01..2023-06-05 January}, two of them in {2023-01-01..2023-01-31 January}.',
  'It began {2023-05-30..2023-05-30 late on Tuesday} and went on for {.. one minute and 14 seconds}.',
  '{..? Two days} after the raid they met again.',
])
  check(example, example, daysOf)

for (const example of [
  'It fell on {2023-06-01..2023-06-01 June 1}, and {2023-06-01..2023-06-01? that night} they left. It fell on {2023-06-02..2023-06-02 Friday}, they said on {2023-06-03..2023-06-03 Saturday}; {unknown the next day} it burned.',
])
  check(example, example, daysOf)

for (const example of [
  'The bridge stays closed until {2023-06-09 Friday}; she said that it would stay closed until {2023-06-09 Friday}.',
  'They threatened on {2023-06-01 Thursday} to strike if troops were not withdrawn by {2023-06-11 Sunday}.',
  'The mayor has until {2023-06-11 Sunday}. By {2023-06-04 Sunday} the fire was out; it had burned until {2023-06-01 Thursday}.',
  'It should be rebuilt in {2023-10 October}. They set {2023-06-02 Friday} as the day.',
])
  check(example, example)

for (const example of [
  'It fell on {2023-06-01..2023-06-01 June 1}. {2023-05-31..2023-05-31? A day earlier} 12 had died; {2023-05-31..2023-05-31? the day before}, two.',
  'It fell on {2023-06-01..2023-06-01 June 1}. They stayed until it burned {unknown ten days later}; it will open {2023-06-11..2023-06-11? ten days later}.',
  'Drones came {2023-06-04..2023-06-05? overnight}, {2023-06-03..2023-06-05? overnight on Sunday} and {2023-06-02..2023-06-03 overnight into Saturday}.',
  '{unknown The previous evening} they met. {..? 48 hours} earlier it was quiet. The town fell {.. two weeks} into the war.',
])
  check(example, example, daysOf)

const undated = (text: string) => documentOf(text, { day: null })
for (const example of [
  'They came {XXXX-WXX? last week}, {XXXX-WXX-4? Thursday} and {XXXX-XX-XX? yesterday}, and left on {2023-06-04 June 4, 2023}.',
  'They met on {XXXX-06-04? June 4}, and in {XXXX? last year}.',
])
  check(`undated: ${example}`, example, ({ value, certain }) => `${value}${certain ? '' : '?'}`, undated)

check(
  'a post has its own day',
  'They leave {2023-06-04 today}.\n\n— Someone (@someone) {2023-06-04 June 4, 2023}',
  valueOf,
  (text) => postOf(text, '2023-06-04'),
)

for (const example of [
  'The march ended; she may go. The second man sat in the sun, and the 13-year-old boy bought 1500 shells.',
  'The opposition daily Vestnik wrote of High Noon and 60 Minutes a day after he left.',
  'The soldiers’ 10-12 tanks and 3.5 million people, 50% of them armed, held Route 2014.',
])
  check(`no time: ${example}`, example)
