import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { say } from '../streams.ts'

/** The clone or the package that holds the pages, and what builds them. */
type Place = { readonly root: URL; readonly vite: () => Promise<Vite>; readonly say: (message: string) => void }
type Vite = { readonly build: (how: { readonly configFile: string; readonly logLevel: 'error' }) => Promise<unknown> }
const here: Place = { root: new URL('../../../', import.meta.url), vite: () => import('vite'), say }

/** The folder with the pages, built now where this is a clone in which nobody did; null where that cannot be done, which is said on standard error. */
export async function builtPages({ root, vite: load, say: tell }: Place = here): Promise<string | null> {
  const at = (path: string): string => fileURLToPath(new URL(path, root))
  const folder = at('dist/web')
  if (existsSync(`${folder}/index.html`)) return folder
  const vite = await load().catch(() => null)
  const config = at('src/web/vite.config.ts')
  if (!vite || !existsSync(config)) {
    tell(
      'the pages are not built, and vite is not installed here: `npm install`, then `npm run build:web`. Until then there is the API alone',
    )
    return null
  }
  tell('building the pages, once')
  await vite.build({ configFile: config, logLevel: 'error' })
  return folder
}
