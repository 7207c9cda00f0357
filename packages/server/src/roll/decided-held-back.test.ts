import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Office } from '../office.ts'
import { matchedLines } from '../testing/matched-lines.ts'
import { writtenDecision } from '../testing/written-decision.ts'
import { decidedHeldBack } from './decided-held-back.ts'

let office: Office
let stop: () => Promise<void>

beforeAll(async () => {
  ;({ office, stop } = await matchedLines(() =>
    ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'].map((lineId) => ({
      lineId,
      voterId: `voter of ${lineId}`,
      voterCounty: 'Kern',
      personKey: `key of ${lineId}`,
      probability: 0.99,
      weight: 20,
      // The first line was accepted: nobody held it back.
      zone: lineId === 'L1' ? ('accept' as const) : ('review' as const),
      reason: lineId === 'L7' ? 'two-candidates' : 'other-address',
    })),
  ))
})
afterAll(() => stop())

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
  return writtenDecision(office.records, {
    line_id: lineId,
    disposition,
    version: about.version ?? 1,
    reason: about.reason ?? null,
    person_key: about.person ?? null,
    snapshot_seq: 1,
    undoes: about.undoes ?? null,
  })
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
