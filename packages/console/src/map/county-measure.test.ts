import type { CountyRow } from '@groundswell/server/wire'
import { expect, test } from 'vitest'
import { countyWords } from './county-map.tsx'
import { measureClasses } from './county-measure.ts'

const county = (label: string, lines: number, valid: number): CountyRow => {
  const rate = { median: 0.7, low: 0.6, high: 0.8, reviewed: lines }
  const validInHand = { median: valid, low: valid, high: valid }
  return { key: label, label, fips: '06019', lines, rate, validInHand } as CountyRow
}

test('counties without a line are in no class of the map, and say so', () => {
  const counties = [county('Fresno', 36, 24), county('Alpine', 0, 0)]
  expect(measureClasses(counties, 'valid')).toEqual([{ from: 24, to: 24 }])
  expect(countyWords(county('Alpine', 0, 0))).toBe('Alpine: no lines')
})
