#!/usr/bin/env node
// This file alone must run on any Node with modules: it finds the one that the rest is written for.
import { spawnSync } from 'child_process'
import { existsSync } from 'fs'
import * as nodeModule from 'module'
import { fileURLToPath } from 'url'

const oldest = 24
const own = process.platform === 'win32' ? 'node.exe' : 'node'
// Beside this package's own dependencies, or among those of the package that depends on it.
const places = ['../node_modules/node/bin/', '../../node/bin/'].map((place) =>
  fileURLToPath(new URL(place + own, import.meta.url)),
)

if (Number(process.versions.node.split('.')[0]) >= oldest) await start()
else passOn(places.find((path) => existsSync(path)))

async function start() {
  if (nodeModule.enableCompileCache) nodeModule.enableCompileCache()
  const { run } = await import('../src/cli/index.ts')
  await run(process.argv.slice(2))
}

function passOn(node) {
  if (!node || process.env.CLAIMBOOK_NODE === node) {
    console.error(
      `claimbook: needs Node ${oldest} or later, and this is ${process.version}. \`npm ci\` in its folder brings one.`,
    )
    process.exit(1)
  }
  const options = { stdio: 'inherit', env: Object.assign({}, process.env, { CLAIMBOOK_NODE: node }) }
  const { status, signal } = spawnSync(node, [fileURLToPath(import.meta.url)].concat(process.argv.slice(2)), options)
  if (signal) process.kill(process.pid, signal)
  else process.exit(status === null ? 1 : status)
}
