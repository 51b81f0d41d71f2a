import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Failure } from '#base'
import { bundleTakenIn } from '#intake'
import { isBundle, opened } from './opened.ts'

const top = mkdtempSync(join(tmpdir(), 'claimbook-'))
after(() => rmSync(top, { recursive: true }))
for (const name of ['b.txt', 'a.txt', 'inner/deep/c.txt']) {
  mkdirSync(join(top, name, '..'), { recursive: true })
  writeFileSync(join(top, name), `In ${name}.`)
}

void test('a file of a folder that cannot be read stops no other', async () => {
  const folder = await opened(top)
  assert.ok(!(folder instanceof Failure) && isBundle(folder))
  assert.deepEqual(
    folder.members.map(({ name }) => name),
    ['a.txt', 'b.txt', 'inner/deep/c.txt'],
  )
  // It goes once it was opened and before it is read.
  const members = folder.members.map((member) => ({
    ...member,
    open: async () => {
      const delivery = await member.open()
      if (member.name === 'b.txt') rmSync(join(top, 'b.txt'))
      return delivery
    },
  }))
  const found: string[] = []
  const known = { format: 'guess', publishedOn: null, publisher: null, url: null } as const
  for await (const one of bundleTakenIn({ ...folder, members }, known, () => assert.fail()))
    found.push(one instanceof Failure ? `${one.code}: ${one.message}` : one.document.text)
  assert.deepEqual(found, ['In a.txt.', `file/missing: ${join(top, 'b.txt')}: does not exist`, 'In inner/deep/c.txt.'])
})

for (const [address, says] of [
  [join(top, 'none.txt'), /none\.txt: does not exist$/u],
  ['ftp://a.example/b', /^ftp:\/\/a\.example\/b: is no file, and only https:\/\/ and http:\/\/ are fetched$/u],
] as const)
  void test(address.startsWith('ftp') ? address : 'a file that is not there', async () => {
    const found = await opened(address)
    assert.ok(found instanceof Failure)
    assert.match(found.message, says)
  })

void test('a folder in a folder that may not be read is named', async () => {
  const shut = join(top, 'shut')
  mkdirSync(shut, 0o000)
  chmodSync(top, 0o755)
  const isRoot = process.geteuid?.() === 0
  // Root may read everything; for a while it is somebody else.
  if (isRoot) process.seteuid?.(65_534)
  try {
    const folder = await opened(top)
    assert.ok(!(folder instanceof Failure) && isBundle(folder))
    const found = await folder.members.find(({ name }) => name === 'shut')?.open()
    assert.ok(found instanceof Failure)
    assert.equal(found.message, `${shut}: may not be read (permission denied)`)
    assert.ok(folder.members.some(({ name }) => name === 'a.txt'))
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
})
