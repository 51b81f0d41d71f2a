import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsAt } from '#model'
import { namesIn } from './names.ts'
import { documentOf } from './sample.ts'
import { sentencesOf } from './sentences.ts'

/** All names of `text`, each as "name: kind", or "name" alone where nothing proves its kind. */
function check(text: string, ...expected: string[]): void {
  void test(text, () => {
    const document = documentOf(text)
    const names = sentencesOf(document).flatMap(namesIn)
    assert.deepEqual(
      names.map(({ at, kind }) => wordsAt(text, at) + (kind ? `: ${kind}` : '')),
      expected,
    )
  })
}

check('The Freedom of Russia Legion spoke.', 'Freedom of Russia Legion: group')
check('The “Northern Volunteer Corps” has a video.', 'Northern Volunteer Corps: group')
check('The governor of Perm, Ivan Orlov, agreed.', 'Perm: place', 'Ivan Orlov: person')
check('We met Mr. al-Jaafari there.', 'al-Jaafari: person')
check('It opposes Russian President Ivan Orlov.', 'Ivan Orlov: person')
check('The Defence Ministry said so.', 'Defence Ministry: organisation')
check('The Ministry of Foreign Affairs and Trade denied it.', 'Ministry of Foreign Affairs and Trade: organisation')
check('Officials in Kyiv met France and Germany.', 'Kyiv: place', 'France: place', 'Germany: place')
check('They fled the town of Novaya Ladoga.', 'Novaya Ladoga: place')
check('It happened in the Perm region on Monday.', 'Perm: place')
check('Fighting near Vyborg went on.', 'Vyborg: place')
check('Soldiers left. Nobody spoke. Earlier, they had.')
check('Russian soldiers and two Ukrainians were held.')
check('The Russians left in June.')
check('Gen. Mark Lee and Dr. Ann Cole spoke.', 'Mark Lee: person', 'Ann Cole: person')
check('Mohammed bin Salman spoke to the press.', 'Mohammed bin Salman: person')
check('The United Nations and the Red Cross were there.', 'United Nations', 'Red Cross')
check('Moscow denied it, the Kremlin said.', 'Moscow: place', 'Kremlin: organisation')
check('“We go,” said Anna Rossi.', 'Anna Rossi: person')
check('Nothing was said.')
check('POLICE SAID THE MEN LEFT.')
check('The Wagner Group left Bakhmut.', 'Wagner Group: group', 'Bakhmut')
check('Veto Power Impedes Peace Efforts, Officials Say')
check('Tovlo Brenning, who fled, met Ritva Sall, 34, there.', 'Tovlo Brenning: person', 'Ritva Sall: person')
check('The Deputy Defence Minister Hanna Maliar denied it.', 'Hanna Maliar: person')
check('The General Staff of the Armed Forces said so.', 'General Staff of the Armed Forces: organisation')
check(
  'The Syrian Observatory for Human Rights counted them near Deir ez-Zor.',
  'Syrian Observatory for Human Rights: organisation',
  'Deir ez-Zor: place',
)
check('They were taken INSIDE RUSSIA by Islamic State.', 'RUSSIA: place', 'Islamic State: group')
check('Police named 17-year-old Reyla Oddsund and 9 year old Ulvik.', 'Reyla Oddsund: person', 'Ulvik: person')
check('Gunmen bombarded Sumy.', 'Sumy: place')
