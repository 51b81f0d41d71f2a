import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentOf } from './outline.ts'

const check = (what: string, words: string, publisher: string | null) =>
  void test(what, () => assert.equal(documentOf(words).publisher, publisher))

check(
  'a statement names its issuer',
  'Statement by the Ministry of Defence on the attack\n\nThe bridge has closed.',
  'Ministry of Defence',
)
check('a statement of a group', 'Statement of the Polar Star Legion\n\nThe bridge has closed.', 'Polar Star Legion')
check('a press release', 'Press release from Northern Rail: bridge closed\n\nThe bridge has closed.', 'Northern Rail')
check('an agency in a dateline', 'Bridge closed\n\nKALIX, Sweden (Exercise Wire) — The bridge has closed.', 'Exercise Wire')
check('an agency in a dateline with a day', 'KALIX, June 4 (Exercise Wire) -- The bridge has closed.', 'Exercise Wire')
for (const opening of [
  'KALIX, Sweden, June 4 (Exercise Wire) —',
  'KALIX/LULEÅ, June 4 (Exercise Wire) -',
  'June 4 (Exercise Wire) -',
  'Kalix, 4 June 2023 (Exercise Wire) —',
  'KALIX, June 4. /Exercise Wire/.',
  'KALIX, Sweden, June 4, 2023 /Exercise Wire/ --',
  '(Exercise Wire) — KALIX —',
  '(Exercise Wire) KALIX, Sweden -',
])
  check(`a dateline: ${opening}`, `Bridge closed\n\nBy Jane Roe\n\n${opening} The bridge has closed.`, 'Exercise Wire')
check('brackets elsewhere name nobody', 'The bridge (Old Bridge) — has closed.\n\nIt may open.', null)
check('a statement about something names nobody', 'Statement expected on Monday\n\nThe bridge has closed.', null)
check('a name begins with a capital', 'Announcement of ceasefire expected\n\nThe bridge has closed.', null)
check('a declaration of war is not from War', 'Declaration of war by the Front\n\nThe bridge has closed.', null)
check('a day is no agency', 'PARIS (March 3) - The bridge has closed.', null)
check('a party is no agency', 'US Senator Mark Kane (Republican) - The bridge has closed.', null)
check('a day and a party are no dateline', 'June 4 was a Sunday (Old Style) - the bridge has closed.', null)
check('two alternatives are no agency', 'KALIX, June 4 and/or June 5. The bridge has closed.', null)
check('a remark in brackets at the head is no agency', '(Old Bridge) was closed — for now.', null)
