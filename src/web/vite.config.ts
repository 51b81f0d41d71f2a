import { defineConfig } from 'vite'

const at = (path: string) => new URL(path, import.meta.url).pathname

/** What `claimbook serve` answers to; it changes nothing for pages of another origin. */
const address = 'http://127.0.0.1:4180'
const served = { target: address, headers: { origin: address } }

/** No inline script, style or data address: the server's content policy allows none. */
// oxlint-disable-next-line import/no-default-export -- vite takes no other
export default defineConfig({
  root: at('.'),
  build: {
    outDir: at('../../dist/web'),
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
  },
  server: { proxy: { '/api': served, '/openapi.json': served } },
})
