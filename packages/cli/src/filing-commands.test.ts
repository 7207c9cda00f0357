import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'groundswell-filing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bin = join(import.meta.dirname, '../bin/groundswell.mjs')
const groundswell = (...args: string[]) =>
  spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' })
const json = (...args: string[]) => JSON.parse(groundswell(...args, '--json').stdout)

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const sheets = file(
  'sheets.csv',
  'sheet,county,lines,held\nS-1,Fresno,8,\nS-2,Fresno,7,\nS-3,Fresno,5,no declaration\nS-4,Kern,9,\n',
)
const drive = ['--rules', 'us-ca@2017-01-26', '--sheets', sheets]

test('the plan gives each county its own sheets in boxes, and shows what is held back', () => {
  const plan = json('filing', 'plan', ...drive, '--per-box', '1')
  expect(plan).toMatchObject({ sheets: 3, lines: 24, heldLines: 5 })
  expect(plan.boxes.map(({ label }: { label: string }) => label)).toEqual([
    'Fresno 1 of 2',
    'Fresno 2 of 2',
    'Kern 1 of 1',
  ])
})

test('each box gets a manifest, as CSV or as a PDF to sign', () => {
  const out = join(folder, 'manifests')
  expect(groundswell('filing', 'manifest', ...drive, '--out', out).status).toBe(0)
  expect(readFileSync(join(out, 'Fresno-1-of-1.csv'), 'utf8')).toBe(
    'sheet,lines\nS-1,8\nS-2,7\n2 sheets,15\n',
  )
  groundswell('filing', 'manifest', ...drive, '--out', out, '--pdf')
  expect(readdirSync(out).filter((name) => name.endsWith('.pdf'))).toHaveLength(2)
  const pdf = readFileSync(join(out, 'Kern-1-of-1.pdf'), 'latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
})

test('a county that the rules do not know is refused by name', () => {
  const wrong = file('wrong.csv', 'sheet,county,lines\nS-1,Fresnel,8\n')
  const run = groundswell(
    'filing',
    'plan',
    '--rules',
    'us-ca@2017',
    '--sheets',
    wrong,
    '--json',
  )
  expect(run.status).toBe(1)
  expect(JSON.parse(run.stdout).refusal).toMatchObject({ code: 'unknown-place' })
})

test('our manifest is held against their list, sheet by sheet, and nothing is netted', () => {
  const ours = file('ours.csv', 'sheet,lines\nS-1,8\nS-2,7\n2 sheets,15\n')
  const theirs = file('theirs.csv', 'sheet,lines\nS-1,9\nS-2,6\n')
  const both = json('filing', 'reconcile', '--ours', ours, '--theirs', theirs)
  expect(both).toMatchObject({ difference: 0, unexplained: { sheets: 2, lines: 2 } })
})

test('the advice says where more lines help, and in Nevada in which district', () => {
  const rows = (county: string, good: number) =>
    Array.from(
      { length: 40 },
      (_, at) =>
        `${county}-${at},${county},${at < good ? 'valid' : 'invalid'},${at < good ? '' : 'NOT_REGISTERED'},${county}${at}`,
    )
  const raw = file(
    'raw.csv',
    'stratum,county,channel,lines\nClark,Clark,volunteer,4000\nWashoe,Washoe,volunteer,4000\n',
  )
  const reviewed = file(
    'reviewed.csv',
    [
      'line_id,stratum,status,reason,person_key',
      ...rows('Clark', 36),
      ...rows('Washoe', 20),
    ].join('\n'),
  )
  const asked = ['odds', '--advice', '--raw', raw, '--reviewed', reviewed, '--seed', 'a']
  const days = ['--days-left', '30', '--simulations', '400']
  const advice = json(...asked, ...days, '--rules', 'us-ca@2017', '--required', '7000')
  expect(advice).toMatchObject({ advice: 'collect-more', reachesTarget: true })
  expect(advice.places[0].place).toBe('Clark')

  const districts = file('districts.csv', 'county,district\nClark,1\nWashoe,2\n')
  const nevada = [
    '--rules',
    'us-nv@2018',
    '--required',
    '10000',
    '--districts',
    districts,
  ]
  const short = json(...asked, ...days, ...nevada)
  expect(short.districts).toHaveLength(2)
  // Washoe's half of 4,000 is short of a quarter of 10,000; two districts have nothing at all.
  expect(short).toMatchObject({
    advice: 'collect-more',
    reachesTarget: false,
    qualifies: 0,
  })
  expect(groundswell(...asked, '--rules', 'us-ca@2017').status).toBe(1)
})
