import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compare } from '#linking'
import { read } from '#reading'
import { documentOf } from './made-up.ts'

type Row = { readonly one: string; readonly other: string; readonly same: boolean; readonly why: RegExp }
function check(name: string, { one, other, same, why }: Row): void {
  void test(name, () => {
    const { documents, incidents } = compare([one, other].map((text) => read(documentOf(text))))
    assert.equal(incidents.length, same ? 1 : 2, documents.map((document) => document.why).join(' | '))
    for (const document of documents) assert.match(document.why, why)
  })
}

const raid = `date 2024-06-05
The White Birch Brigade attacked the customs station in Haparanda before dawn on Tuesday, killing two guards, police said.

The fighters crossed the river in boats and burned four lorries in the yard of the customs station. The governor of Norrbotten, Elin Stenvaara, called the raid an outrage.`

void describe('one incident', () => {
  check('another outlet on the same raid', {
    one: raid,
    other: `date 2024-06-06
Gunmen who came over the river in boats stormed the customs station at Haparanda on Tuesday and set lorries on fire, residents said.

Two border guards were killed. The White Birch Brigade said that its fighters carried out the raid.`,
    same: true,
    why: /^Shares White Birch Brigade and Haparanda with .*people killed, hurt or missing/u,
  })
  check('a short post on it', {
    one: raid,
    other: `date 2024-06-04
Boats on the river at Haparanda, shots at the customs station, lorries burning in the yard. Two guards killed, neighbours say.`,
    same: true,
    why: /“customs”, “station” and “boats”/u,
  })
  check('what became of it a week later', {
    one: raid,
    other: `date 2024-06-12
Haparanda buried the two guards who were killed when the White Birch Brigade attacked the customs station last week.

Governor Elin Stenvaara said the station would open again on Friday. The burned lorries still stood in its yard.`,
    same: true,
    why: /days? apart|on the same days/u,
  })
})

void describe('not one incident', () => {
  check('an accident in the same town, with the same governor, in the same week', {
    one: raid,
    other: `date 2024-06-06
Two people were killed and nine injured when a bus collided with a timber lorry on the road near Haparanda on Thursday morning, police said.

The governor of Norrbotten, Elin Stenvaara, sent her condolences to the families. The injured were taken to the hospital in Kalix.`,
    same: false,
    why: /but /u,
  })
  check('the same party and town in another year', {
    one: raid,
    other: `date 2021-03-02
The White Birch Brigade attacked a police checkpoint outside Haparanda on Monday and took a sergeant prisoner, the army said.

Three officers were wounded when the fighters opened fire from a farm house. It was the first attack on the road this winter.`,
    same: false,
    why: /no telling word/u,
  })
  check('the same party, another town on another day', {
    one: raid,
    other: `date 2024-06-19
The White Birch Brigade shelled the harbour of Kalix on Monday, wounding a fisherman, the coast guard said.

The shells sank two trawlers and broke the windows of the fish market. Nobody was killed.`,
    same: false,
    why: /but /u,
  })
  check('two short texts that share nothing but the commonest words of the field', {
    one: 'date 2024-05-06\nOfficials said two people were killed in the town on Monday.',
    other: 'date 2024-05-07\nThe ministry denied that anyone was killed.',
    same: false,
    why: /the words? “kill|too little|no telling/u,
  })
  check('only the town', {
    one: raid,
    other: `date 2024-06-05
Police in Haparanda arrested a man on Wednesday on suspicion of stabbing his neighbour in a quarrel over a dog.

The neighbour, a retired teacher, was treated for a cut on his arm and sent home.`,
    same: false,
    why: /but /u,
  })
})

void test('an old raid mentioned beside the new one is an incident of its own, with those who told of it then', () => {
  const before = `date 2023-11-15
The White Birch Brigade shelled the harbour of Kalix on Monday, wounding a fisherman, the coast guard said.

The shells sank two trawlers and broke the windows of the fish market. Nobody was killed.`
  const beside = `${raid}

In November 2023 the brigade shelled the harbour of Kalix, wounding a fisherman and sinking two trawlers.`
  const { documents, incidents } = compare([beside, before].map((text) => read(documentOf(text))))
  assert.equal(incidents.length, 2)
  const [report, old] = documents
  assert.deepEqual(report?.alsoIn, [old?.incident])
  assert.notEqual(report?.incident, old?.incident)
  const shelling = incidents.find(({ id }) => id === old?.incident)
  const hurt = shelling?.questions.find(({ ask }) => ask === 'injured')
  assert.deepEqual([shelling?.documents.length, hurt?.state, hurt?.low], [2, 'agreed', 1])
  const killed = incidents.find(({ id }) => id === report?.incident)?.questions.find(({ ask }) => ask === 'killed')
  assert.equal(killed?.low, 2)
})
