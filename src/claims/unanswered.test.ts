import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentencesOf } from '#language'
import { documentOf } from '../../test/made-up.ts'
import { mark, unmark } from '../../test/marked.ts'
import { attributionsIn } from './attributions-in.ts'
import { unansweredIn } from './unanswered.ts'

/** Marked text in, marked text out: the words that nobody answers for. */
function check(name: string, marked: string): void {
  void test(name, () => {
    const document = documentOf(unmark(marked).text)
    const sentences = sentencesOf(document)
    const found = unansweredIn(document, sentences, attributionsIn(document, sentences))
    assert.equal(
      mark(
        document.text,
        found.map((at) => ({ label: 'open', at })),
      ),
      marked,
    )
  })
}

check('what somebody says is answered for', 'The mayor said that the bridge had fallen.')
check('nobody says it', 'Nobody said {open that the army killed the mayor}.')
check('neither side confirms it', 'Neither side confirmed {open that the convoy had been attacked}.')
check('it is not said whether', 'The army has not said {open whether it bombed the camp}.')
check('how many is taken for granted', 'Officials {open refused} to say how many soldiers were killed.')
check('a saying that is denied', 'The governor denied saying {open that the army had killed civilians}.')
check('a denial that is denied', 'The army denied that it had denied {open the attack}.')
check('what is not ruled out', 'The ministry did not rule out {open an attack by the rebels}.')
check(
  'reports that somebody could not confirm',
  'The ministry said it could not confirm reports that a drone had struck the depot.',
)
check('reports that nobody confirms', 'There were reports {open that a drone had struck the depot}.')
check('reports that somebody denies', 'A spokesman denied reports that the group had shelled the market.')
check('reports of something', 'Police received reports {open of a shooting}.')
check('what is not promised', 'The group did not promise {open to free the prisoners}.')
check('an accusation of nobody’s', 'The general is accused {open of ordering the massacre}.')
check('a raid that somebody is charged in took place', 'Two brothers were charged in the raid that killed the guard.')
check('people who are found so', 'Six people were found shot to death in a house.')
check('alleged rebels', 'Alleged rebels this morning killed an employee of the bank.')
check('what the writer reports', 'We report that the bridge has fallen.')
