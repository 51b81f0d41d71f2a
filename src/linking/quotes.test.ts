import assert from 'node:assert/strict'
import { test } from 'node:test'
import { count, handMade, type HandMadeClaim } from '../../test/hand-made-reading.ts'
import { quoteOf } from './quotes.ts'
import { toldOf } from './told.ts'

const text = 'On Tuesday none of our fighters was killed. The ministry denied that four men of the fort were captured by anybody.'

/** The figure "four men" is mentioned where it stands. */
function check(claim: HandMadeClaim, quote: string): void {
  void test(quote, () => {
    const made = handMade({ text, referents: [count('count-1', 4, 4, 'four men')], claims: [claim] })
    const start = text.indexOf('four men')
    const at = { start, end: start + 'four men'.length }
    const mention = { id: 'm1', at, kind: 'count', referent: 'count-1', basis: { rule: 'counts/by-hand', words: [at] } } as const
    const [told] = toldOf([{ ...made, mentions: [mention] }])
    const [first] = made.claims
    const [act] = first?.acts ?? []
    assert.ok(told && first && act)
    assert.equal(quoteOf({ claim: first, told }, act), quote)
  })
}

const content = 'four men of the fort were captured by anybody'
check(
  {
    content: 'none of our fighters was killed',
    acts: [{ type: 'kill', words: 'our fighters was killed', polarity: 'negative' }],
  },
  'none of our fighters was killed',
)
check(
  { content, acts: [{ type: 'capture', words: 'captured', target: 'four men of the fort', count: 'count-1' }] },
  'four men of the fort were captured',
)
check(
  {
    content,
    cue: 'denied',
    stance: 'denies',
    acts: [{ type: 'capture', words: 'captured', target: 'four men of the fort', count: 'count-1' }],
  },
  'denied that four men of the fort were captured',
)
