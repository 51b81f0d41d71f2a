import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentencesOf } from '#language'
import type { Act } from '#model'
import { actorsIn } from '../actors/actors-in.ts'
import { countsIn } from '../counts/counts-in.ts'
import { marked, unmarked } from '../marked.ts'
import { placesIn } from '../places/places-in.ts'
import { documentOf } from '../sample.ts'
import { timesIn } from '../times/times-in.ts'
import { actRules, actsIn } from './acts-in.ts'
import { entries } from './lexicon.ts'

function actsOf(text: string) {
  const document = documentOf(text)
  const sentences = sentencesOf(document)
  const grounds = {
    actors: actorsIn(document, sentences, []),
    places: placesIn(document, sentences),
    times: timesIn(document, sentences),
    counts: countsIn(document, sentences),
  }
  return { acts: actsIn(document, sentences, grounds), grounds }
}

/** One act of the type has exactly the marked trigger, actor and target. */
function checkWords(example: string, types: readonly Act['type'][]): void {
  const { text } = unmarked(example)
  const found = actsOf(text).acts.map((act) => ({ type: act.type, words: shown(text, act) }))
  assert.ok(
    found.some(({ type, words }) => types.includes(type) && words === example),
    `wanted ${types.join('|')} ${example}, found ${JSON.stringify(found)}`,
  )
}
function shown(text: string, { actor, target, basis }: Act): string {
  const label = (name: string, spans: Act['words']) => spans.map((at) => ({ label: name, at }))
  return marked(text, [
    ...label('actor', actor?.spans ?? []),
    ...label('target', target?.spans ?? []),
    ...label('act', basis.words),
  ])
}

for (const { type, otherwise, form, words, example } of entries)
  void test(`${type}: ${words.join(' ')} (${form})`, () => checkWords(example, otherwise ? [type, otherwise] : [type]))
for (const { id, example } of actRules)
  void test(id, () => checkWords(example, ['capture', 'attack', 'go-missing', 'kill', 'injure']))

void test('whoever is accused is the doer, not who accuses', () =>
  checkWords('Rebels accused {actor the army} of {act shelling} {target the town}.', ['strike']))

/** Every act of a text in short: "not intended meet 12 @Place #time". */
function check(text: string, ...wanted: readonly string[]): void {
  const { acts, grounds } = actsOf(text)
  const short = acts.map(({ type, polarity, modality, count, place, time }) => {
    const figure = grounds.counts.referents.find(({ id }) => id === count)?.low
    const where = grounds.places.referents.find(({ id }) => id === place)?.name
    const when = grounds.times.referents.find(({ id }) => id === time)?.words
    const standing = [polarity === 'negative' ? 'not' : '', modality === 'actual' ? '' : modality]
    return [...standing, type, figure, where && `@${where}`, when && `#${when}`]
      .filter((part) => part !== '' && part !== undefined)
      .join(' ')
  })
  assert.deepEqual(short, wanted)
}

