import { calendarDate } from '@groundswell/basics'
import { describe, expect, test } from 'vitest'
import { memberStates, pack, packOn, requirement } from '../index.ts'
import { memberStatesOf } from './seats.ts'

/** Annex I as printed in the official journal, Regulation (EU) 2019/788. */
const of751 = {
  BE: 15771,
  BG: 12767,
  CZ: 15771,
  DK: 9763,
  DE: 72096,
  EE: 4506,
  IE: 8261,
  EL: 15771,
  ES: 40554,
  FR: 55574,
  HR: 8261,
  IT: 54823,
  CY: 4506,
  LV: 6008,
  LT: 8261,
  LU: 4506,
  HU: 15771,
  MT: 4506,
  NL: 19526,
  AT: 13518,
  PL: 38301,
  PT: 15771,
  RO: 24032,
  SI: 6008,
  SK: 9763,
  FI: 9763,
  SE: 15020,
  UK: 54823,
}

/** The annex of Delegated Regulation (EU) 2024/1082. */
const of720 = {
  BE: 15840,
  BG: 12240,
  CZ: 15120,
  DK: 10800,
  DE: 69120,
  EE: 5040,
  IE: 10080,
  EL: 15120,
  ES: 43920,
  FR: 58320,
  HR: 8640,
  IT: 54720,
  CY: 4320,
  LV: 6480,
  LT: 7920,
  LU: 4320,
  HU: 15120,
  MT: 4320,
  NL: 22320,
  AT: 14400,
  PL: 38160,
  PT: 15120,
  RO: 23760,
  SI: 6480,
  SK: 10800,
  FI: 10800,
  SE: 15120,
}

describe('P10 every minimum is seats times the size of the parliament', () => {
  test.each([
    ['2020-01-15', 751, 28, of751],
    ['2024-07-16', 720, 27, of720],
  ] as const)('registered on %s, of %i', (on, _size, states, printed) => {
    const rows = Object.entries(printed).map(([state, signatories]) => ({
      state,
      signatories,
    }))
    const result = memberStates(union(on), rows)
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    expect(result.value.states).toHaveLength(states)
    for (const { minimum, signatories, reached } of result.value.states) {
      expect(minimum).toBe(signatories)
      expect(reached).toBe(true)
    }
  })

  test.each([751, 705, 720] as const)('the seats of %i sum to it', (size) => {
    const seats = memberStatesOf(size).map((s) => s.seats)
    expect(seats.reduce((a, b) => a + b, 0)).toBe(size)
  })
})

describe('an initiative', () => {
  const today = union('2024-07-16')
  const large = ['DE', 'FR', 'IT', 'ES', 'PL', 'RO', 'NL']

  test('needs a million and seven states', () => {
    const rows = (states: number, total: number) =>
      large.slice(0, states).map((state, i) => ({
        state,
        signatories: i === 0 ? total - 80_000 * (states - 1) : 80_000,
      }))
    expect(memberStates(today, rows(7, 1_000_000))).toMatchObject({
      value: {
        total: 1_000_000,
        statesReached: 7,
        statesNeeded: 7,
        outcome: 'sufficient',
      },
    })
    expect(memberStates(today, rows(6, 1_000_000))).toMatchObject({
      value: { statesReached: 6, outcome: 'insufficient' },
    })
    expect(memberStates(today, rows(7, 999_999))).toMatchObject({
      value: { statesReached: 7, outcome: 'insufficient' },
    })
  })

  test('counts a state with one signatory too few as not reached', () => {
    const rows = [{ state: 'Malta', signatories: 4_319 }]
    expect(memberStates(today, rows)).toMatchObject({ value: { statesReached: 0 } })
  })

  test('refuses a state that does not exist, has left, or comes twice', () => {
    const one = (state: string) => ({ state, signatories: 1 })
    expect(memberStates(today, [one('DE'), one('UK')])).toMatchObject({
      error: { kind: 'unknown-place', name: 'UK', row: 2 },
    })
    expect(memberStates(today, [one('EL'), one('GR')])).toMatchObject({
      error: { kind: 'place-twice', name: 'Greece', row: 2 },
    })
    expect(memberStates(today, [{ state: 'DE', signatories: -1 }])).toMatchObject({
      error: { kind: 'impossible-count', place: 'Germany' },
    })
  })

  test('rests on seats that nobody verified while the parliament had 705', () => {
    const then = memberStates(union('2022-07-01'), [{ state: 'DE', signatories: 1 }])
    expect(then).toMatchObject({ value: { unverified: true } })
    const now = memberStates(today, [{ state: 'DE', signatories: 1 }])
    expect(now).not.toHaveProperty('value.unverified')
  })

  test('has a fixed requirement and no share of a vote', () => {
    expect(requirement(today, { kind: 'initiative' })).toMatchObject({
      value: { required: 1_000_000 },
    })
    expect(requirement(today, { kind: 'initiative', base: 5 })).toMatchObject({
      error: { kind: 'not-in-this-pack' },
    })
  })

  test('registered before 2020 has no pack', () => {
    expect(pack('eu-eci@2019-12-31')).toMatchObject({ error: { kind: 'no-version' } })
  })
})

function union(on: string) {
  const found = packOn('eu-eci', calendarDate(on))
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return found.value
}
