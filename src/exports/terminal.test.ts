import assert from 'node:assert/strict'
import { stripVTControlCharacters } from 'node:util'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { comparisonOf, graded, question, reading } from '../../test/hand-made-comparison.ts'
import { widthOf } from './display-width.ts'
import { markdown, terminal } from './index.ts'

const plain = { colour: false, width: 100 }

void test('a question shows its state, its answers and why', () => {
  assert.equal(
    terminal(comparisonOf([question]), [reading], plain),
    `Capture of soldiers · 5 June 2024
1 document · 2 claims · 2 sources · 0 independent origins

 HOW MANY SOLDIERS WERE CAPTURED?                                                  updated: 2 → ≥ 10
   2     River Corps         “taken two soldiers prisoner”                              earlier  ¶2
   ≥ 10  officials, unnamed  “at least ten were held”                       reportedly  5 Jun    ¶3
   The figure rises as time passes: River Corps (earlier) says “two soldiers”, then officials say
   “at least ten”.
`,
  )
})

void test('a doubt stands under the question, and is no other claim', () => {
  const [, claim] = reading.claims.map(({ document, id }) => `${document}/${id}` as const)
  const doubts = claim ? [{ claim, of: [claim], holder: 'Border Post', quote: 'The claim could not be verified.' }] : []
  const doubted = comparisonOf([{ ...question, answers: question.answers.slice(0, 1), doubts }])
  assert.match(terminal(doubted, [reading], plain), /\n {3}Border Post: “The claim could not be verified\.” \(¶3\)\n$/u)
  assert.match(markdown(doubted, [reading]), /^\*Border Post: “The claim could not be verified\.” \\\(¶3\\\)\*$/mu)
})

void test('what is proposed as a grade stands in one line, and its reasons where all is wanted', () => {
  const lines = (all: boolean) => {
    const shown = terminal(graded, [reading], { ...plain, all }).split('\n')
    const start = shown.findIndex((line) => line.startsWith(' PROPOSED'))
    return shown.slice(start, shown.indexOf('', start) < 0 ? undefined : shown.indexOf('', start))
  }
  assert.deepEqual(lines(false), [' PROPOSED GRADES  Airwars weak · Admiralty 4'])
  assert.deepEqual(lines(true), [
    ' PROPOSED GRADES  Airwars weak · Admiralty 4',
    '   Airwars: weak. Only one origin says that people were killed or hurt: River Corps.',
    '   Iraq Body Count: none. No figure here says that people were killed.',
    '   Admiralty code: 4, doubtful for “How many soldiers were captured?”. River Corps and officials',
    '     do not agree.',
  ])
  const { documents, incidents } = graded
  const unjudged = { ...incidents[0], grades: [{ ...incidents[0].grades[2], grade: '6' }] } as const
  assert.doesNotMatch(terminal({ documents, incidents: [unjudged] }, [reading], plain), /PROPOSED/u)
  assert.match(markdown(graded, [reading]), /^\| Airwars \| the incident \| weak \| Only one origin .*River Corps\. \| ¶2 \|$/mu)
})

