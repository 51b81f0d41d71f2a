import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentencesOf } from '#language'
import { documentOf } from '../sample.ts'
import { timesIn } from './times-in.ts'

/** Read on Monday, 5 June 2023. */
function check(text: string, ...expected: readonly string[]): void {
  void test(text, () => {
    const document = documentOf(text)
    const { notes = [] } = timesIn(document, sentencesOf(document))
    assert.deepEqual(
      notes.map(({ code, at }) => `${code} ${text.slice(at.start, at.end)}`),
      expected,
    )
  })
}

check('It fell on 31 February and was retaken on March 30.', 'times/no-such-day 31 February')
check('It fell on 2023-13-01, or on June 31st.', 'times/no-such-day 2023-13-01', 'times/no-such-day June 31st')
check('He came on 29 February 2024.', 'times/after-report 29 February 2024')
check('He will come on 29 February 2024.')
check('It was signed on 06/04/2023.', 'times/order-of-figures 06/04/2023')
check('It was signed on 04/06/2023 and on 04.06.2023.', 'times/order-of-figures 04/06/2023', 'times/order-of-figures 04.06.2023')
check('It was signed on 13/06/2022 and on 5.5.2023.')
check('In May 45 men came; by June 40 were left. It fell on 4 June 2023.')
