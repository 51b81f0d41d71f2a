import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ProposedGrade, Reading, Stance } from '#model'
import { actor, count, handMade, type HandMadeAct, type HandMadeClaim, time } from '../../test/hand-made-reading.ts'
import { compare } from './index.ts'

const referents = [
  actor('actor-1', 'White Birch Brigade'),
  actor('actor-2', 'Polar Star Legion'),
  actor('actor-3', 'Elin Stenvaara', { kind: 'person', role: 'governor' }),
  actor('actor-4', 'Kalix Hospital', { kind: 'organisation' }),
  actor('actor-5', 'Birch Bark', { kind: 'person', role: 'spokesman for the Brigade', memberOf: 'actor-1' }),
  actor('actor-6', 'Ruritanian army', { kind: 'organisation', known: 'XR/army' }),
  actor('actor-7', 'Ruritanian defence ministry', { kind: 'organisation', known: 'XR/defence-ministry' }),
  count('count-1', 3, 3, 'three people', { unit: 'person' }),
  count('count-2', 3, 3, 'three soldiers', { unit: 'soldier' }),
  count('count-3', 0, 0, 'no civilians', { unit: 'civilian' }),
  count('count-4', 3, 3, 'three guards', { unit: 'guard' }),
  count('count-5', 3, 3, 'three civilians', { unit: 'civilian' }),
  count('count-6', 3, 3, 'three Norwegians', { unit: 'norwegian' }),
  time('time-1', 'on Tuesday', '2024-06-04'),
  time('time-2', 'on Thursday', '2024-06-06'),
]
const sources = {
  brigade: 'actor-1',
  legion: 'actor-2',
  governor: 'actor-3',
  hospital: 'actor-4',
  bark: 'actor-5',
  army: 'actor-6',
  ministry: 'actor-7',
} as const
type Speaker = keyof typeof sources

type Said = { readonly claim: Omit<HandMadeClaim, 'content'>; readonly words: string }
const says = (
  who: Speaker,
  act: Omit<HandMadeAct, 'words'>,
  stance: Stance = 'asserts',
  more: Partial<HandMadeClaim> = {},
): Said => {
  const words = `${who} ${stance} ${act.type} ${act.actor ?? ''} ${act.count ?? ''} ${more.saidOn ?? ''} here`.replaceAll(
    / +/gu,
    ' ',
  )
  return { words, claim: { by: [{ kind: 'named', referent: sources[who] }], stance, acts: [{ ...act, words }], ...more } }
}
const killed = (who: Speaker, n: 1 | 2 | 4 | 5 | 6 = 1, more: Partial<HandMadeAct> = {}, stance: Stance = 'asserts'): Said =>
  says(who, { type: 'kill', count: `count-${n}`, ...more }, stance)
const nobody = (who: Speaker): Said => says(who, { type: 'kill', count: 'count-3', polarity: 'negative' })
const attacked = (who: Speaker, by: Speaker): Said => says(who, { type: 'attack', actor: sources[by] })
const claimsIt = (who: Speaker): Said => says(who, { type: 'attack' }, 'claims-responsibility')
const deniesIt = (who: Speaker, saidOn?: 'time-1' | 'time-2'): Said =>
  says(who, { type: 'attack', actor: sources[who] }, 'denies', saidOn ? { saidOn } : {})

/** A report in which the claims stand, each in a sentence of its own. */
const report = (said: readonly Said[], publisher = 'Exercise Wire'): Reading =>
  handMade({
    publisher,
    publishedOn: '2024-06-07',
    text: said.map(({ words }) => `${words}.`).join('\n'),
    referents,
    claims: said.map(({ words, claim }) => ({ content: words, ...claim })),
  })
const gradesOf = (readings: readonly Reading[]): readonly ProposedGrade[] => compare(readings).incidents[0]?.grades ?? []

