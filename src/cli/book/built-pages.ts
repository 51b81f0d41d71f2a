import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { say } from '../streams.ts'

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

/** The folder with the pages, built now where this is a clone in which nobody did; null where that cannot be done, which is said on standard error. */
export async function builtPages(): Promise<string | null> {
  const folder = at('dist/web')
  if (existsSync(`${folder}/index.html`)) return folder
  const vite = await import('vite').catch(() => null)
  const config = at('src/web/vite.config.ts')
  if (!vite || !existsSync(config)) {
    say(
      'the pages are not built, and vite is not installed here: `npm install`, then `npm run build:web`. Until then there is the API alone',
    )
    return null
  }
  say('building the pages, once')
  await vite.build({ configFile: config, logLevel: 'error' })
  return folder
}
