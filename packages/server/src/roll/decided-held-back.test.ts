import { calendarDate } from '@groundswell/basics'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Office } from '../office.ts'
import { openOffice } from '../open-office.ts'
import { layAside, takeInLines } from '../records/incoming-lines.ts'
import { layMatchesAside, takeInMatches } from '../records/incoming-matches.ts'
import { testFolder } from '../testing/test-folder.ts'
import { decidedHeldBack } from './decided-held-back.ts'

let folder: Awaited<ReturnType<typeof testFolder>>
let office: Office
let close: () => Promise<void>

const claim = {
  first: '',
  middle: '',
  last: '',
  suffix: '',
  house: '',
  street: '',
  unit: '',
  city: '',
  zip: '',
}

const ids = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'] as const

beforeAll(async () => {
  folder = await testFolder()
  ;({ office, close } = await openOffice({ dataFolder: folder.path }))
  const { records } = office
  const lines = ids.map((id, at) => ({
    id,
    row: at + 1,
    sheet: 'S1',
    county: 'Kern',
    channel: 'paid',
    circulator: 'P1',
    weekOf: calendarDate('2017-03-09'),
    drawn: true,
    claim,
  }))
  await layAside(office, 'batch', lines)
  await takeInLines(records, 'batch')
  await records
    .insertInto('roll_snapshot')
    .values({
      id: 'r',
      file_name: 'r',
      source: 'r',
      voters: 9,
      rejected: 0,
      report: null,
      imported_at: office.clock(),
      imported_by: 'Mara',
    })
    .execute()
  const matches = ids.map((lineId) => ({
    lineId,
    voterId: `voter of ${lineId}`,
    voterCounty: 'Kern',
    personKey: `key of ${lineId}`,
    probability: 0.99,
    weight: 20,
    // The first line was accepted: nobody held it back.
    zone: lineId === 'L1' ? ('accept' as const) : ('review' as const),
    reason: lineId === 'L7' ? 'two-candidates' : 'other-address',
  }))
  await layMatchesAside(records, 'run', matches, () => {})
  await takeInMatches(records, 'run', 1, new Date('2017-05-25T12:00:00Z'))
})

afterAll(async () => {
  await close()
  folder.remove()
})

async function decide(
  lineId: string,
  disposition: 'valid' | 'rejected' | 'second-look' | 'undo',
  about: {
    readonly person?: string
    readonly reason?: string
    readonly version?: number
    readonly undoes?: number
  } = {},
): Promise<number> {
  const { id } = await office.records
    .insertInto('decision')
    .values({
      line_id: lineId,
      version: about.version ?? 1,
      disposition,
      reason: about.reason ?? null,
      voter_id: null,
      voter_county: null,
      person_key: about.person ?? null,
      snapshot_seq: 1,
      undoes: about.undoes ?? null,
      note: null,
      key_id: null,
      by_id: 'rosa',
      by_name: 'Rosa',
      at: office.clock(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return Number(id)
}

test('lines held back and decided are counted by reason; undone and second looks are not', async () => {
  expect(await decidedHeldBack(office.records)).toEqual([])
  await decide('L1', 'valid', { person: 'key of L1' })
  await decide('L2', 'valid', { person: 'key of L2' })
  await decide('L3', 'valid', { person: 'somebody else' })
  await decide('L4', 'rejected', { reason: 'DUPLICATE', person: 'key of L4' })
  await decide('L5', 'second-look')
  const wrong = await decide('L6', 'valid', { person: 'key of L6' })
  await decide('L6', 'undo', { version: 2, undoes: wrong })
  await decide('L7', 'rejected', { reason: 'NOT_REGISTERED' })
  expect(await decidedHeldBack(office.records)).toEqual([
    { reason: 'other-address', lines: 3, hits: 2 },
    { reason: 'two-candidates', lines: 1, hits: 0 },
  ])
})
