import { calendarDate } from '@groundswell/basics'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Office } from '../office.ts'
import { openOffice } from '../open-office.ts'
import { inviteRepresentative, roomPasses } from '../review-room/representative.ts'
import { scansAnswer } from '../scans/scans-answer.ts'
import { testFolder } from '../testing/test-folder.ts'
import { announcedReturns } from '../turn-ins/announced-returns.ts'
import type { Me } from '../wire/account.ts'

/** What happened in the same instant is told in one order, however the rows lie on the disk. */
const at = new Date('2017-05-25T12:00:00Z')
let office: Office
let stop: () => Promise<void>

beforeAll(async () => {
  const folder = await testFolder()
  const opened = await openOffice({ dataFolder: folder.path, now: () => at })
  office = opened.office
  stop = async () => {
    await opened.close()
    folder.remove()
  }
})
afterAll(() => stop())

test('files of scans that were read to the end at once', async () => {
  for (const name of ['c.pdf', 'a.pdf', 'b.pdf']) {
    await office.records
      .insertInto('scan_file')
      .values({
        sha256: name,
        file_name: name,
        job_id: 'j',
        pages: 1,
        began_at: at,
        finished_at: at,
        by_id: 'u',
        by_name: 'Hana',
      })
      .execute()
  }
  const { files } = await scansAnswer(office)
  expect(files.map(({ fileName }) => fileName)).toEqual(['a.pdf', 'b.pdf', 'c.pdf'])
})

test('bags that two phones announced at once', async () => {
  for (const circulator of ['V0003', 'V0001', 'V0002']) {
    await office.records
      .insertInto('pocket_event')
      .values({
        id: circulator,
        staff_id: `9-${circulator}`.split('').reverse().join(''),
        circulator,
        packet: '',
        kind: 'return',
        lines: 8,
        undoes: null,
        at,
        received_at: at,
      })
      .execute()
  }
  const returns = await announcedReturns(office.records)
  expect(returns.map(({ circulator }) => circulator)).toEqual(['V0001', 'V0002', 'V0003'])
})

test('passes to the room that were given at once', async () => {
  const by = {
    id: 't',
    name: 'Tomas',
    email: 't@office.invalid',
    role: 'official',
    may: [],
  } satisfies Me
  for (const name of ['cleo', 'ada', 'bert']) {
    await inviteRepresentative(office, {
      by,
      input: {
        name,
        email: `${name}@proponents.invalid`,
        authorisedBy: 'Mara',
        until: '2017-06-30',
      },
      until: calendarDate('2017-06-30'),
    })
  }
  const passes = await roomPasses(office)
  expect(passes.map(({ name }) => name)).toEqual(['ada', 'bert', 'cleo'])
})
