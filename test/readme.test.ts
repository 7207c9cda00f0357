import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

/** The transcripts of the README: each command after a `$`, and what it is said to print. */
const transcripts = [...readme.matchAll(/```console\n([\s\S]*?)```/g)]
  .flatMap((block) => (block[1] ?? '').split(/^\$ /m).slice(1))
  .map((text) => {
    const [command = '', ...printed] = text.trimEnd().split('\n')
    return { command, printed: printed.join('\n') }
  })

test('the README has at least one transcript', () => {
  expect(transcripts.length).toBeGreaterThan(0)
})

test.each(transcripts)('the README tells the truth about: $command', (transcript) => {
  const [npx, groundswell, ...args] = transcript.command.split(' ')
  expect([npx, groundswell]).toEqual(['npx', 'groundswell'])
  const bin = join(root, 'packages/cli/bin/groundswell.mjs')
  const { stdout, status } = spawnSync(process.execPath, [bin, ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(status).toBe(0)
  expect(stdout.trimEnd()).toBe(transcript.printed.trimEnd())
})

test('the README keeps to a hundred lines', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(100)
})
