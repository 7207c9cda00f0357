import { pack } from '@groundswell/rules'
import { expect, test } from 'vitest'
import { officialProcedure } from '../official-procedure.ts'
import { runReliability } from './run-reliability.ts'

test('forecasts come true about as often as they say', () => {
  const rules = pack('us-ca@2017-01-26')
  if (!rules.ok) throw new Error(rules.error.kind)
  const procedure = officialProcedure(rules.value)
  if (!procedure.ok) throw new Error(procedure.error.kind)
  const bins = runReliability({
    drives: 60,
    seed: 'test',
    procedure: procedure.value,
    families: ['thirty-by-five'],
  })
  for (const event of ['reached', 'fail', 'fullCheck', 'qualify']) {
    const own = bins.filter((bin) => bin.event === event)
    const mean = (of: 'predicted' | 'observed') =>
      own.reduce((sum, bin) => sum + bin.forecasts * bin[of], 0) / 60
    expect(own.reduce((sum, bin) => sum + bin.forecasts, 0)).toBe(60)
    // Three standard errors of a share of 60 are at most 0.2.
    expect(Math.abs(mean('predicted') - mean('observed')), event).toBeLessThan(0.2)
  }
})
