import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Changes, type Claim, type Document, wordsAt } from '#model'
import { read } from '#reading'
import { documentOf } from '../../../test/made-up.ts'
import { changesBetween } from '../index.ts'

type Row = {
  readonly name: string
  readonly before: string
  readonly after: string
  readonly extent: Changes['extent']
  readonly asked?: readonly string[]
  readonly claims?: readonly string[]
  readonly text?: readonly string[]
  readonly about?: readonly string[]
  readonly notice?: string
}

/** What is not kept, in the order in which it is told. */
function check(row: Row): void {
  void test(row.name, () => {
    const [before, after] = [row.before, row.after].map((text) => read(documentOf(text, '2024-06-05')))
    assert.ok(before && after)
    const changes = changesBetween(before, after)
    assert.deepEqual(
      {
        extent: changes.extent,
        asked: [...changes.tolls, ...changes.questions].map(questionWords),
        claims: changes.claims.filter(({ how }) => how !== 'kept').map((change) => claimWords(change, changes)),
        text: changes.text.filter(({ kind }) => kind !== 'kept').map((change) => textWords(change, changes)),
        about: changes.about.map(({ field, before: was, after: is }) => `${field}: ${was} → ${is}`),
        notice: changes.notice ? `${changes.notice.kind}: ${wordsAt(changes.after.text, changes.notice.at)}` : 'none',
      },
      {
        extent: row.extent,
        asked: row.asked ?? [],
        claims: row.claims ?? [],
        text: row.text ?? [],
        about: row.about ?? [],
        notice: row.notice ?? 'none',
      },
    )
  })
}

function questionWords({ ask, how, before, after, answers }: Changes['tolls'][number]): string {
  const reach = (question: typeof before) => (question ? `${question.state} ${question.low}-${question.high}` : 'not asked')
  const held = (answer: (typeof answers)[number]['before']) => (answer ? `${answer.holder} “${answer.quote}”` : 'nobody')
  const lines = answers.map((answer) => `${answer.how}: ${held(answer.before)} → ${held(answer.after)}`)
  return [`${ask} ${how}: ${reach(before)} → ${reach(after)}`, ...lines].join('; ')
}

function claimWords({ how, differs, before, after }: Changes['claims'][number], changes: Changes): string {
  const said = (claim: Claim | null, { text }: Document) =>
    claim && `${claim.stance} “${claim.content.map((at) => wordsAt(text, at)).join(' … ')}”`
  const others = differs.filter((one) => one !== how).map((one) => `, ${one}`)
  return `${how}${others.join('')}: ${said(before, changes.before)} → ${said(after, changes.after)}`
}

function textWords({ kind, before, after, words }: Changes['text'][number], changes: Changes): string {
  const [one, other] = [before && wordsAt(changes.before.text, before), after && wordsAt(changes.after.text, after)]
  if (!words) return `${kind} ${(other ?? one ?? '').trim().slice(0, 24)}`
  const parts = words.flatMap((word) => {
    const [old, now] = [
      word.before && wordsAt(changes.before.text, word.before),
      word.after && wordsAt(changes.after.text, word.after),
    ]
    return word.kind === 'kept' ? [] : [`[-${(old ?? '').trim()}-]{+${(now ?? '').trim()}+}`]
  })
  return `${kind} ${parts.join(' ')}`
}

const raid = `Drones hit Kalix harbour

Three people were killed when drones struck the harbour of Kalix on Tuesday night, the White Birch Brigade said.

The defence ministry said that the bridge had been destroyed.

The harbour handles most of the timber that leaves the north of the country.`
const timber = '\n\nThe harbour handles most of the timber that leaves the north of the country.'
const put = (words: string, others: string): string => {
  assert.ok(raid.includes(words))
  return raid.replace(words, others)
}
const toll = (people: string) => `“${people} were killed when drones struck the harbour of Kalix on Tuesday night”`

void describe('tolls', () => {
  check({
    name: 'a toll is raised',
    before: raid,
    after: put('Three people', 'Five people'),
    extent: 'claims',
    asked: [
      'killed rose: single-origin 3-3 → single-origin 5-5; value: White Birch Brigade “Three people were killed” → White Birch Brigade “Five people were killed”',
    ],
    claims: [`reworded: asserts ${toll('Three people')} → asserts ${toll('Five people')}`],
    text: ['changed [-Three-]{+Five+}'],
  })
  check({
    name: 'a toll is corrected down, and the page says so',
    before: raid,
    after: `${put('Three people', 'Two people')}\n\nCorrection: an earlier version of this article put the number of dead at three.`,
    extent: 'claims',
    asked: [
      'killed fell: single-origin 3-3 → single-origin 2-2; value: White Birch Brigade “Three people were killed” → White Birch Brigade “Two people were killed”',
    ],
    claims: [
      'new: null → asserts “the number of dead at three”',
      `reworded: asserts ${toll('Three people')} → asserts ${toll('Two people')}`,
    ],
    text: ['changed [-Three-]{+Two+}', 'added Correction: an earlier v'],
    notice: 'correction: Correction: an earlier version of this article put the number of dead at three.',
  })
  check({
    name: 'another denies a toll',
    before: 'The White Birch Brigade said it had captured four soldiers.',
    after:
      'The White Birch Brigade said it had captured four soldiers. The defence ministry denies that any soldiers were captured.',
    extent: 'claims',
    asked: [
      'captured widened: single-origin 4-4 → contradicted 0-4; new: nobody → defence ministry “denies that any soldiers were captured”',
    ],
    claims: ['new: null → denies “that any soldiers were captured”'],
    text: ['changed [--]{+The defence ministry denies that any soldiers were captured.+}'],
  })
})

