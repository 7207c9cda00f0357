import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Office } from '../office.ts'
import { personKey } from '../secrecy/person-key.ts'
import { matchedLines } from '../testing/matched-lines.ts'
import { writtenDecision } from '../testing/written-decision.ts'
import { alreadyCounted } from './already-counted.ts'

let office: Office
let stop: () => Promise<void>

beforeAll(async () => {
  ;({ office, stop } = await matchedLines(({ keys }) => {
    const match = (
      lineId: string,
      voterId: string,
      county: string,
      zone: 'accept' | 'review',
    ) => ({
      lineId,
      voterId,
      voterCounty: county,
      personKey: personKey(keys, voterId),
      probability: 0.9,
      weight: 20,
      zone,
      reason: 'same-person',
    })
    return [
      match('L1', 'ann', 'Kern', 'accept'),
      match('L2', 'bob', 'Alpine', 'accept'),
      match('L3', 'cat', 'Kern', 'review'),
      match('L4', 'ann', 'Kern', 'review'),
    ]
  }))
})
afterAll(() => stop())

test('a voter whose line the machine accepted counts there already', async () => {
  const counted = await alreadyCounted(office, 'L4', ['ann', 'bob', 'cat', 'dan'])
  expect([...counted]).toEqual([['ann', 'L1']])
})

test('a line does not stand in its own way', async () => {
  expect((await alreadyCounted(office, 'L1', ['ann'])).size).toBe(0)
})

test('a person’s decision counts, and takes away what the machine had counted', async () => {
  await writtenDecision(office.records, {
    line_id: 'L3',
    disposition: 'valid',
    voter_id: 'cat',
    voter_county: 'Kern',
    person_key: personKey(office.keys, 'cat'),
  })
  await writtenDecision(office.records, {
    line_id: 'L1',
    disposition: 'rejected',
    reason: 'SIGNATURE_MISMATCH',
  })
  const counted = await alreadyCounted(office, 'L4', ['ann', 'cat'])
  expect([...counted]).toEqual([['cat', 'L3']])
})
