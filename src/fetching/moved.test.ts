import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure } from '#base'
import { served } from '../../test/loopback.ts'
import { fetchedFrom } from './fetched-from.ts'

const options = { clock: () => new Date('2024-06-06T12:00:00Z'), allowPrivate: true }

void test('where a page is for good is told as far as redirects are permanent', async () => {
  const hops: Readonly<Record<string, readonly [number, string]>> = {
    '/a': [301, '/b'],
    '/b': [308, '/c'],
    '/d': [301, '/e'],
    '/e': [302, '/c'],
    '/f': [307, '/a'],
  }
  const origin = await served((request, response) => {
    const [code, location] = hops[request.url ?? ''] ?? [200, '']
    response.writeHead(code, location === '' ? {} : { location }).end('hello')
  })
  const moved = async (path: string) => {
    const found = await fetchedFrom(origin + path, options)
    assert.ok(!(found instanceof Failure))
    return found.movedTo
  }
  assert.deepEqual(await Promise.all(['/a', '/c', '/d', '/e', '/f'].map(moved)), [`${origin}/c`, null, `${origin}/e`, null, null])
})

void test('what is gone for good is told apart', async () => {
  const origin = await served((_, response) => response.writeHead(410).end())
  const found = await fetchedFrom(origin, options)
  assert.ok(found instanceof Failure)
  assert.deepEqual(
    [found.code, found.message],
    ['fetch/gone', `${origin}/: answers with HTTP 410, the page is not there; check the address`],
  )
})
