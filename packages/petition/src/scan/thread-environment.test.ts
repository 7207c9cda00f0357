import { mkdtempSync, rmSync } from 'node:fs'
import { enableCompileCache, getCompileCacheDir } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { threadEnvironment } from './thread-environment.ts'

test('a thread keeps compiled code where its process does', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  // A process that has a cache already keeps the one it has.
  enableCompileCache(folder)
  const here = getCompileCacheDir()
  expect(here).toBeDefined()
  const code = `
    const { getCompileCacheDir } = require('node:module')
    require('node:worker_threads').parentPort.postMessage(getCompileCacheDir())
  `
  const thread = new Worker(code, { eval: true, env: threadEnvironment() })
  const there = await new Promise((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
  })
  await thread.terminate()
  expect(there).toBe(here)
})
