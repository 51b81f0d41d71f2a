import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure } from '#base'
import { askedTogether } from './asked-together.ts'

const answer = new Failure('fetch/busy', 'no')
const hostOf = (item: string): string => item.charAt(0)

void test('each host has its turn, eight items are on their way at most, and every one comes once', async () => {
  const items = ['a1', 'a2', 'a3', 'b1', ...Array.from({ length: 9 }, (_, i) => `c${i + 1}`)]
  const begun: string[] = []
  let [running, most] = [0, 0]
  const ask = async (item: string) => {
    begun.push(item)
    running += 1
    most = Math.max(most, running)
    await Promise.resolve()
    running -= 1
    return answer
  }
  const came: string[] = []
  for await (const [item, found] of askedTogether(items, { hostOf, ask, stop: new AbortController().signal })) {
    assert.equal(found, answer)
    came.push(item)
  }
  assert.deepEqual(begun.slice(0, 6), ['a1', 'b1', 'c1', 'a2', 'c2', 'a3'])
  assert.deepEqual([came.toSorted(), most], [items.toSorted(), 8])
})

void test('once it is stopped none is begun, what is on its way comes, and what waits for its turn does not', async () => {
  const stop = new AbortController()
  const begun: string[] = []
  const ask = async (item: string) => {
    begun.push(item)
    await new Promise((resolve) => stop.signal.addEventListener('abort', resolve))
    if (item === 'b') throw new Error('it was to wait')
    return answer
  }
  const came: string[] = []
  setImmediate(() => stop.abort())
  for await (const [item] of askedTogether('abcdefghij'.split(''), { hostOf, ask, stop: stop.signal })) came.push(item)
  assert.deepEqual([begun.join(''), came.join('')], ['abcdefgh', 'acdefgh'])
})

void test('a fault of ours is thrown', async () => {
  const ask = () => Promise.reject(new Error('a fault'))
  const all = askedTogether(['a'], { hostOf, ask, stop: new AbortController().signal })
  await assert.rejects(all.next(), /a fault/u)
})
