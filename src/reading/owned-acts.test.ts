import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentOf } from '../../test/made-up.ts'
import { read } from './read.ts'

/** Every act that is filed, as "stance: type polarity modality". */
function check(text: string, ...expected: readonly string[]): void {
  void test(text, () => {
    const { claims } = read(documentOf(text))
    const found = claims.flatMap(({ stance, acts }) =>
      acts.map(({ type, polarity, modality }) => `${stance}: ${type} ${polarity} ${modality}`),
    )
    assert.deepEqual(found, expected)
  })
}

check('The army said it had killed two men.', 'asserts: kill positive actual')
check('The army said it had not killed anybody.', 'asserts: kill negative actual')
check('The group is not believed to have killed the hostages.', 'doubts: kill positive actual')
check('The group denied that it had killed the hostages.', 'denies: kill positive actual')
check('The group vowed to attack the town.', 'intends: attack positive intended')
check('The paper reported, citing a doctor, that two men were killed.', 'asserts: kill positive actual')
check('The agency predicted an attack on the town.', 'predicts: attack positive possible')
