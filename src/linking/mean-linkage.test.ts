import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Link, meanLinked } from './mean-linkage.ts'

type Row = {
  readonly links: readonly Link<string>[]
  readonly joined?: readonly (readonly string[])[]
  readonly parted?: readonly (readonly [string, string])[]
  readonly groups: readonly string[]
}
function check(name: string, { links, joined = [], parted = [], groups }: Row): void {
  void test(name, () => {
    const items = [...new Set([...joined.flat(), ...links.flatMap(([one, other]) => [one, other])])]
    const single = items.filter((item) => !joined.flat().includes(item)).map((item) => [item])
    const found = meanLinked([...joined, ...single], links, parted, 0.5)
    assert.deepEqual(found.map((group) => group.toSorted().join('')).toSorted(), groups)
  })
}

check('a likely pair is joined, an unlikely one is not', {
  links: [
    ['a', 'b', 0.9],
    ['b', 'c', 0.3],
  ],
  groups: ['ab', 'c'],
})
check('one likely pair does not join two groups whose other pairs are unlikely', {
  links: [
    ['a', 'b', 0.9],
    ['c', 'd', 0.9],
    ['b', 'c', 0.8],
    ['a', 'c', 0.1],
    ['a', 'd', 0.1],
    ['b', 'd', 0.1],
  ],
  groups: ['ab', 'cd'],
})
check('four likely pairs are enough, however large the group', {
  links: [
    ['a', 'b', 0.9],
    ['b', 'c', 0.9],
    ['c', 'd', 0.9],
    ['a', 'c', 0.9],
    ['a', 'd', 0.9],
    ['b', 'd', 0.9],
    ['d', 'e', 0.9],
    ['a', 'e', 0.7],
    ['b', 'e', 0.6],
    ['c', 'e', 0.6],
  ],
  groups: ['abcde'],
})
check('what is joined beforehand stays together', { joined: [['a', 'b']], links: [['b', 'c', 0.4]], groups: ['ab', 'c'] })
check('what is parted never comes together, by whatever chain', {
  links: [
    ['a', 'b', 0.9],
    ['b', 'c', 0.8],
  ],
  parted: [['a', 'c']],
  groups: ['ab', 'c'],
})
