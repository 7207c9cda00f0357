#!/usr/bin/env node
// Plain JavaScript, so that an older Node can hand over to the Node 24 the project pins.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import nodeModule from 'node:module'
import { fileURLToPath } from 'node:url'

const main = new URL('../src/main.ts', import.meta.url)
const pinned = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url))

if (Number(process.versions.node.split('.')[0]) >= 24) {
  nodeModule.enableCompileCache?.()
  await import(main.href)
} else if (existsSync(pinned)) {
  const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)]
  const { status } = spawnSync(pinned, args, { stdio: 'inherit' })
  process.exit(status ?? 3)
} else {
  process.stderr.write(
    'Groundswell runs on Node 24; run "npm install" in its folder first.\n',
  )
  process.exit(2)
}