void describe('claims', () => {
  const bridge = '“that the bridge had been destroyed”'
  check({
    name: 'a claim is attributed otherwise',
    before: raid,
    after: put('The defence ministry said', 'Witnesses claimed'),
    extent: 'claims',
    claims: [`attribution: asserts ${bridge} → asserts ${bridge}`],
    text: ['changed [-The defence ministry said-]{+Witnesses claimed+}'],
  })
  check({
    name: 'only the cue is another',
    before: raid,
    after: put('ministry said', 'ministry claimed'),
    extent: 'claims',
    claims: [`attribution: asserts ${bridge} → asserts ${bridge}`],
    text: ['changed [-said-]{+claimed+}'],
  })
  check({
    name: 'what was said is denied',
    before: raid,
    after: put('ministry said', 'ministry denied'),
    extent: 'claims',
    asked: [
      'what-happened appeared: not asked → denied null-null; new: nobody → defence ministry “denied that the bridge had been destroyed”',
    ],
    claims: [`stance, attribution: asserts ${bridge} → denies ${bridge}`],
    text: ['changed [-said-]{+denied+}'],
  })
  check({
    name: 'a hedge is added',
    before: raid,
    after: put('had been destroyed', 'had reportedly been destroyed'),
    extent: 'claims',
    claims: [`hedge, reworded: asserts ${bridge} → asserts “that the bridge had reportedly been destroyed”`],
    text: ['changed [--]{+reportedly+}'],
  })
  check({
    name: 'a claim is reworded',
    before: raid,
    after: put('the bridge', 'the old bridge over the river'),
    extent: 'claims',
    claims: [`reworded: asserts ${bridge} → asserts “that the old bridge over the river had been destroyed”`],
    text: ['changed [--]{+old+} [--]{+over the river+}'],
  })
  check({
    name: 'a claim in another paragraph is the same claim',
    before: raid,
    after: put(
      'said.\n\nThe defence ministry said that the bridge had been destroyed.',
      'said. The defence ministry said that the bridge had been destroyed.',
    ),
    extent: 'words',
    text: ['changed [--]{+The defence ministry said that the bridge had been destroyed.+}', 'removed The defence ministry sai'],
  })
})

void describe('what is no claim', () => {
  check({ name: 'identical', before: raid, after: raid, extent: 'none' })
  check({
    name: 'white space and curly marks',
    before: `${raid} "So it is."`,
    after: `${put('Kalix on', 'Kalix  on').replaceAll('\n\n', '\n\n\n')} “So it is.”\n`,
    extent: 'layout',
  })
  check({
    name: 'another time of update',
    before: `${raid}\n\nUpdated at 10:05`,
    after: `${raid}\n\nLast updated on 5 June 2024 at 11:40 GMT`,
    extent: 'layout',
    text: ['removed Updated at 10:05', 'added Last updated on 5 June 2'],
    notice: 'stamp: Last updated on 5 June 2024 at 11:40 GMT',
  })
  check({
    name: 'a headline',
    before: raid,
    after: put('Drones hit Kalix harbour', 'Night of fire in Kalix'),
    extent: 'words',
    text: ['removed Drones hit Kalix harbour', 'added Night of fire in Kalix'],
    about: ['title: Drones hit Kalix harbour → Night of fire in Kalix'],
  })
  check({
    name: 'a paragraph is moved',
    before: raid,
    after: put(timber, '').replace('harbour\n\n', `harbour${timber}\n\n`),
    extent: 'words',
    text: ['moved The harbour handles most'],
  })
  check({
    name: 'a paragraph goes without a word',
    before: raid,
    after: put(timber, ''),
    extent: 'words',
    text: ['removed The harbour handles most'],
  })
  check({
    name: 'a paragraph goes, and the page gives a new time alone',
    before: `${raid}\n\nUpdated at 10:05`,
    after: `${put(timber, '')}\n\nUpdated at 10:15`,
    extent: 'words',
    text: ['removed The harbour handles most', 'changed [-10:05-]{+10:15+}'],
    notice: 'stamp: Updated at 10:15',
  })
  check({
    name: 'an old correction is no notice of a new change',
    before: `${raid}\n\nThis article was updated to name the ministry.`,
    after: `${put(timber, '')}\n\nThis article was updated to name the ministry.`,
    extent: 'words',
    text: ['removed The harbour handles most'],
  })
})

void describe('all is other', () => {
  check({
    name: 'rewritten from end to end',
    before: raid,
    after: 'Snow closed the road over the pass.\n\nTwo drivers were injured in a crash, police said.',
    extent: 'claims',
    asked: [
      'killed vanished: single-origin 3-3 → not asked; gone: White Birch Brigade “Three people were killed” → nobody',
      'injured appeared: not asked → single-origin 2-2; new: nobody → police, unnamed “Two drivers were injured”',
    ],
    claims: [
      `gone: asserts ${toll('Three people')} → null`,
      'gone: asserts “that the bridge had been destroyed” → null',
      'new: null → asserts “Two drivers were injured in a crash”',
    ],
    text: [
      'removed Drones hit Kalix harbour',
      'removed Three people were killed',
      'removed The defence ministry sai',
      'removed The harbour handles most',
      'added Snow closed the road ove',
      'added Two drivers were injured',
    ],
    about: ['title: Drones hit Kalix harbour → null'],
  })
  check({ name: 'hardly a text', before: '.', after: '.\n\n!', extent: 'layout', text: ['added !'] })
})
