import { calendarDate } from '@groundswell/basics'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Office } from '../office.ts'
import { openOffice } from '../open-office.ts'
import { layAside, takeInLines } from '../records/incoming-lines.ts'
import { layMatchesAside, takeInMatches } from '../records/incoming-matches.ts'
import { personKey } from '../secrecy/person-key.ts'
import { testFolder } from '../testing/test-folder.ts'
import { alreadyCounted } from './already-counted.ts'

let folder: Awaited<ReturnType<typeof testFolder>>
let office: Office
let close: () => Promise<void>

const blank = {
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

beforeAll(async () => {
  folder = await testFolder()
  ;({ office, close } = await openOffice({ dataFolder: folder.path }))
  const line = (id: string, row: number) => ({
    id,
    row,
    sheet: 'S1',
    county: 'Kern',
    channel: 'paid',
    circulator: 'P1',
    weekOf: calendarDate('2017-03-09'),
    drawn: true,
    claim: blank,
  })
  await layAside(
    office,
    'batch',
    ['L1', 'L2', 'L3', 'L4'].map((id, at) => line(id, at + 1)),
  )
  await takeInLines(office.records, 'batch')
  await office.records
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
  const match = (
    lineId: string,
    voterId: string,
    county: string,
    zone: 'accept' | 'review',
  ) => ({
    lineId,
    voterId,
    voterCounty: county,
    personKey: personKey(office.keys, voterId),
    probability: 0.9,
    weight: 20,
    zone,
    reason: 'same-person',
  })
  const matches = [
    match('L1', 'ann', 'Kern', 'accept'),
    match('L2', 'bob', 'Alpine', 'accept'),
    match('L3', 'cat', 'Kern', 'review'),
    match('L4', 'ann', 'Kern', 'review'),
  ]
  await layMatchesAside(office.records, 'run', matches, () => {})
  await takeInMatches(office.records, 'run', 1, office.clock())
})
afterAll(async () => {
  await close()
  folder.remove()
})

test('a voter whose line the machine accepted counts there already', async () => {
  const counted = await alreadyCounted(office, 'L4', ['ann', 'bob', 'cat', 'dan'])
  expect([...counted]).toEqual([['ann', 'L1']])
})

test('a line does not stand in its own way', async () => {
  expect((await alreadyCounted(office, 'L1', ['ann'])).size).toBe(0)
})

test('a person’s decision counts, and takes away what the machine had counted', async () => {
  const decide = (
    lineId: string,
    disposition: 'valid' | 'rejected',
    voterId: string | null,
  ) =>
    office.records
      .insertInto('decision')
      .values({
        line_id: lineId,
        version: 1,
        disposition,
        reason: disposition === 'rejected' ? 'SIGNATURE_MISMATCH' : null,
        voter_id: voterId,
        voter_county: 'Kern',
        person_key: voterId === null ? null : personKey(office.keys, voterId),
        snapshot_seq: 1,
        undoes: null,
        note: null,
        key_id: null,
        by_id: 'rosa',
        by_name: 'Rosa',
        at: office.clock(),
      })
      .execute()
  await decide('L3', 'valid', 'cat')
  await decide('L1', 'rejected', null)
  const counted = await alreadyCounted(office, 'L4', ['ann', 'cat'])
  expect([...counted]).toEqual([['cat', 'L3']])
})