for (const [text, ...wanted] of [
  ['The strike on Baghdad killed at least 12 and wounded 30.', 'strike @Baghdad', 'kill 12 @Baghdad', 'injure 30 @Baghdad'],
  ['Twelve people, including 3 children, were killed on Monday.', 'kill 12 #Monday'],
  ['The attack left 12 dead and 30 injured.', 'attack', 'kill 12', 'injure 30'],
  ['MOSUL, June 5 (Exercise Wire) - Twelve people were killed by shells, police said.', 'kill 12'],
  ['MOSUL, Iraq, June 5 (Exercise Wire) - Twelve people were killed on Sunday.', 'kill 12 #Sunday'],
  ['The death toll rose to 40.', 'kill 40'],
  ['A car bomb exploded in Mosul, killing two.', 'kill 2 @Mosul'],
  ['They announced the capture of 10 POWs.', 'capture 10'],
  ['Rebels captured two soldiers.', 'capture 2'],
  ['Rebels captured the town.', 'seize'],
  ['The army denied killing any civilians.', 'not kill'],
  ['No one was killed.', 'not kill'],
  ['The general failed to capture the town.', 'not seize'],
  ['The army has not withdrawn from Gaza.', 'not withdraw @Gaza'],
  ['The governor had not turned up at the station.', 'not meet'],
  ['Hamas vowed to release five hostages.', 'intended release 5'],
  ['The prisoners will be exchanged.', 'intended exchange'],
  ['It was a vigil for two boys who police say were shot and killed by a friend.', 'attack 2', 'kill 2'],
  ['Rebels may have attacked the base.', 'possible attack'],
  ['Officials agreed to meet the rebels if the soldiers were alive.', 'agree', 'conditional meet'],
  ['Police arrested a man suspected of killing his wife.', 'detain 1', 'possible kill'],
  ['They demanded the release of all prisoners.', 'intended release'],
  [
    'Gunmen killed 12 people and wounded 30 others in Baghdad on Tuesday.',
    'kill 12 @Baghdad #Tuesday',
    'injure 30 @Baghdad #Tuesday',
  ],
  ['He had a heart attack.'],
  ['The soldiers shot a video.'],
  ['The two sides struck a deal.'],
  ['The group released a statement.'],
  ['Attack helicopters flew over the town.'],
  ['Police foiled an attack.', 'repel'],
  ['The release date is not known.'],
  [
    'The group threatened to attack again if troops were not withdrawn by Sunday.',
    'threaten',
    'conditional attack',
    'not conditional withdraw #Sunday',
  ],
  ['Unless troops withdraw, the militia will release no prisoners.', 'conditional withdraw', 'not intended release'],
  ['The army will retake the town in case the rebels withdraw.', 'conditional seize', 'conditional withdraw'],
  ['It was not clear whether their sons had been captured.', 'possible capture'],
  ['The minister was expected to visit the town and meet relatives.', 'intended meet'],
  ['Soldiers are to be withdrawn.', 'intended withdraw'],
  ['They will be caught and killed.', 'intended kill'],
  ['He said the army would have attacked the town.', 'possible attack'],
  ['The militia vowed to free its fighters.', 'intended release'],
  ['The group calls on them to immediately and unconditionally release all journalists.', 'intended release'],
  ['He is accused of kidnapping and killing two guards.', 'possible abduct 2', 'possible kill 2'],
  ['None of our fighters was killed.', 'not kill'],
  ['Neither of the men was captured or injured.', 'not capture', 'not injure'],
  ['The car exploded without injuring anyone.', 'not injure'],
  ['Three soldiers, two policemen and a child were killed.', 'kill 3', 'kill 2', 'kill 1'],
  ['The attack killed three soldiers, two policemen and a child.', 'attack', 'kill 3', 'kill 2', 'kill 1'],
  ['The attack killed five people, three soldiers and two civilians.', 'attack', 'kill 5'],
  ['Between 50 and 200 girls and boys were detained.', 'detain'],
  ['Two men, Jan Falk, 33, and Ole Lund, 28, were killed.', 'kill 2'],
  ['A man was shot in the left leg.', 'injure 1'],
  ['A man was shot in the chest.', 'attack 1'],
  ['A man was shot and wounded.', 'attack 1', 'injure 1'],
  ['A man shot in the chest was pronounced dead.', 'attack', 'kill'],
  ['Two boys were each found shot to death.', 'kill 2'],
  ['The raid left one dead and 11 others shot.', 'raid', 'kill 1', 'attack 11'],
  ['The fighting left a guard dead and nine people hurt.', 'clash', 'kill', 'injure 9'],
  ['It left her brother Rune Granbacka, 22, dead.', 'kill'],
  ['Anna Berg, her husband and six children were killed.', 'kill', 'kill', 'kill 6'],
  ['The bodies of 12 civilians were found in a pit.', 'kill 12'],
  ['Two bodies were recovered.', 'kill 2'],
  ['The body of the law was found wanting.'],
  ['Her body was removed. He wrote of the bodies of two men.'],
  ['Also killed were two guards.', 'kill 2'],
  ['Ten other people [not further identified] were injured.', 'injure 10'],
  ['She died of her injuries.', 'kill'],
  ['His injuries were serious.'],
  ['Two men were taken to hospital in critical condition.', 'injure 2'],
  ['The student who brought the gun was shot.', 'attack'],
  ['Two men planning to bomb a bridge were arrested.', 'intended strike', 'detain 2'],
  ['Three people were killed and seven injured on Monday.', 'kill 3 #Monday', 'injure 7 #Monday'],
  ['Officials said on Monday that rebels had attacked the town.', 'attack'],
  [
    'The attack late on Tuesday killed five people, the hospital in Oslo said.',
    'attack #late on Tuesday',
    'kill 5 #late on Tuesday',
  ],
  ['He was detained and freed on Monday.', 'detain', 'release #Monday'],
  ['Under the 2017 law soldiers detained ten people.', 'detain 10'],
  ['OSLO, Norway — Rebels attacked a base.', 'attack'],
  ['A bomb exploded in Mosul, Iraq, killing two.', 'kill 2 @Mosul'],
  ['The fight against drugs went on.'],
  ['The miners’ strike has taken a toll on exports.'],
  ['She had faked her own death.'],
  ['It happened ahead of the meeting.'],
] as const)
  void test(text, () => check(text, ...wanted))

/** Who did what to whom, in an act's own words. */
function checkSides(text: string, actor: string | null, target: string | null): void {
  const words = (spans: Act['words'] | undefined) => spans?.map(({ start, end }) => text.slice(start, end)).join('|') ?? null
  const [act] = actsOf(text).acts
  assert.deepEqual({ actor: words(act?.actor?.spans), target: words(act?.target?.spans) }, { actor, target })
}

for (const [text, actor, target] of [
  ['The attack was carried out by the Volunteer Corps.', 'the Volunteer Corps', null],
  ['The attack was the work of the Volunteer Corps.', 'the Volunteer Corps', null],
  ['The Volunteer Corps was behind the attack on the base.', 'The Volunteer Corps', 'the base'],
  ['The Volunteer Corps was responsible for the attack.', 'The Volunteer Corps', null],
  ['Police blamed the attack on the Volunteer Corps.', 'the Volunteer Corps', null],
  ['The Volunteer Corps claimed responsibility for the attack.', null, null],
  ['Smith, 33, and Jones, 28, were killed.', null, 'Smith, 33, and Jones'],
  ['Rune Granbacka, 16, of Kalix, died.', null, 'Rune Granbacka'],
  ['Soldiers rounded up and later detained ten people.', 'Soldiers', 'ten people'],
  ['The army noted that despite these limits they could seize drugs.', 'they', 'drugs'],
] as const)
  void test(text, () => checkSides(text, actor, target))
