import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsAt } from '#model'
import { documentOf } from './sample.ts'
import { sentencesOf } from './sentences.ts'

/** `|` stands where a sentence ends and the next begins, with or without a space or a line break in the text. */
function check(marked: string): void {
  void test(marked, () => {
    const document = documentOf(marked.replaceAll('|', ''))
    const found = sentencesOf(document).map(({ at }) => wordsAt(document.text, at))
    assert.deepEqual(
      found,
      marked.split('|').map((sentence) => sentence.trim()),
    )
  })
}

check('The bridge had closed. |Nobody said why.')
check('Was it closed? |Yes! |It was.')
check('Mr. J. Rossi met Gen. Oleksiy Marchenko and Lt. Col. Ann Lee. |They talked.')
check('He lives in the U.S. |The man left.')
check('U.S. officials met U.N. envoys. |They agreed.')
check('The U.S. Army said so.')
check('It began at 5 a.m. Moscow time and ended at 6 p.m. |The fire was out.')
check('It took place on Jan. 5 in St. Petersburg. |No. 5 was hit.')
check('He works for Acme Inc. |The firm denied it.')
check('Martin Luther King Jr. spoke, etc. and so on.')
check('Losses rose by 3.5 per cent to 1,200. |In 2022 they fell.')
check('It happened in 2014. |2015 was worse.')
check('“We have decided. |They will be transferred,” the man said.')
check('“Go. |Now,” he said. |He left.')
check('“Go now.” |The man left.')
check('"It is over," she said. |"We go home."')
check('“Who fired first?” the man asked. |Nobody knew.')
check('“Who fired first?” Anna Rossi asked. |Nobody knew.')
check('“Stop!” shouted one of them.')
check('He said: “We are leaving.” |Then he left.')
check('She called it a “catastrophe.” |Others did not.')
check('The man (his name is known.) |He left.')
check('He left. (She stayed.) |They wrote.'.replace('. (', '. |('))
check('An exchange was to occur at the border… |pic.twitter.com/KXjZLcPyKa')
check('They waited… and waited.')
check('They waited... |Then they left.')
check('He will be used for exchanges. |https://t.co/exu7vHwIuW')
check('Attack on Perm 🔥 |#Perm')
check('Go! 🔥 |They went.')
check('The minister — a former general — denied it. |Moscow did not.')
check('Visit example.com. |It is open.')
check('They fled to the border.|The guards let them in.')
check('Yahoo! said it was down.')
check('He asked “why?” and left.')
check('The strike hit a depot\nnear the town of Vyborg.')
check('The strike hit a depot.\n|near the town, nothing.')
check('Killed so far:\n|- two soldiers\n|- one driver')
check('Footage from the border #Perm\n|Russian forces are gone')
check('Two soldiers captured near Vyborg')
check('1. The first point. |2. The second.')
// Known faults.
check('Smith v. |Jones was heard. |It ended.')

check('He was born in Washington, D.C. |He died there.')
check('The vote was 5 vs. 4 in the end.')
check('“The U.S. must act.” |“It will.”')
check('‘It is over.’ |He left.')
check('It was his. |I know. |And I said so.')
check('The toll — 12. |Officials gave no names.')
check('He left [on foot.] |She stayed.')
check('One paragraph.\n\n|Another one')
check('it is over. |they left by noon.')
check('He left in July 1805. [6] |She stayed.')
check('It stood there from c. 1818 to 1871.')
check('“It is over.” he said.')
