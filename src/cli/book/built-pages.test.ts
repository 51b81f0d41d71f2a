import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { builtPages } from './built-pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'claimbook-pages-'))
after(() => rmSync(folder, { recursive: true }))

/** What a place with some files gives, what it says, and whether it built anything. `vite` is null where it is not installed. */
async function tried(name: string, files: readonly string[], vite: 'here' | null) {
  const root = join(folder, name)
  for (const file of files) {
    mkdirSync(join(root, file, '..'), { recursive: true })
    writeFileSync(join(root, file), '')
  }
  const [said, built]: [string[], string[]] = [[], []]
  const build = async ({ configFile }: { readonly configFile: string }) => {
    built.push(configFile)
    return []
  }
  const missing = () => Promise.reject(new Error("Cannot find package 'vite'"))
  const load = async () => (vite === null ? missing() : { build })
  const pages = await builtPages({ root: pathToFileURL(`${root}/`), vite: load, say: (message) => void said.push(message) })
  return { pages: pages?.slice(root.length) ?? null, said, built: built.map((path) => path.slice(root.length)) }
}
const config = 'src/web/vite.config.ts'

void test('pages that are built are served as they are, and nothing is said', async () => {
  const found = await tried('built', ['dist/web/index.html', config], null)
  assert.deepEqual(found, { pages: '/dist/web', said: [], built: [] })
})

void test('a clone builds them once, and says so', async () => {
  const found = await tried('clone', [config], 'here')
  assert.deepEqual(found, { pages: '/dist/web', said: ['building the pages, once'], built: [`/${config}`] })
})

void test('without vite the API is served alone, and it is said how to come by the pages', async () => {
  for (const [name, vite, files] of [
    ['no-vite', null, [config]],
    ['no-sources', 'here', ['package.json']],
  ] as const) {
    const { pages, said, built } = await tried(name, files, vite)
    assert.deepEqual([pages, built, said.length], [null, [], 1])
    assert.match(said[0] ?? '', /npm install.*npm run build:web.*the API alone/u)
  }
})
