import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentencesOf } from '#language'
import type { Count } from '#model'
import { marked, unmarked } from '../marked.ts'
import { documentOf } from '../sample.ts'
import { countsIn } from './counts-in.ts'
import { countRules } from './rules.ts'

function check(name: string, example: string): void {
  void test(name, () => {
    const document = documentOf(unmarked(example).text)
    const { referents, mentions } = countsIn(document, sentencesOf(document))
    const labels = new Map<string | null, string>(referents.map((count) => [count.id, labelOf(count)]))
    const marks = mentions.map(({ at, referent }) => ({ at, label: labels.get(referent) ?? '' }))
    assert.equal(marked(document.text, marks), example)
  })
}

function labelOf({ low, high, approx, unit, additional, cumulative, partOf }: Count): string {
  const range = low === high ? `${low}` : `${low ?? ''}-${high ?? ''}`
  const flags = [additional && 'additional', cumulative && 'cumulative', partOf?.replace('count', 'part-of')].filter(Boolean)
  return [`${approx ? '~' : ''}${range}/${unit ?? '?'}`, ...flags].join(',')
}

for (const { id, example } of countRules) check(id, example)
for (const example of [
  'They counted {10-15/civilian 10 to 15 civilians}, {3-5/tank between 3 and 5 tanks} and {10-15/man 10–15 men}.',
  'The ministry lost {11-/soldier more than 10 soldiers}, {-5/drone up to five drones} and {-19/child fewer than 20 children}.',
  '{~200/person Nearly 200 people} and {1200/troop 1,200 troops} left; {2000000/person 2 million people} stayed.',
  '{250/house Two hundred and fifty houses} burned, {24/officer twenty-four police officers} were hurt.',
  '{12-99/person Dozens of people} came, {3-9/soldier several soldiers}, {2-9/woman a few women}, {13-/man more than a dozen men}.',
  '{5/fighter,additional Another five fighters} and {5/man,additional five more men} fell.',
  'It killed {12/person 12 people}, including {3/child,part-of-1 three children} and {2/woman,part-of-1 two women}.',
  'It killed {3/soldier three soldiers} and {1/civilian a civilian}.',
  'The strike brought the total to {40/?,cumulative 40}.',
  '{40/civilian,cumulative 40 civilians} have died there since February.',
  '{13/killing,cumulative 13 killings} this year, {200/man,cumulative 200 men} in the past two months, {8/man,cumulative eight men} throughout the day.',
  '{12/civilian 12 civilians} died earlier this year; {3/man three men} in the last hours.',
  'They captured {2/soldier two soldiers}. The {2/soldier two soldiers} were wounded.',
  '{3/person Three people} are dead and {4/?,additional four more} are injured; {5/? all five} were taken to local hospitals.',
  'They handed over {3-9/prisoner several Russian prisoners}.',
  'The 13-year-old boy paid $5 million on June 4, and 10 percent of the soldiers left 3 km later.',
  '1O people came; no casualties were reported; one of the soldiers said so. It is 20 years old.',
  'Soldiers arrived in 2022. Troops of the 3rd Brigade held 5 kilometers, and unit 12 fighters moved on May 4 soldiers said.',
  'It showed what appeared to be {~12/soldier around a dozen Norwegian soldiers} held in a barn.',
  'The army denies that any soldiers were captured. {0/soldier No soldiers} were captured.',
  '{0/soldier None of the three soldiers} was hurt; none of them crossed the river, and none of our members knew.',
  'None of their injuries were life-threatening, and none of the victims was seriously hurt by it.',
  'Its toll was raised from three to {5/? five}, up from two. The toll rose from 3 to {5/person 5 people}.',
  'They raised the number of people killed to {16/person 16}. The number of soldiers here is small.',
  '{5/person Five people} were killed, after {2/person,part-of-1 two} of the wounded died overnight.',
  'They said {5/person five people} were dead. {2/person,part-of-1 Two} of the injured have since died.',
  '{2/person,part-of-2 Two people} who were wounded in the raid died in hospital. {5/person Five people} have now been killed.',
  '{2/person Two people} who were wounded fled. {5/person Five people} were killed. Four of the wounded were taken home.',
  '{2/? Two} die as a bus burns; {1/?,additional one more} dies later.',
  '{2/? Two} are dead and {3/? three} are in critical condition; one is in stable condition.',
  'A man said he was a doctor, and a soldier told him to leave.',
  'He ended three deals in two days and won 3-1.',
])
  check(example, example)
