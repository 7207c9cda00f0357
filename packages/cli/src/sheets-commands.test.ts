import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'sheets-commands-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bin = resolve(import.meta.dirname, '../bin/groundswell.mjs')
const demo = ['--petition', 'demo']

function groundswell(...args: string[]) {
  return spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8' })
}

test('a packet is printed, and its own preflight finds nothing', () => {
  const order = '--county fresno --count 2 --lines 8 --start 41 --packet 2 --out out.pdf'
  const print = groundswell('sheets', 'print', ...demo, ...order.split(' '), '--json')
  expect(print.status).toBe(0)
  expect(JSON.parse(print.stdout)).toMatchObject({
    sheets: 2,
    first: 'DEMO-000041',
    last: 'DEMO-000042',
    pages: 10,
    packets: ['DEMO-P0001'],
    textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    unverified: expect.arrayContaining([
      { part: 'rule', section: 'Elec. Code 9009, 9012' },
    ]),
  })
  const check = groundswell(
    'sheets',
    'preflight',
    'out.pdf',
    ...demo,
    '--county',
    'Fresno',
    '--json',
  )
  expect(JSON.parse(check.stdout)).toMatchObject({ ok: true, pages: 10, sheets: 2 })
  expect(check.status).toBe(0)
})

test('a proof that differs exits with 1 and says on which page, what and how', () => {
  groundswell(
    'sheets',
    'print',
    ...demo,
    '--county',
    'Kern',
    '--count',
    '1',
    '--out',
    'kern.pdf',
  )
  const check = groundswell(
    'sheets',
    'preflight',
    'kern.pdf',
    ...demo,
    '--county',
    'Fresno',
    '--json',
  )
  expect(check.status).toBe(1)
  const report = JSON.parse(check.stdout)
  expect(report.ok).toBe(false)
  expect(report.problems[0]).toEqual({
    page: 1,
    kind: 'county',
    expected: 'Fresno',
    found: 'Kern',
  })
})

test('what cannot be printed is refused with the option, and leaves no file', () => {
  const out = ['--out', 'none.pdf', '--json']
  const refusal = (...more: string[]) => {
    const run = groundswell('sheets', 'print', ...demo, ...out, ...more)
    expect(run.status).toBe(1)
    return JSON.parse(run.stdout).refusal
  }
  expect(refusal('--lines', '99')).toMatchObject({ field: '--lines' })
  expect(refusal('--lines', '99').sentence).toContain('1 to 60')
  expect(refusal('--county', 'Atlantis')).toMatchObject({ field: '--county' })
  expect(refusal('--language', 'de')).toMatchObject({ field: '--language' })
  expect(refusal('--home-name', 'Rosa Reyes')).toMatchObject({ code: 'not-a-home-sheet' })
  const device = groundswell('sheets', 'print', ...demo, '--out', '.', '--json')
  expect(JSON.parse(device.stdout).refusal).toMatchObject({ code: 'cannot-write' })
  expect(readdirSync(folder).filter((name) => name.startsWith('none'))).toEqual([])
})

test('a print-at-home sheet shows its supporter on paper only', () => {
  writeFileSync(
    join(folder, 'home.json'),
    JSON.stringify({ name: 'Rosa Reyes', address: '12 Elm St', city: 'Fresno' }),
  )
  const order = '--county Fresno --home-file home.json --out home.pdf --json'.split(' ')
  const returnTo = ['--return-to', 'PO Box 1;Fresno CA 93701']
  const run = groundswell('sheets', 'print', ...demo, ...order, ...returnTo)
  expect(run.status).toBe(0)
  expect(`${run.stdout}${run.stderr}`).not.toMatch(/Reyes|Elm/)
  expect(existsSync(join(folder, 'home.pdf'))).toBe(true)
})

test('print-at-home sheets are on record, and those that come back unsigned are counted as such', () => {
  const people = [
    { name: 'Rosa Reyes', address: '12 Elm St', city: 'Fresno' },
    { name: 'Jun Ito', address: '5 Oak Ct', city: 'Fowler' },
  ]
  writeFileSync(join(folder, 'people.json'), JSON.stringify(people))
  const print = (file: string, start: number, known = 'ask') =>
    groundswell(
      'sheets',
      'print',
      ...demo,
      '--home-file',
      file,
      ...`--record record.jsonl --start ${start} --known ${known}`.split(' '),
      ...`--out ${known}.pdf --json`.split(' '),
      '--return-to',
      'PO Box 1;Fresno CA 93701',
    )
  const printed = JSON.parse(print('people.json', 31).stdout)
  expect(printed).toMatchObject({
    sheets: 2,
    last: 'DEMO-000032',
    record: 'record.jsonl',
  })
  expect(statSync(join(folder, 'record.jsonl')).mode & 0o077).toBe(0)

  const args = '--record record.jsonl --out read --json'.split(' ')
  const read = groundswell('sheets', 'read', 'ask.pdf', ...demo, ...args)
  expect(JSON.parse(read.stdout)).toMatchObject({
    registered: 2,
    rows: { used: 0, empty: 2, unsure: 0 },
    mailers: { onRecord: 2, back: 2, signed: 0, unsigned: 2, unsure: 0 },
    problems: [],
  })
  const mailers = readFileSync(join(folder, 'read', 'mailers.csv'), 'utf8')
  expect(mailers).toBe('sheet_id,state\nDEMO-000031,unsigned\nDEMO-000032,unsigned\n')

  // The same order again is the same record; a number that is somebody else's is refused.
  expect(print('people.json', 31).status).toBe(0)
  const lines = readFileSync(join(folder, 'record.jsonl'), 'utf8').trim().split('\n')
  expect(lines).toHaveLength(2)
  expect(JSON.parse(print('people.json', 33, 'maybe').stdout).refusal).toMatchObject({
    code: 'unknown-choice',
    field: '--known',
  })
  const asked = print('people.json', 33)
  expect(JSON.parse(asked.stdout).refusal).toMatchObject({
    code: 'supporters-known',
    field: '--known',
  })
  writeFileSync(
    join(folder, 'more.json'),
    JSON.stringify([{ ...people[0], name: 'ROSA Reyes' }, people[1]]),
  )
  expect(JSON.parse(print('more.json', 90, 'again').stdout)).toMatchObject({ sheets: 2 })
  const pdf = (name: string) => readFileSync(join(folder, name))
  expect(pdf('again.pdf').equals(pdf('ask.pdf'))).toBe(true)
  expect(print('more.json', 33, 'new-only').status).toBe(1)

  const taken = print('people.json', 32, 'anew')
  expect(taken.status).toBe(1)
  expect(JSON.parse(taken.stdout).refusal).toMatchObject({ code: 'number-taken' })
  expect(taken.stdout).not.toMatch(/Reyes|Ito/)
})