void test('claims that no question uses are counted, and listed where all are wanted', () => {
  assert.match(terminal(comparisonOf([]), [reading], plain), /^ Not compared: 2 claims \(--all lists them\)\.$/mu)
  const [, , ...listed] = terminal(comparisonOf([]), [reading], { ...plain, all: true }).split('\n')
  assert.deepEqual(listed.slice(0, 5), [
    '',
    ' ALSO CLAIMED',
    '   River Corps         “it had taken two soldiers prisoner”                               5 Jun  ¶2',
    '   officials, unnamed  “at least ten were held”                                           5 Jun  ¶3',
    '',
  ])
  assert.match(markdown(comparisonOf([]), [reading]), /^## Also claimed: 2 claims$/mu)
})

void test('where all is wanted, every claim shows how it was read', () => {
  const [, , , , , , ...receipts] = terminal(comparisonOf([]), [reading], { ...plain, all: true }).split('\n')
  assert.deepEqual(receipts, [
    '',
    ' HOW EACH CLAIM WAS READ',
    '   90 %  River Corps         “it had taken two soldiers prisoner”          by hand  it had       ¶2',
    '                                                                                    taken two…',
    '   90 %  officials, unnamed  “at least ten were held”                      by hand  at least     ¶3',
    '                                                                                    ten were…',
    '   The figure is how often claims read like this one were right on text held back',
    '   (docs/attribution.md); – where nobody has measured it.',
    '',
  ])
})

void test('a claim that repeats another stands with it', () => {
  const [first, second] = reading.claims.map(({ document, id }) => `${document}/${id}` as const)
  const repeats = first && second ? [{ from: second, to: first, kind: 'repeats' as const, why: '' }] : []
  const { documents, incidents } = comparisonOf([])
  const repeated = { documents, incidents: incidents.map((incident) => ({ ...incident, relations: repeats })) }
  assert.match(terminal(repeated, [reading], { ...plain, all: true }), /taken two soldiers prisoner”\s+5 Jun {2}¶2 \+1$/mu)
})

void test('claims of a document in no incident are counted too', () => {
  const apart = { id: reading.document.id, givenId: null, incident: null, alsoIn: [], copyOf: null, why: 'It states no act.' }
  assert.equal(
    terminal({ documents: [apart], incidents: [] }, [reading], plain),
    'It states no act.\n\n Not compared: 2 claims (--all lists them).\n',
  )
})

void test('what is not read for its language is said, and where it stands', () => {
  const [first] = reading.document.passages
  const note = { code: 'reading/other-language', at: first?.at ?? { start: 0, end: 0 }, text: 'Not read: Russian.' } as const
  const sentences = [{ at: note.at, passage: 'p1' as const }]
  const unread = { ...reading, sentences, notes: [...reading.notes, note] }
  assert.match(terminal(comparisonOf([]), [unread], plain), /^ Not read: Russian \(¶1\)$/mu)
  assert.match(markdown(comparisonOf([]), [unread]), /^Not read: Russian \\\(¶1\\\)$/mu)
})

const long = {
  ...question,
  answers: question.answers.map((answer) => ({
    ...answer,
    holder: 'a commander of the River Corps, unnamed',
    quote: 'that they had taken two soldiers prisoner in the village below the bridge, and that more were held elsewhere',
  })),
}
const rowsAt = (width: number) =>
  terminal(comparisonOf([long]), [reading], { colour: false, width })
    .split('\n')
    .slice(4, width < 80 ? 8 : 7)

void test('a long quote goes on under itself, a long name under itself', () => {
  assert.deepEqual(rowsAt(100), [
    '   2     a commander of the River    “that they had taken two soldiers                  earlier  ¶2',
    '         Corps, unnamed              prisoner in the village below the',
    '                                     bridge, and that more were held…”',
  ])
})

void test('where little room is left the quote has lines of its own', () => {
  assert.deepEqual(rowsAt(60), [
    '   2     a commander of the River Corps,      earlier  ¶2',
    '         unnamed',
    '         “that they had taken two soldiers prisoner in the',
    '         village below the bridge, and that more were held',
  ])
})

void test('why documents stand where they stand is said of copies and strangers, or of all', () => {
  const { documents, incidents } = comparisonOf([])
  const [own] = documents
  const others = own
    ? [own, { ...own, why: 'It is a copy.', copyOf: own.id }, { ...own, incident: null, why: 'It tells of other acts.' }]
    : []
  const whys = (all: boolean) => terminal({ documents: others, incidents }, [reading], { ...plain, all }).match(/^ {5}It .*$/gmu)
  assert.deepEqual(whys(false), ['     It is a copy.', '     It tells of other acts.'])
  assert.deepEqual(whys(true), ['     It is the only document.', '     It is a copy.', '     It tells of other acts.'])
})

void test('colour adds control sequences and changes no character', () => {
  const coloured = terminal(comparisonOf([question]), [reading], { colour: true, width: 100 })
  assert.ok(coloured.includes('\u001b['))
  assert.equal(stripVTControlCharacters(coloured), terminal(comparisonOf([question]), [reading], plain))
})

void test('nothing to compare is said in words', () => {
  assert.equal(terminal({ documents: [], incidents: [] }, [], plain), 'No claims found.\n')
  assert.equal(markdown({ documents: [], incidents: [] }, []), 'No claims found.\n')
})

const hostile = fc.string({ unit: 'binary', maxLength: 200 })
const wordy = fc
  .array(fc.constantFrom('soldiers', 'at', '東京で', '👩‍👩‍👧', 'é', '\u001b[31m', 'Шебекино', 'x'.repeat(90), '\u202e', '|'))
  .map((words) => words.join(' '))
const anyText = fc.oneof(hostile, wordy)

void test('no line is wider than the terminal, ends in a space, or lets a control character through', () => {
  const given = fc.record({
    title: anyText,
    words: anyText,
    holder: anyText,
    quote: anyText,
    hedge: anyText,
    value: anyText,
    said: anyText,
    why: anyText,
  })
  fc.assert(
    fc.property(given, fc.integer({ min: 60, max: 160 }), ({ title, words, holder, quote, hedge, value, said, why }, width) => {
      const answers = question.answers.map((answer, index) =>
        index === 0
          ? answer
          : {
              ...answer,
              holder,
              quote,
              hedges: [hedge],
              saidWords: said,
              value: { low: null, high: null, approx: false, words: value },
            },
      )
      const shown = terminal(comparisonOf([{ ...question, words, why, answers }], title), [reading], { colour: false, width })
      for (const line of shown.slice(0, -1).split('\n')) {
        assert.ok(widthOf(line) <= width, `${widthOf(line)} > ${width}: ${line}`)
        assert.doesNotMatch(line, /\s$/u)
        assert.doesNotMatch(line, /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
      }
    }),
    { numRuns: 300 },
  )
})

void test('Markdown keeps its table whatever the text holds', () => {
  fc.assert(
    fc.property(anyText, (quote) => {
      const answers = question.answers.map((answer) => ({ ...answer, quote }))
      const rows = markdown(comparisonOf([{ ...question, answers }]), [reading])
        .split('\n')
        .filter((line) => line.startsWith('| '))
      for (const row of rows.slice(0, 4)) assert.equal(row.match(/(?<!\\)(?:\\\\)*\|/gu)?.length, 7)
    }),
  )
})

void test('Markdown shows the same account', () => {
  assert.equal(
    markdown(comparisonOf([question]), [reading])
      .split('\n\n')
      .slice(2, 4)
      .join('\n'),
    `## How many soldiers were captured? · updated: 2 → ≥ 10
| Value | Who says it | In their words | Hedged | Said | Where |
| --- | --- | --- | --- | --- | --- |
| 2 | River Corps | “taken two soldiers prisoner” |  | earlier | ¶2 |
| ≥ 10 | officials, unnamed | “at least ten were held” | reportedly | 5 Jun | ¶3 |`,
  )
})
