import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type SynthProgress, synthesise } from './synthesise.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundswell-synth-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the same request writes the same files, byte for byte, on every machine', async () => {
  const digests: string[] = []
  const steps = new Set<SynthProgress['step']>()
  for (const name of ['once', 'again']) {
    const made = await synthesise({
      voters: 5000,
      lines: 800,
      seed: 'A',
      out: join(folder, name),
      onProgress: ({ step }) => steps.add(step),
    })
    const hash = createHash('sha256')
    for (const file of Object.values(made.files)) hash.update(readFileSync(file))
    digests.push(hash.digest('hex').slice(0, 16))
  }
  expect(steps).toEqual(new Set(['roll', 'lines']))
  expect(digests[1]).toBe(digests[0])
  expect(digests[0]).toMatchInlineSnapshot(`"81d9994786b720f8"`)
})

test('the files have a row for each voter, line and stratum', () => {
  const rows = (name: string) =>
    readFileSync(join(folder, 'once', name), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
  expect(rows('roll.csv')).toHaveLength(5000)
  expect(rows('lines.csv')).toHaveLength(800)
  expect(rows('truth.csv')).toHaveLength(800)
  const lines = rows('raw.csv').reduce(
    (sum, row) => sum + Number(row.split(',').at(-1)),
    0,
  )
  expect(lines).toBe(800)
  expect(rows('truth.csv')[0]).toMatch(/^L00000001,(\d{10})?,[a-z-]+$/)
})