test('the redline and the law as it would read come out in every form', () => {
  const text = groundswell('measure', 'redline', ...demo).stdout
  expect(text).toContain('[-The State of California is an inseparable part')
  groundswell('measure', 'redline', ...demo, '--format', 'html', '--out', 'r.html')
  expect(readFileSync(join(folder, 'r.html'), 'utf8')).toContain(
    '<del>The State of California',
  )
  groundswell('measure', 'redline', ...demo, '--format', 'pdf', '--out', 'r.pdf')
  expect(readFileSync(join(folder, 'r.pdf')).subarray(0, 8).toString()).toBe('%PDF-1.7')
  const enacted = JSON.parse(groundswell('measure', 'enact', ...demo, '--json').stdout)
  expect(enacted.sections[1]).toEqual({
    address: 'Cal. Const. art. III § 1',
    state: 'amended',
    text: '',
  })
})

test('a petition file whose edit does not fit the law is refused with its place', () => {
  const measure = {
    code: 'TEST',
    identifier: '26-0001',
    rules: 'us-ca@2026-11-01',
    kind: 'statute',
    lawLanguage: 'en',
    amends: 'the Elections Code',
    texts: [
      { language: 'en', title: 'A title', summary: 'A summary.', wording: 'official' },
    ],
    sections: [
      {
        number: 'SEC. 1.',
        leadIn: 'Section 1 is amended to read:',
        act: {
          kind: 'amend',
          address: 'Code § 1',
          current: 'One word.',
          edits: [{ kind: 'strike', text: 'Two words' }],
        },
      },
    ],
  }
  writeFileSync(join(folder, 'petition.json'), JSON.stringify(measure))
  const run = groundswell('measure', 'redline', '--petition', 'petition.json', '--json')
  expect(run.status).toBe(1)
  expect(JSON.parse(run.stdout).refusal).toMatchObject({
    code: 'edit-does-not-fit',
    file: 'petition.json',
    field: 'sections[0]',
  })
})

test('a path that is not there is refused; beside another it is a counted problem', () => {
  writeFileSync(join(folder, 'notes.pdf'), 'no PDF at all')
  const read = (...paths: string[]) =>
    groundswell('sheets', 'read', ...paths, ...demo, '--out', 'none', '--json')
  const alone = read('nowhere')
  expect(alone.status).toBe(1)
  expect(alone.stderr + alone.stdout).toContain('no-such-file')
  expect(existsSync(join(folder, 'none'))).toBe(false)
  const unread = read('nowhere', 'notes.pdf')
  expect(unread.status).toBe(1)
  expect(unread.stderr + unread.stdout).toContain('nothing-readable')
  const beside = read('nowhere', 'out.pdf')
  expect(beside.status).toBe(0)
  expect(JSON.parse(beside.stdout).problems).toContainEqual({
    page: 'nowhere',
    kind: 'no-such-file',
    detail: 'There is no such file.',
  })
})

test('an output folder that cannot be made is refused before anything is read', () => {
  writeFileSync(join(folder, 'no-folder'), '')
  for (const out of ['no-folder', 'no-folder/read']) {
    const run = groundswell('sheets', 'read', 'out.pdf', ...demo, '--out', out, '--json')
    expect(run.status).toBe(1)
    expect(JSON.parse(run.stdout).refusal).toMatchObject({
      code: 'cannot-write',
      field: '--out',
      file: out,
    })
  }
})

test('a benchmark of reading says what each kind of damage gave, and takes no nonsense', () => {
  const wish = '--sheets 2 --seed s --conditions scan100,fold --threads 1'.split(' ')
  const run = groundswell('bench', 'sheets', ...wish, '--json')
  const answer = JSON.parse(run.stdout)
  expect(Object.keys(answer.conditions)).toEqual(['scan100', 'fold'])
  expect(answer.conditions.fold).toMatchObject({ sheets: 1, registered: 1, rows: 8 })
  expect(answer.misreadsInAll).toBe(0)
  const none = groundswell('bench', 'sheets', '--sheets', '0')
  expect([none.status, none.stdout]).toEqual([1, ''])
  writeFileSync(join(folder, 'a-file'), '')
  const lost = groundswell('bench', 'sheets', '--keep', 'a-file/pages')
  expect([lost.status, lost.stderr]).toEqual([1, expect.stringContaining('--keep')])
})
