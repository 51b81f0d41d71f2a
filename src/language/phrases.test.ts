import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phrasesIn } from './phrases.ts'
import { documentOf } from './sample.ts'
import { sentencesOf } from './sentences.ts'

/** The phrases that must be found whole, each with its head in capitals; of the others nothing is said. */
function check(text: string, ...expected: string[]): void {
  void test(text, () => {
    const [sentence] = sentencesOf(documentOf(text))
    const shown = sentence
      ? phrasesIn(sentence).map(({ first, last, head }) => {
          const words = sentence.tokens
            .slice(first, last + 1)
            .map(({ word }, i) => (first + i === head ? word.toUpperCase() : word))
          return words.join(' ')
        })
      : []
    assert.deepEqual(shown, expected)
  })
}

check('The video shows at least 10 Russian POWs.', 'The VIDEO', 'at least 10 Russian POWS')
check('It showed around a dozen Russian soldiers.', 'IT', 'around a dozen Russian SOLDIERS')
check('They handed over several Russian prisoners.', 'THEY', 'several Russian PRISONERS')
check('The Corps said it had taken two soldiers prisoner.', 'The CORPS', 'IT', 'two SOLDIERS', 'PRISONER')
check('He said more Russians were captured.', 'HE', 'more RUSSIANS')
check('Police named 18 year old Oda Granbacka.', 'POLICE', '18 year old Oda GRANBACKA')
check('The army said the two were alive.', 'The ARMY', 'the TWO')
check('Russia’s defense ministry said its forces had left.', 'Russia ’s defense MINISTRY', 'its FORCES')
check('The governor’s two armed guards fled.', 'The governor ’s two armed GUARDS')
check('The Freedom of Russia Legion released a short video.', 'The Freedom of Russia LEGION', 'a short VIDEO')
check('The “Northern Volunteer Corps” posted it.', 'The “ Northern Volunteer CORPS ”', 'IT')
check('The captured soldiers were alive.', 'The captured SOLDIERS')
check('He captured soldiers.', 'HE', 'SOLDIERS')
check('All the men and women left.', 'All the MEN', 'WOMEN')
check('No more than five people were killed.', 'No more than five PEOPLE')
check('Up to 1,200 fighters crossed the border.', 'Up to 1,200 FIGHTERS', 'the BORDER')
check('The one-minute and 26-second video clip showed them.', 'The one-minute and 26-second video CLIP', 'THEM')
check('He walked around a house.', 'HE', 'a HOUSE')
check('At least 10 were killed on June 4.', 'At least 10'.toUpperCase().replace('AT LEAST', 'At least'), 'JUNE 4')
check('Many of the wounded died.', 'MANY', 'the WOUNDED')
check('The fighting lasted hours.', 'The FIGHTING', 'HOURS')
check('Nobody who saw it spoke.', 'NOBODY', 'IT')
check('Some 70 “Ukrainian terrorists” were killed.', 'Some 70 “ Ukrainian TERRORISTS ”')
