import { spawn, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'

const bin = resolve(import.meta.dirname, '../bin/groundswell.mjs')
const folder = mkdtempSync(join(tmpdir(), 'sheets-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function groundswell(...args: readonly string[]) {
  const run = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' })
  return { ...run, json: () => JSON.parse(run.stdout) as Record<string, unknown> }
}

test('sheets that were printed are read, also by a run that goes on after kill -9', async () => {
  const pdf = join(folder, 'sheets.pdf')
  const out = join(folder, 'read')
  const print = ['sheets', 'print', '--petition', 'demo', '--count', '3', '--lines', '3']
  expect(groundswell(...print, '--out', pdf).status).toBe(0)

  const args = ['sheets', 'read', pdf, '--petition', 'demo', '--out', out, '--json']
  const killed = spawn(process.execPath, [bin, ...args], { stdio: 'ignore' })
  const journal = join(out, 'journal.jsonl')
  for (let tries = 0; tries < 600 && killed.exitCode === null; tries += 1) {
    if (existsSync(journal) && statSync(journal).size > 700) break
    await wait(50)
  }
  killed.kill('SIGKILL')
  // What the disk made of the last pages: one line is spoilt, one cut off.
  appendFileSync(journal, '{"page":"sheets.pdf#1","con\u0000\n{"page":"sheets.pdf#2"')

  const run = groundswell(...args)
  expect(run.status).toBe(0)
  const { seconds, sheetsPerSecond, ...json } = run.json()
  expect(json).toEqual({
    pages: 12,
    sheets: 3,
    registered: 3,
    toPerson: 0,
    rows: { used: 0, empty: 9, unsure: 0 },
    problems: [],
  })
  expect(Number(seconds)).toBeGreaterThan(0)
  expect(Number(sheetsPerSecond)).toBeGreaterThan(0)
  const rows = readFileSync(join(out, 'rows.csv'), 'utf8').trim().split('\n')
  expect(rows.slice(0, 2)).toEqual([
    'page,sheet_id,row,state',
    'sheets.pdf#1,DEMO-000001,1,empty',
  ])
  expect(rows).toHaveLength(10)
  const sheets = readFileSync(join(out, 'sheets.csv'), 'utf8').split('\n')
  expect(sheets[1]).toBe('sheets.pdf#1,DEMO-000001,registered,')
})

test('what cannot be read is refused or counted, with a place', () => {
  const nothing = groundswell(
    'sheets',
    'read',
    folder + '/no',
    '--petition',
    'demo',
    '--out',
    folder + '/x',
    '--json',
  )
  expect(nothing.status).toBe(1)
  expect(nothing.json()).toMatchObject({
    refusal: { code: 'no-such-file', file: `${folder}/no` },
  })
  const synth = ['sheets', 'synth', '--sheets', '1', '--seed', 's', '--out', folder]
  const condition = groundswell(...synth, '--conditions', 'fog')
  expect(condition.status).toBe(1)
  expect(condition.stderr).toContain('--conditions')
})

test('the sheets of a packet are filled as they came from the press, and no more than it has', () => {
  const packet = join(folder, 'packet.pdf')
  const print = ['sheets', 'print', '--petition', 'demo', '--count', '1', '--start', '41']
  expect(groundswell(...print, '--out', packet).status).toBe(0)
  const out = join(folder, 'filled')
  const order = ['sheets', 'synth', '--packet', packet, '--start', '41', '--seed', 's']
  const scan = ['--conditions', 'scan150', '--pages', 'written', '--out', out]
  const synth = (sheets: string) => groundswell(...order, ...scan, '--sheets', sheets)
  expect(synth('2').stderr).toContain('has 1 sheet of this form, fewer than 2')
  expect(existsSync(out)).toBe(false)
  expect(synth('1').status).toBe(0)
  const read = join(folder, 'read-filled')
  const run = groundswell('sheets', 'read', out, '--petition', 'demo', '--out', read)
  expect(run.status).toBe(0)
  expect(readFileSync(join(read, 'sheets.csv'), 'utf8')).toContain('DEMO-000041')
})

test('a sheet that the law of the place would have thrown out is refused with the section', () => {
  const out = join(folder, 'elsewhere.pdf')
  const print = ['sheets', 'print', '--petition', 'demo', '--out', out]
  const refused = (rules: string) => groundswell(...print, '--rules', rules)
  const washington = refused('us-wa@2026-11-01')
  expect([washington.status, existsSync(out)]).toEqual([1, false])
  expect(washington.stderr).toContain('11 by 14 inches')
  expect(washington.stderr).toContain('WAC 434-379-008')
  const colorado = refused('us-co@2026-11-01')
  expect(colorado.stderr).toContain('Refused (not-printed-here)')
})