type Row = { readonly said: readonly Said[]; readonly copies?: number; readonly airwars: string; readonly deaths: string }
function check(name: string, { said, copies = 0, airwars, deaths }: Row): void {
  void test(name, () => {
    const outlets = ['Exercise Wire', 'Bothnia Courier', 'Harbour Gazette'].slice(0, copies + 1)
    const grades = gradesOf(outlets.map((outlet) => report(said, outlet)))
    const shown = (scheme: ProposedGrade['scheme']) =>
      grades.filter((one) => one.scheme === scheme).map(({ grade, why }) => `${grade}: ${why}`)
    assert.deepEqual([shown('airwars'), shown('iraq-body-count')], [[airwars], [deaths]])
    for (const { grade, claims } of grades) assert.equal(claims.length > 0, grade !== null)
  })
}
const one = 'provisional: Only one origin says that people were killed: Kalix Hospital.'
const two = 'corroborated: 2 independent origins say that people were killed: Kalix Hospital and Elin Stenvaara.'
const telling = '2 independent origins say that people were killed or hurt (Kalix Hospital and Elin Stenvaara)'
const onlySoldiers = 'null: Only soldiers are counted here, and no harm to civilians is claimed.'

void describe('how many tell of the harm', () => {
  check('one origin', {
    said: [killed('hospital'), attacked('hospital', 'brigade')],
    airwars: 'weak: Only one origin says that people were killed or hurt: Kalix Hospital.',
    deaths: one,
  })
  check('one origin and its copies', {
    said: [killed('hospital'), attacked('hospital', 'brigade')],
    copies: 2,
    airwars: 'weak: Only one origin says that people were killed or hurt: Kalix Hospital.',
    deaths: one,
  })
  check('a party and its spokesman are one origin', {
    said: [killed('brigade', 1, { actor: 'actor-2' }), killed('bark', 1, { actor: 'actor-2' })],
    airwars: 'weak: Only one origin says that people were killed or hurt: White Birch Brigade.',
    deaths: 'provisional: Only one origin says that people were killed: White Birch Brigade.',
  })
  check('two bodies of one state are one voice', {
    said: [killed('army'), killed('ministry'), attacked('army', 'brigade')],
    airwars: 'weak: Only one origin says that people were killed or hurt: Ruritanian army.',
    deaths: 'provisional: Only one origin says that people were killed: Ruritanian army.',
  })
  check('two origins, and a party that one of them names', {
    said: [killed('hospital'), killed('governor'), attacked('governor', 'brigade')],
    airwars: `fair: ${telling}; White Birch Brigade: named by Elin Stenvaara; and nobody here contests it.`,
    deaths: two,
  })
  check('two origins, and nobody is named', {
    said: [killed('hospital'), killed('governor'), says('governor', { type: 'attack' })],
    airwars: `null: ${telling}, but nobody here names who did it, which a fair grade asks for.`,
    deaths: two,
  })
  check('one says some, another none', {
    said: [killed('hospital'), nobody('governor'), attacked('governor', 'brigade')],
    airwars: 'null: Only by Kalix Hospital were people killed or hurt, and by Elin Stenvaara none were.',
    deaths: 'provisional: Only one origin says that people were killed: Kalix Hospital, although by Elin Stenvaara none were.',
  })
  check('that the accused says there were none settles nothing', {
    said: [killed('hospital'), nobody('brigade'), attacked('hospital', 'brigade')],
    airwars:
      'weak: Only one origin says that people were killed or hurt: Kalix Hospital, although by White Birch Brigade none were.',
    deaths:
      'provisional: Only one origin says that people were killed: Kalix Hospital, although by White Birch Brigade none were.',
  })
})

