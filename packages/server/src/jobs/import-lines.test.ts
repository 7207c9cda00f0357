import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Office } from '../office.ts'
import { openOffice } from '../open-office.ts'
import { setUpSmallPetition } from '../testing/small-drive.ts'
import { testFolder } from '../testing/test-folder.ts'
import { importLines } from './import-lines.ts'
import { jobInput } from './job-input.ts'
import type { Work } from './work.ts'

let folder: Awaited<ReturnType<typeof testFolder>>
let office: Office
let close: () => Promise<void>

beforeAll(async () => {
  folder = await testFolder()
  await setUpSmallPetition(folder.path)
  ;({ office, close } = await openOffice({ dataFolder: folder.path }))
})
afterAll(async () => {
  await close()
  folder.remove()
})

const header = 'line_id,sheet,row,county,week,drawn,first_name,last_name\n'

function run(text: string | Buffer, abort = new AbortController(), stopAt = Infinity) {
  const path = join(office.folder.uploads, 'lines.csv')
  writeFileSync(path, text)
  const work: Parameters<Work>[0] = {
    office,
    jobId: 'job',
    by: 'Mara',
    input: jobInput.parse({ path, fileName: 'lines.csv' }),
    signal: abort.signal,
    progress: ({ step, done }) => {
      if (step.startsWith('Sealing') && done >= stopAt)
        abort.abort(new Error('cancelled'))
    },
  }
  return importLines(work)
}

const kept = async () =>
  (await office.records.selectFrom('line').select('id').execute()).map(({ id }) => id)

test('a cancelled import leaves no line, half or whole, and no file', async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, at) => `C${at},C,${at + 1},Kern,2,1,Ann,Ozturk\n`,
  )
  await expect(run(header + rows.join(''), new AbortController(), 1000)).rejects.toThrow(
    'cancelled',
  )
  expect(await kept()).toEqual([])
  for (const table of ['line_row', 'coming_batch'] as const) {
    expect(await office.records.selectFrom(table).selectAll().execute()).toEqual([])
  }
  expect(readdirSync(office.folder.work)).toEqual([])
})

test('bad rows are reported with their lines, and good ones come in', async () => {
  const end = await run(
    `${header}` +
      'A1,S1,1,Kern,2,1,Ann,Ozturk\n' +
      'A2,S1,1,Kern,2,1,Bea,Ozturk\n' +
      'A1,S1,3,Kern,2,1,Cat,Ozturk\n' +
      'A4,S1,4,Atlantis,2,1,Dan,Ozturk\n' +
      'A5,S1,5,Kern,2,1,=HYPERLINK("x"),"O""zturk"\n',
  )
  expect(end).toMatchObject({
    kind: 'done',
    summary: '2 lines taken in. 3 rows were left out.',
    report: {
      rowsRead: 5,
      rowsRejected: 3,
      first: [
        { line: 3, reason: 'line-twice' },
        { line: 4, reason: 'line-twice' },
        { line: 5, column: 'county', reason: 'unknown-county' },
      ],
    },
  })
  expect(await kept()).toEqual(['A1', 'A5'])
})

test('rows read are rows taken plus rows left out, whatever the file is like', async () => {
  const files = [
    `${header}B1,S2,1,Kern,2,1,Ann,Oz\nB2,S2,2,Kern\nB3,S2,3,Kern,2,1,Ann,Oz,too,many\n`,
    `\uFEFF${header}D1,S3,1,Kern,2,1,Zoë,Müller\n`,
    Buffer.from(`${header}E1,S4,1,Kern,2,1,Zo\xeb,M\xfcller\n`, 'latin1'),
    `${header}${header}F1,S5,1,Kern,2,1,Ann,Oz\n`,
    `${header}G1,S6,1,Kern,2,1,An\u0000n,Oz\n`,
  ]
  for (const file of files) {
    const before = (await kept()).length
    const end = await run(file)
    const taken = (await kept()).length - before
    if (end.report === undefined) throw new Error('no report')
    expect(taken + end.report.rowsRejected).toBe(end.report.rowsRead)
    expect(taken).toBe(1)
  }
  expect(existsSync(join(office.folder.work, 'job.duckdb'))).toBe(false)
})
