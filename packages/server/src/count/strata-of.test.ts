import fc from 'fast-check'
import { expect, test } from 'vitest'
import { strataOf } from './strata-of.ts'
import { stratumLevel } from './stratum-level.ts'

const group = fc.record({
  county: fc.constantFrom('Alpine', 'Kern'),
  channel: fc.constantFrom('paid', 'mail'),
  circulator: fc.constantFrom('P1', 'P2', 'P3'),
  weekOf: fc.constantFrom('2017-03-02', '2017-03-09'),
  lines: fc.nat(50),
})
const groups = fc.array(group, { maxLength: 30 })
const levels = ['week', 'circulator', 'channel'] as const
const sum = (of: readonly { readonly lines: number }[]) =>
  of.reduce((total, each) => total + each.lines, 0)

test('no line is lost by merging groups, whatever the level', () => {
  fc.assert(
    fc.property(groups, fc.constantFrom(...levels), (turnedIn, level) => {
      expect(sum(strataOf(level, turnedIn, []).strata)).toBe(sum(turnedIn))
    }),
  )
})

test('a stratum never has fewer lines than were keyed in it', () => {
  fc.assert(
    fc.property(groups, groups, fc.constantFrom(...levels), (turnedIn, keyed, level) => {
      const { strata, linesBeyondTurnIns } = strataOf(level, turnedIn, keyed)
      const own = strataOf(level, [], keyed).strata
      for (const { id, lines } of own) {
        const merged = strata.find((stratum) => stratum.id === id)?.lines ?? 0
        expect(merged).toBeGreaterThanOrEqual(lines)
      }
      expect(sum(strata)).toBe(sum(turnedIn) + linesBeyondTurnIns)
    }),
  )
})

test('few groups stay apart and thousands are merged', () => {
  const many = (circulators: number, weeks: number) =>
    Array.from({ length: circulators * weeks }, (_, at) => ({
      county: 'Kern',
      channel: 'paid',
      circulator: `P${at % circulators}`,
      weekOf: `week ${Math.floor(at / circulators)}`,
    }))
  expect(stratumLevel(many(30, 17))).toBe('week')
  expect(stratumLevel(many(180, 17))).toBe('circulator')
  expect(stratumLevel(many(8000, 1))).toBe('channel')
})