void describe('who is said to have done it', () => {
  check('a party claims an attack, and says nothing of the dead', {
    said: [killed('hospital'), claimsIt('brigade')],
    airwars: 'weak: Only one origin says that people were killed or hurt: Kalix Hospital.',
    deaths: one,
  })
  check('a party concedes that it killed people', {
    said: [killed('hospital'), killed('brigade', 5, { actor: 'actor-1' }, 'concedes')],
    airwars:
      'confirmed: By its own word White Birch Brigade killed or hurt people: “brigade concedes kill actor-1 count-5 here”.',
    deaths: 'corroborated: 2 independent origins say that people were killed: Kalix Hospital and White Birch Brigade.',
  })
  check('that a party killed men of a nation is no word on civilians', {
    said: [killed('hospital'), killed('brigade', 6, { actor: 'actor-1' }, 'claims-responsibility')],
    airwars:
      'fair: 2 independent origins say that people were killed or hurt (Kalix Hospital and White Birch Brigade); White Birch Brigade: claimed by itself; and nobody here contests it.',
    deaths: 'corroborated: 2 independent origins say that people were killed: Kalix Hospital and White Birch Brigade.',
  })
  check('the accused denies it', {
    said: [killed('hospital'), killed('governor'), attacked('governor', 'legion'), deniesIt('legion')],
    airwars: 'contested: Polar Star Legion: named by Elin Stenvaara, denied by itself.',
    deaths: two,
  })
  check('the accused denies a part in it, in words that state no act', {
    said: [
      killed('hospital'),
      attacked('hospital', 'legion'),
      { words: 'legion denies any involvement', claim: { by: [{ kind: 'named', referent: 'actor-2' }], stance: 'denies' } },
    ],
    airwars: 'contested: Polar Star Legion: named by Kalix Hospital, denied by itself.',
    deaths: one,
  })
  check('a denial of what nobody here says', {
    said: [killed('hospital'), attacked('hospital', 'brigade'), deniesIt('legion')],
    airwars: 'weak: Only one origin says that people were killed or hurt: Kalix Hospital.',
    deaths: one,
  })
  check('the accused denied it, and conceded it later', {
    said: [
      killed('hospital'),
      attacked('hospital', 'legion'),
      deniesIt('legion', 'time-1'),
      says('legion', { type: 'kill', actor: 'actor-2', count: 'count-5' }, 'concedes', { saidOn: 'time-2' }),
    ],
    airwars:
      'confirmed: By its own word Polar Star Legion killed or hurt people: “legion concedes kill actor-2 count-5 time-2 here”.',
    deaths: 'corroborated: 2 independent origins say that people were killed: Polar Star Legion and Kalix Hospital.',
  })
  check('a body of the accused state denies it for the other', {
    said: [killed('hospital'), attacked('hospital', 'army'), deniesIt('ministry')],
    airwars: 'contested: Ruritanian army: named by Kalix Hospital, denied by itself.',
    deaths: one,
  })
  check('two parties claim the same attack', {
    said: [killed('hospital'), claimsIt('brigade'), claimsIt('legion')],
    airwars: 'contested: White Birch Brigade: claimed by itself; Polar Star Legion: claimed by itself.',
    deaths: one,
  })
  check('two parties, each named by another origin as who killed people', {
    said: [killed('hospital', 1, { actor: 'actor-1' }), killed('governor', 1, { actor: 'actor-2' })],
    airwars: 'contested: White Birch Brigade: named by Kalix Hospital; Polar Star Legion: named by Elin Stenvaara.',
    deaths: two,
  })
})

void describe('of whom it is', () => {
  check('only soldiers killed', {
    said: [killed('hospital', 2), killed('governor', 2), claimsIt('brigade')],
    airwars: onlySoldiers,
    deaths: onlySoldiers,
  })
  check('guards may be combatants', {
    said: [killed('hospital', 4), claimsIt('brigade')],
    airwars: 'null: The words leave open whether those counted as guards were combatants.',
    deaths: 'null: The words leave open whether those counted as guards were combatants.',
  })
  check('nobody else than soldiers, by an origin apart', {
    said: [killed('hospital', 2), nobody('governor'), claimsIt('brigade')],
    airwars: 'discounted: By Elin Stenvaara nobody else was killed or hurt, and by Kalix Hospital those who were are combatants.',
    deaths: 'null: Nobody here stands by a figure of people killed.',
  })
  check('nobody else than soldiers, by the party that did it alone', {
    said: [killed('hospital', 2), nobody('brigade'), claimsIt('brigade')],
    airwars: 'null: Only by White Birch Brigade, named as having done it, were none but combatants killed or hurt.',
    deaths: 'null: Nobody here stands by a figure of people killed.',
  })
  check('zero casualties', {
    said: [nobody('governor'), claimsIt('brigade')],
    airwars: 'null: Nobody here says that people were killed or hurt; by Elin Stenvaara none were.',
    deaths: 'null: Nobody here stands by a figure of people killed.',
  })
  check('no question about casualties', {
    said: [claimsIt('brigade')],
    airwars: 'null: No figure here says that people were killed or hurt.',
    deaths: 'null: No figure here says that people were killed.',
  })
  check('people killed, and nobody tells of an attack', {
    said: [killed('hospital'), killed('governor')],
    airwars: 'null: Nobody here tells of an attack, and Airwars grades harm done in fighting.',
    deaths: 'null: Nobody here tells of an attack, and Iraq Body Count records violent deaths.',
  })
})

void test('where nothing is asked, nothing is proposed', () => {
  assert.deepEqual(gradesOf([report([says('governor', { type: 'meet', actor: 'actor-1' })])]), [])
})
