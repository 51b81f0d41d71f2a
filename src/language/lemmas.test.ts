import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tag } from '#model'
import { lemmaOf } from './lemmas.ts'

/** `words`: "form lemma" pairs, set apart by commas. */
function check(tag: Tag, words: string): void {
  for (const pair of words.split(/,\s*/u)) {
    const [form = '', lemma = ''] = pair.split(' ')
    void test(`${form}, ${tag}`, () => assert.equal(lemmaOf(form, tag), lemma))
  }
}

check('VERB', 'denies deny, said say, told tell, took take, taken take, captured capture, capturing capture, killed kill')
check('VERB', 'wounded wound, agreed agree, denied deny, admitted admit, admits admit, planning plan, predicting predict')
check('VERB', 'claims claim, casts cast, cast cast, shot shoot, shelled shell, shelling shell, bombed bomb, bombing bomb')
check('VERB', 'reporting report, released release, exchanged exchange, dies die, dying die, died die, tied tie, goes go')
check('VERB', 'accuses accuse, accused accuse, teaches teach, watches watch, fixes fix, withdrew withdraw, fled flee')
check('VERB', 'according accord, injured injure, used use, using use, held hold, driving drive, hit hit, put put')
check('VERB', 'argues argue, pursued pursue, destroyed destroy, raided raid, ambushed ambush, evacuated evacuate')
check('VERB', 'stating state, occurred occur, occurring occur, repelled repel, controlled control, picked pick, echoed echo')
check('VERB', 'hostages-taking hostages-take, need need, feed feed, bring bring, sing sing, being be, seized seize')
check('VERB', 'vetoes veto, panicked panic, mortared mortar, droned drone, besieged besiege, kidnapped kidnap, pinned pin')
check('AUX', "was be, were be, has have, ’s ’s, n’t n’t, did do, will will, wo will, 've have, been be")
check('NOUN', 'prisoners prisoner, men man, women woman, children child, people person, soldiers soldier, cities city')
check('NOUN', 'attacks attack, buses bus, losses loss, boxes box, churches church, wives wife, servicemen serviceman')
check('NOUN', 'casualties casualty, forces force, houses house, corpses corpse, heroes hero, crises crisis, bases base')
check('NOUN', 'police police, news news, series series, headquarters headquarters, politics politics, pows pow, status status')
check('NOUN', 'deaths death, weeks week, gas gas, analysis analysis, crossfires crossfire, passers-by passers-by')
check('ADJ', 'larger large, latest late, higher high, deadliest deadly, heavier heavy, better good, worst bad, former former')
check('ADJ', 'other other, honest honest, biggest big')
check('PRON', 'them they, him he, us we, me i, their their')
check('PROPN', 'states states')
