import { afterAll, beforeAll, expect, test } from 'vitest'
import { meInRole } from '../accounts/session-of.ts'
import type { Office } from '../office.ts'
import { openOffice } from '../open-office.ts'
import { testFolder } from '../testing/test-folder.ts'
import { announcedReturns } from '../turn-ins/announced-returns.ts'
import { takeEvents } from './take-events.ts'

/** A phone's clock may be wrong by years; what was noted on it counts all the same. */
const ines = meInRole({
  id: 'ines',
  name: 'V0001',
  email: 'ines@drive.invalid',
  role: 'circulator',
})
let now = new Date('2017-05-25T12:00:00Z')
let office: Office
let stop: () => Promise<void>
let ids = 0

beforeAll(async () => {
  const folder = await testFolder()
  const opened = await openOffice({ dataFolder: folder.path, now: () => now })
  office = opened.office
  stop = async () => {
    await opened.close()
    folder.remove()
  }
})
afterAll(() => stop())

async function send(kind: 'tally' | 'return', at: string, packet = '') {
  ids += 1
  const id = `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`
  const event = { id, packet, kind, lines: 3, at }
  const [receipt] = await takeEvents(office, ines, [event])
  const noted = await office.records
    .selectFrom('pocket_event')
    .select(['at', 'received_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    outcome: receipt?.outcome,
    at: noted.at.toISOString(),
    received: noted.received_at.toISOString(),
  }
}
const turnedIn = () =>
  office.records
    .insertInto('turn_in')
    .values({
      date: '2017-05-25',
      week_of: '2017-05-22',
      county: 'Kern',
      channel: 'volunteer',
      circulator: 'V0001',
      sheets: 1,
      lines: 3,
      corrects: null,
      batch: 'b',
      recorded_at: now,
      recorded_by: 'Mara',
    })
    .execute()
const announced = async () =>
  (await announcedReturns(office.records)).map(({ packet }) => packet)

test('what a fast clock notes is noted as of its arrival, never later', async () => {
  const arrival = now.toISOString()
  expect(await send('tally', '2031-01-01T00:00:00.000Z')).toEqual({
    outcome: 'kept',
    at: arrival,
    received: arrival,
  })
  expect((await send('tally', '2017-05-25T12:00:00.001Z')).at).toBe(arrival)
})

test('what a slow clock notes keeps its time, and the arrival stands beside it', async () => {
  expect(await send('tally', '1999-12-31T23:59:59.000Z')).toEqual({
    outcome: 'kept',
    at: '1999-12-31T23:59:59.000Z',
    received: now.toISOString(),
  })
})

test('a bag that a slow clock announces after a turn-in still waits at the desk', async () => {
  await turnedIn()
  now = new Date('2017-05-25T13:00:00Z')
  await send('return', '1999-12-31T00:00:00.000Z', 'P-SLOW')
  expect(await announced()).toEqual(['P-SLOW'])
})

test('a bag that a fast clock announced is done with once a turn-in is recorded', async () => {
  await send('return', '2031-01-01T00:00:00.000Z', 'P-FAST')
  expect((await announced()).toSorted()).toEqual(['P-FAST', 'P-SLOW'])
  now = new Date('2017-05-25T14:00:00Z')
  await turnedIn()
  expect(await announced()).toEqual([])
})
