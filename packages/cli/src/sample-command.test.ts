import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'sample-command-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bin = resolve(import.meta.dirname, '../bin/groundswell.mjs')
const seed = ['--seed', '31415926535897932384']
const rows = Array.from(
  { length: 1500 },
  (_, i) => `L-${i},${i < 1400 ? 'Fresno' : 'Alpine'}`,
)
const frame = file('frame.csv', ['line_id,county', ...rows, ''].join('\n'))

describe('a sample drawn from a published frame', () => {
  const drawn = sample(
    'draw',
    '--size',
    'auto',
    '--rules',
    'us-ca@2017',
    '--out',
    's.csv',
  )
  const published = readFileSync(join(folder, 's.csv'), 'utf8')

  test('says what was drawn and by which law', () => {
    expect(drawn.json).toMatchObject({
      frame: 1500,
      sample: 600,
      strata: [
        { county: 'Alpine', lines: 100, size: 100 },
        { county: 'Fresno', lines: 1400, size: 500 },
      ],
    })
    expect(drawn.json.cites.length).toBeGreaterThan(0)
  })

  test('has the SHA-256 of the file as its commitment', () => {
    const hash = createHash('sha256').update(readFileSync(frame)).digest('hex')
    expect(drawn.json.commitment).toBe(hash)
  })

  test('is verified from the files alone, the law and the commitment included', () => {
    const published = ['--sample', 's.csv', '--commitment', drawn.json.commitment]
    const verified = sample('verify', ...published, '--rules', 'us-ca@2017')
    expect(verified).toMatchObject({ status: 0, json: { verified: true, sample: 600 } })
  })

  test('that was tampered with is refused, and the line is named', () => {
    const lines = published.trim().split('\n')
    file('lost.csv', lines.toSpliced(3, 1).join('\n'))
    const lost = sample('verify', '--sample', 'lost.csv')
    expect(lost.status).toBe(1)
    const id = lines[3]?.split(',')[3]
    expect(lost.json.refusal).toMatchObject({ code: 'sample-differs', file: 'lost.csv' })
    expect(lost.json.refusal.problems).toEqual([
      { kind: 'missing', line: id, place: 'Alpine', position: 3 },
    ])
    expect(lost.stderr).toContain(`"${id}" is missing`)
  })

  test('from a frame that differs from its commitment is refused', () => {
    const commitment = ['--commitment', '0'.repeat(64)]
    expect(sample('verify', '--sample', 's.csv', ...commitment)).toMatchObject({
      status: 1,
      json: { refusal: { code: 'frame-differs', field: '--commitment' } },
    })
    expect(sample('draw', '--size', '5', ...commitment).status).toBe(1)
  })
})

test.each([
  [
    'a seed too short',
    ['--size', '5', '--seed', '1234567890123456789'],
    'seed-too-short',
  ],
  [
    'a seed with a letter',
    ['--size', '5', '--seed', '1234567890123456789O'],
    'seed-not-digits',
  ],
  ['a sample larger than the frame', ['--size', '1501'], 'sample-larger-than-frame'],
  ['a sample of nothing', ['--size', '0'], 'not-a-sample-size'],
  [
    'a pack without samples',
    ['--size', 'auto', '--rules', 'eu-eci@2025'],
    'not-in-this-pack',
  ],
])('%s is refused', (_what, options, code) => {
  const run = sample('draw', ...options)
  expect(run).toMatchObject({ status: 1, json: { refusal: { code } } })
})

test('a line that stands in the frame twice is refused with its place', () => {
  const twice = file('twice.csv', 'line_id\nA\nB\n\nA\n')
  const run = sample('draw', '--size', '1', '--frame', twice)
  expect(run.json.refusal).toMatchObject({ code: 'line-twice', file: twice, line: 5 })
})

test('a size of auto without a pack is wrong usage', () => {
  expect(sample('draw', '--size', 'auto').status).toBe(2)
})

function sample(verb: string, ...options: string[]) {
  const given = (name: string) => options.includes(name)
  const args = ['sample', verb, ...options, '--json']
  if (!given('--frame')) args.push('--frame', frame)
  if (verb !== 'project') args.push(...(given('--seed') ? [] : seed))
  const run = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  return {
    status: run.status,
    json: run.stdout === '' ? undefined : JSON.parse(run.stdout),
    stderr: run.stderr,
  }
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
