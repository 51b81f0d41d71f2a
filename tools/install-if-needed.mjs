// Runs before `npm start` and `npm test`, on whatever Node the machine has: installs the dependencies once.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

const stamp = 'node_modules/.package-lock.json'
const fresh = existsSync(stamp) && statSync(stamp).mtimeMs >= statSync('package-lock.json').mtimeMs
if (!fresh) {
  console.error('claimbook: installing its dependencies (once) …')
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error('claimbook: `npm ci` failed; its messages stand above.')
    process.exit(status ?? 1)
  }
}
