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
] as const)
  void test(text, () => check(text, ...wanted))
