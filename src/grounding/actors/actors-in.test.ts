import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentencesOf } from '#language'
import type { Post } from '#model'
import { marked, unmarked } from '../marked.ts'
import { documentOf } from '../sample.ts'
import { actorRules, actorsIn } from './actors-in.ts'

/** Every mark is given as a source; its label is the actor that it has to come back with, or "null". */
function check(example: string): void {
  const { text, marks } = unmarked(example)
  const found = foundIn(example)
  const back = marks.map(({ at }) => {
    const [mention, ...twins] = found.mentions.filter((one) => one.at.start === at.start && one.at.end === at.end)
    assert.ok(mention && twins.length === 0, `one mention for the source “${text.slice(at.start, at.end)}”`)
    return { label: String(mention.referent), at }
  })
  assert.equal(marked(text, back), example)
}
function foundIn(example: string) {
  const { text, marks } = unmarked(example)
  const document = documentOf(text)
  return actorsIn(
    document,
    sentencesOf(document),
    marks.map(({ at }) => at),
  )
}

for (const { id, example } of actorRules) void test(id, () => check(example))

for (const example of [
  '{actor-1 The governor of Perm, Ivan Orlov}, said no. {actor-1 Orlov} later agreed.',
  '{actor-1 A group of partisans, the Northern Volunteer Corps}, said so. {actor-1 The NVC} said it again.',
  '{actor-1 Ivan Orlov, a spokesman for the ministry}, said no. {actor-1 The spokesman} said more.',
  '{actor-1 A man} said no. {actor-2 Another man} said yes.',
  '{actor-1 A spokesman} said no. {actor-2 A spokesman} said yes.',
  '{actor-1 The International Rescue Board (IRB)} said so. {actor-1 The IRB} said it again.',
  '{actor-1 Ukraine} denies it. {actor-1 Kyiv} has said so before.',
  '{null It} said so.',
  '{actor-1 Anna Berg} said she met Ivan Orlov. {actor-1 She} left.',
  '{actor-1 Police} said so. {actor-1 Police} said it again.',
  '{actor-1 The army and the navy} said so.',
  '{null The video} said nothing.',
  '{null An earlier version of this story} said so.',
  '{null This article} said so.',
  '{actor-1 The army} denied it. “The navy lies,” {actor-3 its spokesman} said. {actor-1 The army} said so.',
  '{actor-1 A group known as the Northern Volunteer Corps} said so. {actor-1 The NVC} said it again.',
  '{actor-1 The governor} had said so. {actor-1 Governor Anna Berg} said it again.',
  '{actor-1 The hospital in Oslo} said so. {actor-2 The hospital in Bergen} said no.',
  '{actor-1 The police in Oslo} said so. {actor-1 Police} said it again.',
  '{actor-1 Reda el-Falk} said so. {actor-1 Falk} said it again.',
  '{actor-1 Russia’s defence ministry} said so. {actor-3 Ukraine’s defence ministry} said no.',
  '{actor-1 Three witnesses} said no. {actor-2 Two witnesses} said yes.',
])
  void test(example, () => check(example))

void test('the kinds, names and ties of actors', () => {
  const found = foundIn(
    'The governor of Perm, Ivan Orlov, met Russia’s defense ministry. A man from the Volunteer Corps said its forces fled.',
  )
  const shown = found.referents.map(({ kind, name, named, role, memberOf }) => ({ kind, name, named, role, memberOf }))
  assert.deepEqual(shown, [
    { kind: 'person', name: 'Ivan Orlov', named: true, role: 'governor of Perm', memberOf: null },
    { kind: 'organisation', name: 'Russia’s defense ministry', named: true, role: null, memberOf: 'actor-3' },
    { kind: 'organisation', name: 'Russia', named: true, role: null, memberOf: null },
    { kind: 'person', name: 'a man from the Volunteer Corps', named: false, role: null, memberOf: 'actor-5' },
    { kind: 'group', name: 'Volunteer Corps', named: true, role: null, memberOf: null },
    { kind: 'group', name: 'its forces', named: false, role: null, memberOf: 'actor-5' },
  ])
})

/** Each actor in short: "person Anna Berg, governor of 2". */
function checkActors(text: string, ...wanted: readonly string[]): void {
  const found = foundIn(text).referents.map(
    ({ kind, name, role, memberOf }) => `${kind} ${name}${role === null ? '' : `, ${role}`}${memberOf ? ` of ${memberOf}` : ''}`,
  )
  assert.deepEqual(found, wanted)
}

for (const [text, ...wanted] of [
  [
    'The hospital’s chief physician, Anna Berg, said no.',
    'person Anna Berg, chief physician of actor-2',
    'organisation hospital',
  ],
  [
    'Anna Berg, chief physician of the hospital in Oslo, said no.',
    'person Anna Berg, chief physician of the hospital of actor-2',
    'organisation hospital in Oslo',
  ],
  [
    'Captain Juho Falk of the Finnish border guard said no.',
    'person Juho Falk, Captain of actor-2',
    'organisation Finnish border guard',
  ],
  ['The Prisoner Exchange failed.'],
  ['Statement of the Polar Star Legion on the war.', 'group Polar Star Legion'],
  ['Chinese Rights Defenders said no.', 'organisation Chinese Rights Defenders'],
] as const)
  void test(text, () => checkActors(text, ...wanted))

void test('a name keeps its short forms', () => {
  const { referents } = foundIn('The Northern Volunteer Corps said so. The Corps (NVC) denied it, and the NVC left.')
  assert.deepEqual(
    referents.map(({ name, aliases }) => ({ name, aliases })),
    [{ name: 'Northern Volunteer Corps', aliases: ['the Corps', 'NVC'] }],
  )
})

void test('the author of a post is an actor', () => {
  const text = 'Two bridges are gone. — Front Notes (@frontnotes) June 4, 2023'
  const authorAt = { start: text.indexOf('Front'), end: text.indexOf(' (@') }
  const post: Post = {
    platform: 'x',
    author: 'Front Notes',
    handle: 'frontnotes',
    authorAt,
    postedOn: null,
    url: null,
    links: [],
  }
  const body = { start: 0, end: text.indexOf(' —') }
  const document = {
    ...documentOf(text),
    passages: [{ id: 'p1', kind: 'post', at: { start: 0, end: text.length }, body, post }],
  } as const
  const { referents, mentions } = actorsIn(document, sentencesOf(document), [])
  assert.deepEqual(referents, [
    {
      id: 'actor-1',
      kind: 'person',
      name: 'Front Notes',
      aliases: ['frontnotes'],
      named: true,
      role: null,
      memberOf: null,
      known: null,
    },
  ])
  assert.deepEqual(mentions, [
    { at: authorAt, kind: 'person', referent: 'actor-1', basis: { rule: 'actors/poster', words: [authorAt] } },
  ])
})
