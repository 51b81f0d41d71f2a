import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'
import { withoutStrays } from './without-strays.ts'

const module = fileURLToPath(new URL('without-strays.ts', import.meta.url))

/** In a process of its own, for a rejection that nobody handles ends one: how it ends, and what it says. */
function check(what: string, work: string, isStray: string, code: number, said: RegExp): void {
  void test(what, () => {
    const program = `import { withoutStrays } from ${JSON.stringify(module)}
      const found = await withoutStrays(async () => { ${work} }, (reason) => ${isStray})
      await new Promise((resolve) => setTimeout(resolve, 50))
      console.log(found, process.listenerCount('unhandledRejection'))`
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
    })
    assert.equal(status, code)
    assert.match(stdout + stderr, said)
  })
}
check('what is left lying is swallowed', "void Promise.reject('stray'); return 7", "reason === 'stray'", 0, /^7 0\n$/u)
check(
  'every other rejection ends the program',
  "void Promise.reject(new Error('another')); return 7",
  'false',
  1,
  /Error: another/u,
)
check('so does one after the work', "setTimeout(() => void Promise.reject('stray'), 20)", 'true', 1, /stray/u)

void test('what the work itself throws is thrown', async () => {
  const work = async () => {
    throw new Error('own')
  }
  await assert.rejects(
    withoutStrays(work, () => true),
    /own/u,
  )
})
