import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Failure, never } from '#base'
import { documentsIn } from '#intake'
import { compare } from '#linking'
import { dayOf, type Reading } from '#model'
import { read } from '#reading'

type Report = readonly [on: string, text: string, title?: string]
type Row = {
  readonly name: string
  readonly reports: readonly Report[]
  readonly ask?: 'killed' | 'injured'
  /** State and range of the question that most claims answer. */
  readonly asked: string
}

function readingOf([on, text, title = 'Shooting in Tromsø']: Report): Reading {
  const about = { path: null, format: 'jsonl', publishedOn: dayOf(on), publisher: null, url: null } as const
  const lead = 'A gunman opened fire at the Kongsbakken cafe in Tromsø on Monday, according to the Arctic Gazette.'
  const line = JSON.stringify({ id: on, title, text: `${lead} ${text}` })
  const [document] = documentsIn(new TextEncoder().encode(line), about)
  return !document || document instanceof Failure ? never('a report of a test that is none') : read(document)
}

function check({ name, reports, ask = 'injured', asked }: Row): void {
  void test(name, () => {
    const questions = compare(reports.map(readingOf)).incidents[0]?.questions ?? []
    const [first] = questions
      .filter((one) => one.ask === ask && one.over === null)
      .toSorted((a, b) => b.answers.length - a.answers.length)
    assert.equal(first ? `${first.state} ${first.low}-${first.high}` : 'nothing', asked)
  })
}

