import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { nameKeyOf } from './names.ts'

function check(one: string, other: string, same: boolean): void {
  void test(`${one} ${same ? 'is' : 'is not'} ${other}`, () => {
    const [a, b] = [nameKeyOf(one), nameKeyOf(other)]
    assert.equal(a.key === b.key, same, `${a.key} | ${b.key}`)
  })
}

void describe('the same name in another form', () => {
  check('Russia’s defence ministry', 'Russian Defense Ministry', true)
  check('the Ministry of Defence of Russia', 'Russian Defence Ministry', true)
  check('Ministry of Defence', 'the defence ministry', true)
  check('Moscow', 'Russia', true)
  check('the United States', 'Washington', true)
  check('the Freedom of Russia Legion', 'Freedom of Russia Legion', true)
  check('Gov. Élin Stenvaara', 'Governor Elin Stenvaara', false)
  check('Governor Élin Stenvaara', 'Elin Stenvaara', true)
  check('Ukrainian Defence Ministry', 'Russian Defence Ministry', false)
  check('Governor of Norrbotten', 'Norrbotten', false)
  check('Moscow region', 'Russia', false)
})

void describe('what a name is worth', () => {
  const rows: readonly (readonly [string, 'generic' | 'country' | 'telling'])[] = [
    ['the ministry', 'generic'],
    ['Interior Ministry', 'generic'],
    ['police', 'generic'],
    ['Russia', 'country'],
    ['Kyiv', 'country'],
    ['White Birch Brigade', 'telling'],
    ['Swedish Defence Ministry', 'telling'],
  ]
  for (const [name, worth] of rows)
    void test(`${name}: ${worth}`, () => {
      const { generic, country } = nameKeyOf(name)
      assert.equal(country ? 'country' : generic ? 'generic' : 'telling', worth)
    })
})
