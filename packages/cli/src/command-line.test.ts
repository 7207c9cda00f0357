import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'command-line-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bin = resolve(import.meta.dirname, '../bin/groundswell.mjs')

function groundswell(...args: string[]) {
  return spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8' })
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const pack = ['--rules', 'us-ca@2017-01-26']

test('the worked example of 2 CCR 20540 comes out with every intermediate figure', () => {
  const counts = [
    '--raw',
    '24034',
    '--sample',
    '722',
    '--valid',
    '516',
    '--duplicates',
    '2',
  ]
  const run = groundswell('rules', 'project', ...pack, ...counts, '--json')
  expect(run.status).toBe(0)
  expect(JSON.parse(run.stdout)).toMatchObject({
    rate: '71.47',
    uncorrected: 17_178,
    factor: '33.2881',
    weight: '1074.8095',
    duplicatePenalty: 2150,
    projected: 15_028,
  })
  expect(run.stderr).toBe('')
})

test('a refusal exits with 1 and names the field and the rule, on stderr and as JSON', () => {
  const counts = ['--raw', '10', '--sample', '20', '--valid', '3']
  const run = groundswell('rules', 'project', ...pack, ...counts, '--json')
  expect(run.status).toBe(1)
  expect(JSON.parse(run.stdout).refusal).toMatchObject({
    code: 'impossible-count',
    field: 'sample',
    rule: 'arithmetic',
  })
  expect(run.stderr).toContain('must not exceed the 10 lines filed')
})

test('wrong usage exits with 2', () => {
  expect(groundswell('rules', 'deadline').status).toBe(2)
  expect(groundswell('no-such-noun').status).toBe(2)
  expect(groundswell('rules', 'project', ...pack, '--raw', 'many').status).toBe(2)
})

/** Two strata of a hundred lines; ten of each reviewed, eight of them valid. */
function driveFiles(sheets: boolean): readonly string[] {
  const strata = ['Kern', 'Inyo'].map((county) => `${county}/mail,${county},mail,100`)
  const lines = ['Kern', 'Inyo'].flatMap((county) =>
    Array.from({ length: 10 }, (_, k) => {
      const status = k < 8 ? 'valid' : 'invalid'
      const sheet = sheets ? `,${county}${k % 2}` : ''
      return `${county}${k},${county}/mail,${status},,${county}${k}${sheet}`
    }),
  )
  const head = `line_id,stratum,status,reason,person_key${sheets ? ',sheet' : ''}`
  return [
    '--raw',
    file('raw.csv', `stratum,county,channel,lines\n${strata.join('\n')}\n`),
    '--reviewed',
    file('reviewed.csv', `${head}\n${lines.join('\n')}\n`),
    ...pack,
    '--seed',
    '1',
  ]
}

test('a count without a kind says which it took, why, and what a statute would ask', () => {
  const drive = driveFiles(false)
  const counted = JSON.parse(groundswell('count', ...drive, '--json').stdout)
  expect(counted).toMatchObject({ required: 585_407, kind: 'amendment' })
  expect(counted.assumptions[0]).toContain('"amendment"')
  expect(counted.assumptions[0]).toContain('365,880 for')
  const text = groundswell('count', ...drive).stdout
  expect(text).toContain('585,407   (amendment)')
  expect(text).toContain('365,880 for statute')
})

test('a kind or a requirement that was given is assumed by nobody', () => {
  const drive = driveFiles(false)
  const asked = (...more: string[]) =>
    JSON.parse(groundswell('count', ...drive, ...more, '--json').stdout)
  const statute = asked('--kind', 'statute')
  expect(statute).toMatchObject({ required: 365_880, kind: 'statute' })
  expect(statute.assumptions.join(' ')).not.toContain('--kind')
  const given = asked('--required', '150')
  expect(given.required).toBe(150)
  expect(given.assumptions.join(' ')).not.toContain('--kind')
})

test('a sheet column makes the draw one of whole sheets, and the count says so', () => {
  const run = groundswell('count', ...driveFiles(true), '--required', '150', '--json')
  const { assumptions } = JSON.parse(run.stdout)
  expect(assumptions.join(' ')).toContain('4 whole sheets were drawn')
})

test('every command has help', () => {
  const help = groundswell('--help')
  expect(help.status).toBe(0)
  for (const noun of [
    'start',
    'roll',
    'match',
    'dedupe',
    'count',
    'odds',
    'pace',
    'rules',
    'sample',
  ]) {
    expect(help.stdout).toContain(noun)
    expect(groundswell(noun, '--help').status).toBe(0)
  }
})

test('a county that does not exist is refused with its line in the file', () => {
  const path = file(
    'counties.csv',
    'county,raw,sample,valid,duplicates\nFresno,24034,722,516,2\nAlpne,9,9,9,0\n',
  )
  const run = groundswell('rules', 'project', ...pack, '--counties', path, '--json')
  expect(run.status).toBe(1)
  expect(JSON.parse(run.stdout).refusal).toMatchObject({ code: 'unknown-place', line: 3 })
})

test('the same calendar comes as a table, as JSON and as iCalendar', () => {
  const drive = [
    'rules',
    'calendar',
    ...pack,
    '--kind',
    'amendment',
    '--start',
    '2017-01-26',
  ]
  expect(groundswell(...drive).stdout).toContain('2017-07-25')
  expect(groundswell(...drive, '--ical').stdout).toContain('DTSTART;VALUE=DATE:20170725')
  const entries: readonly { readonly date: string }[] = JSON.parse(
    groundswell(...drive, '--json').stdout,
  ).entries
  expect(entries.map((entry) => entry.date)).toContain('2017-07-25')
})

test('a calendar tells what another summary date would change, and what to warn of', () => {
  const drive = ['rules', 'calendar', ...pack, '--start', '2017-01-26', '--json']
  const other = JSON.parse(groundswell(...drive, '--what-if', '2017-02-02').stdout)
  expect(other.changes).toContainEqual(
    expect.objectContaining({ id: 'deadline', before: '2017-07-25', days: 7 }),
  )
  const due = JSON.parse(groundswell(...drive, '--today', '2017-07-20').stdout)
  expect(due.warnings).toContainEqual(expect.objectContaining({ daysLeft: 5 }))
  expect(groundswell(...drive, '--what-if', 'soon').status).toBe(1)
})

test('the official procedure of each pack is told with its sections', () => {
  for (const law of [
    'us-ca@2017',
    'us-wa@2014',
    'us-or@2018',
    'us-nv@2018',
    'eu-eci@2025',
  ]) {
    const run = groundswell('rules', 'procedure', '--rules', law, '--json')
    const { steps } = JSON.parse(run.stdout)
    expect(steps.at(-1)).toMatchObject({ id: 'certificate' })
  }
})

test('a certificate is reckoned again, and one that does not follow is refused', () => {
  const path = file('certificate.json', JSON.stringify(certificate))
  expect(groundswell('rules', 'certificate', path, '--json').status).toBe(0)
  const wrong = { ...certificate, final: 'insufficient' }
  const changed = file('changed.json', JSON.stringify(wrong))
  const refused = groundswell('rules', 'certificate', changed, '--json')
  expect(refused.status).toBe(1)
  expect(JSON.parse(refused.stdout).refusal).toMatchObject({
    code: 'certificate-differs',
    problems: [{ figure: 'final', says: 'insufficient', should: 'sufficient' }],
  })
  const other = groundswell('rules', 'certificate', file('x.json', '{}'), '--json')
  expect(JSON.parse(other.stdout).refusal).toMatchObject({ code: 'not-a-certificate' })
})

const certificate = {
  format: 'groundswell-certificate-1',
  petition: {
    title: 'A measure',
    kind: 'statute',
    pack: 'us-co@2016',
    filed: '2016-08-08',
  },
  required: 98_492,
  reported: {
    raw: [{ raw: 183_691 }],
    draws: [],
    samples: [
      {
        stage: 'first',
        lines: 9185,
        valid: 6353,
        rejected: { PO_BOX_ONLY: 2832 },
        pending: 0,
      },
    ],
    districts: [],
    states: [],
    fullCheck: [],
  },
  figures: [],
  secondFigures: [],
  outcome: 'sufficient',
  final: 'sufficient',
  steps: [],
  issued: { on: '2016-09-01', by: 'the Secretary of State' },
  cites: [],
  unverifiedRules: [],
}

test('the duties of a drive are told with what is missing, by when and at what cost', () => {
  const drive =
    'rules duties --rules us-ca@2026-11-01 --kind amendment --start 2026-10-05 --first-money 2026-11-15 --today 2026-11-26'.split(
      ' ',
    )
  const gate = JSON.parse(
    groundswell(...drive, '--lacking', 'circulator-declaration=3:27', '--json').stdout,
  )
  expect(gate.linesAtStake).toBe(27)
  expect(gate.duties).toContainEqual(
    expect.objectContaining({
      duty: 'committee-registration',
      state: 'late',
      daysLeft: -1,
      unverified: true,
    }),
  )
  expect(groundswell(...drive).stdout).toContain('circulation waits for official-summary')
  const slip = groundswell(...drive, '--done', 'fie=2026-08-01', '--json')
  expect(slip.status).toBe(1)
  expect(JSON.parse(slip.stdout).refusal).toMatchObject({
    code: 'unknown-duty',
    field: '--done',
  })
})
