import { addDays, type CalendarDate } from '@groundswell/basics'
import { type Dated, inForce } from '../dated.ts'
import type { CountySampleRule } from '../pack/county-sample-rule.ts'
import { since } from './version.ts'

/** Raw count, county samples, projection, bands and the full check on a day. */
export function californiaVerification(on: CalendarDate): CountySampleRule {
  const check = inForce(fullCheck, on)
  if (!check) throw new Error(`no rule for the full check on ${on}`)
  return {
    kind: 'county-samples',
    rawCount: { businessDays: 8, cites: ['ca-ccr-20520', 'ca-elec-9030-b-c'] },
    sample: {
      businessDays: 30,
      everyLineUpTo: 500,
      floor: 500,
      fraction: '0.03',
      rounding: 'up',
      per: 'county',
      cites: ['ca-elec-9030-d', 'ca-ccr-20521', 'ca-ccr-20540'],
    },
    projectionCites: [
      'ca-ccr-20530',
      'ca-ccr-20531',
      'ca-ccr-20532',
      'ca-ccr-20540',
      'ca-half-up',
    ],
    figureCites: {
      rate: ['ca-ccr-20530-c', 'ca-half-up'],
      uncorrected: ['ca-ccr-20530-d'],
      factor: ['ca-ccr-20531-a', 'ca-half-up'],
      weight: ['ca-ccr-20531-b'],
      duplicatePenalty: ['ca-ccr-20531-c'],
      projected: ['ca-ccr-20532'],
    },
    bands: {
      insufficient: { share: '0.95', itself: 'excluded' },
      sufficient: { share: '1.10', itself: 'excluded' },
      cites: ['ca-sos-pending'],
      equalityCites: ['ca-elec-9030-f-g'],
    },
    fullCheck: check,
  }
}

const fullCheck: readonly Dated<CountySampleRule['fullCheck']>[] = [
  {
    from: since.start,
    until: addDays(since.fullCheck60, -1),
    value: { businessDays: 30, cites: ['ca-elec-9031-before-2024'] },
  },
  { from: since.fullCheck60, value: { businessDays: 60, cites: ['ca-elec-9031'] } },
]
