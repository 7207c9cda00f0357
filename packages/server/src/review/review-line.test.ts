import { calendarDate } from '@groundswell/basics'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mayTable } from '../accounts/may.ts'
import type { Office } from '../office.ts'
import { openOffice } from '../open-office.ts'
import { layAside, takeInLines } from '../records/incoming-lines.ts'
import { testFolder } from '../testing/test-folder.ts'
import type { Me } from '../wire/account.ts'
import { reviewLineById } from './review-line.ts'

let folder: Awaited<ReturnType<typeof testFolder>>
let office: Office
let close: () => Promise<void>
const rosa: Me = {
  id: 'rosa-id',
  name: 'Rosa Almeida',
  email: 'rosa@drive.invalid',
  role: 'validator',
  may: [...mayTable.validator],
}

beforeAll(async () => {
  folder = await testFolder()
  ;({ office, close } = await openOffice({ dataFolder: folder.path }))
  const blank = {
    middle: '',
    suffix: '',
    house: '',
    street: '',
    unit: '',
    city: '',
    zip: '',
  }
  const about = {
    sheet: 'S1',
    county: 'Kern',
    channel: 'paid',
    circulator: 'P1',
    weekOf: calendarDate('2017-03-09'),
    drawn: true,
  }
  await layAside(office, 'batch', [
    {
      ...about,
      id: 'L1',
      row: 1,
      claim: { ...blank, first: 'Wilhelmina', last: 'Oyelaran' },
    },
    {
      ...about,
      id: 'L2',
      row: 2,
      claim: { ...blank, first: '', last: '', name: 'Cato Brink' },
    },
  ])
  await takeInLines(office.records, 'batch')
})
afterAll(async () => {
  await close()
  folder.remove()
})

test('a line is shown as written, with its neighbours', async () => {
  const line = await reviewLineById(office, rosa, 'L1')
  expect(line).toMatchObject({
    claim: { first: 'Wilhelmina', last: 'Oyelaran' },
    version: 0,
    neighbours: [{ row: 2, disposition: 'waiting' }],
    reason: 'It has not been matched against a roll yet.',
  })
})

test('a name in one piece stands in the field for the last name', async () => {
  expect((await reviewLineById(office, rosa, 'L2'))?.claim.last).toBe('Cato Brink')
})

test('who read whose line is on record, and what it said is not', async () => {
  const rows = await office.records.selectFrom('access_log').selectAll().execute()
  expect(rows).toContainEqual(
    expect.objectContaining({
      staff_id: 'rosa-id',
      act: 'read-claim',
      record_kind: 'line',
      record_id: 'L1',
    }),
  )
  // Its neighbour's name was shown too.
  expect(rows).toContainEqual(
    expect.objectContaining({ act: 'read-neighbour', record_id: 'L2' }),
  )
  expect(JSON.stringify(rows)).not.toContain('Oyelaran')
  expect(JSON.stringify(rows)).not.toContain('Rosa')
})

test('the record of a reading cannot be taken away', async () => {
  await expect(office.records.deleteFrom('access_log').execute()).rejects.toThrow(
    'append-only',
  )
})

test('a line that is not there is nobody’s secret: nothing is answered or logged', async () => {
  const count = async () =>
    (await office.records.selectFrom('access_log').select('id').execute()).length
  const before = await count()
  expect(await reviewLineById(office, rosa, 'L99')).toBeNull()
  expect(await count()).toBe(before)
})