const [monday, tuesday] = ['2024-06-03', '2024-06-04']
void describe('a part beside its whole', () => {
  check({
    name: 'two of them',
    reports: [[monday, 'Five people were wounded, police said. Two of them are in critical condition, the hospital said.']],
    asked: 'ranged 5-5',
  })
  check({
    name: 'those in hospital, another day',
    reports: [
      [monday, 'Five people were wounded.'],
      [tuesday, 'Three people are in hospital in stable condition.'],
    ],
    asked: 'ranged 5-5',
  })
  check({
    name: 'members of a family',
    ask: 'killed',
    reports: [
      [monday, 'Five people were killed, police said.'],
      [tuesday, 'Their father and three other members of their family were killed, Aino Alatalo said.'],
    ],
    asked: 'ranged 5-5',
  })
  check({
    name: 'those who died at the scene, where another died in hospital',
    ask: 'killed',
    reports: [
      [monday, 'Four people were killed.'],
      [tuesday, 'Three men died at the scene. A fourth man died in hospital.'],
    ],
    asked: 'ranged 4-4',
  })
  check({
    name: 'three men and a woman are people, not men',
    reports: [
      [monday, 'Three men and a woman were wounded.'],
      [tuesday, 'Four people were wounded.'],
    ],
    asked: 'agreed 4-4',
  })
  check({
    name: 'the article in its own voice beside whom it quotes',
    reports: [[monday, 'Five people were wounded. Two people were wounded in the kitchen, police said.']],
    asked: 'ranged 5-5',
  })
})
void describe('several incidents', () => {
  check({
    name: 'a sum over a city',
    reports: [
      [monday, 'Seven people were wounded.'],
      [tuesday, 'Gunfire left 20 people wounded across the city.'],
    ],
    asked: 'ranged 7-7',
  })
  check({
    name: 'a sum over several is no more than that',
    ask: 'killed',
    reports: [
      [monday, 'Two people were killed.'],
      [tuesday, 'Seven people were killed in three separate shootings.'],
    ],
    asked: 'ranged 2-2',
  })
  check({
    name: 'what is over a month is no toll of it',
    ask: 'killed',
    reports: [[monday, 'Two people were killed. At least 80 people were killed in the city in May alone.']],
    asked: 'single-origin 2-2',
  })
})
void describe('another town', () => {
  check({
    name: 'what happened in another region is another incident',
    ask: 'killed',
    reports: [
      [monday, 'Three officers were killed in Tromsø. Five officers were killed in Turku, hairdressers said.'],
      [tuesday, 'Three officers were killed in Tromsø, the mayor said.'],
    ],
    asked: 'agreed 3-3',
  })
})
void describe('the attacker', () => {
  check({
    name: 'some count him, others do not',
    ask: 'killed',
    reports: [
      [monday, 'He killed three people and then shot himself.'],
      [tuesday, 'Four people are dead.'],
    ],
    asked: 'ranged 3-4',
  })
  check({
    name: 'two more are another matter',
    ask: 'killed',
    reports: [
      [monday, 'He killed three people and then shot himself.'],
      [tuesday, 'Five people are dead.'],
    ],
    asked: 'updated 5-5',
  })
})
void describe('what replaces a figure', () => {
  check({
    name: 'a third victim',
    ask: 'killed',
    reports: [
      [monday, 'Two people were killed.'],
      [tuesday, 'A third victim has died.'],
    ],
    asked: 'updated 3-3',
  })
  check({
    name: 'fewer hurt, as one of them has died',
    reports: [
      [monday, 'One man was killed and five others were wounded.'],
      [tuesday, 'Two people were killed and four others were wounded.'],
    ],
    asked: 'updated 4-4',
  })
  check({
    name: 'fewer hurt, and nobody has died',
    reports: [
      [monday, 'One man was killed and five others were wounded.'],
      [tuesday, 'One man was killed and four others were wounded.'],
    ],
    asked: 'contradicted 4-5',
  })
  check({
    name: 'a correction',
    reports: [
      [monday, 'Five people were wounded.'],
      [tuesday, 'Four people were wounded, not five as first reported.'],
    ],
    asked: 'updated 4-4',
  })
  check({
    name: 'a report that calls itself an update',
    reports: [
      [monday, 'Five people were wounded.'],
      [tuesday, 'Four people were wounded.', 'UPDATE: Shooting in Tromsø'],
    ],
    asked: 'updated 4-4',
  })
  check({
    name: 'more of those who were counted are no growth',
    reports: [[monday, 'Five people were wounded. Two more men, aged 20 and 25, were also wounded, police said.']],
    asked: 'single-origin 5-5',
  })
})
void describe('words that are easily misread', () => {
  check({
    name: 'gunned down: some may live',
    ask: 'killed',
    reports: [
      [monday, 'Two people were killed.'],
      [tuesday, 'He gunned down six people, police said.'],
    ],
    asked: 'ranged 2-2',
  })
  check({
    name: 'nine injured and one dead',
    ask: 'killed',
    reports: [
      [monday, 'The attack left nine injured and one dead, police said.'],
      [tuesday, 'The attack left one dead.'],
    ],
    asked: 'single-origin 1-1',
  })
  check({
    name: 'two others also',
    reports: [
      [monday, 'One man was killed and four others were wounded.'],
      [tuesday, 'One man was killed. Two other people were also wounded.'],
    ],
    asked: 'ranged 4-4',
  })
  check({
    name: 'wounding one of those before',
    reports: [
      [monday, 'Four people were wounded.'],
      [tuesday, 'He fired at three guards, wounding one.'],
    ],
    asked: 'ranged 4-4',
  })
  check({
    name: 'a fifth person, beside four',
    reports: [
      [monday, 'Five people were wounded.'],
      [tuesday, 'Four people were wounded, and a fifth person was injured by glass.'],
    ],
    asked: 'agreed 5-5',
  })
  check({
    name: 'the attacker among the hurt',
    reports: [
      [monday, 'Five people were wounded, including the gunman.'],
      [tuesday, 'Four people were wounded.'],
    ],
    asked: 'ranged 4-5',
  })
})
void describe('no toll', () => {
  check({
    name: 'nobody seriously',
    reports: [[monday, 'Four people were wounded. None of the victims was seriously wounded.']],
    asked: 'single-origin 4-4',
  })
  check({
    name: 'whose names are not released',
    reports: [
      [monday, 'Three people were wounded. Police said they do not plan to release the names of the three injured people.'],
    ],
    asked: 'single-origin 3-3',
  })
  check({
    name: 'to wind up is not to wound',
    reports: [[monday, 'Two people were wounded. Three people wound up in court.']],
    asked: 'single-origin 2-2',
  })
  check({
    name: 'others who were shot are not the dead',
    reports: [[monday, 'One man was killed and three others were shot.']],
    asked: 'single-origin 3-3',
  })
})
