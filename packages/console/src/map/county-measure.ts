import type { CountyRow } from '@groundswell/server/wire'
import { type QuantileClass, quantileClasses } from '../charts/quantile-classes.ts'
import { exact, percent } from '../words/number.ts'

/** What a county's shade can mean. */
export type CountyMeasure = 'valid' | 'validity' | 'lost'

export const countyMeasures: readonly {
  readonly key: CountyMeasure
  readonly name: string
  readonly sentence: string
}[] = [
  {
    key: 'valid',
    name: 'Valid in hand',
    sentence: 'Shaded by the valid lines in hand.',
  },
  {
    key: 'validity',
    name: 'Validity',
    sentence: 'Shaded by the share of lines that count.',
  },
  {
    key: 'lost',
    name: 'Lines lost',
    sentence: 'Shaded by the lines that do not count.',
  },
]

/** The county's value of a measure: lines, or a share of 0…1. */
export function measureOf(county: CountyRow, measure: CountyMeasure): number {
  switch (measure) {
    case 'valid':
      return county.validInHand.median
    case 'validity':
      return county.rate.median
    case 'lost':
      return Math.max(0, county.lines - county.validInHand.median)
  }
}

/** A value of a measure in words. */
export function measureWords(value: number, measure: CountyMeasure): string {
  return measure === 'validity' ? percent(value) : exact(Math.round(value))
}

/** The map's classes: five shades with about equally many counties that have lines in each. */
export function measureClasses(
  counties: readonly CountyRow[],
  measure: CountyMeasure,
): readonly QuantileClass[] {
  return quantileClasses(
    counties.filter(({ lines }) => lines > 0).map((county) => measureOf(county, measure)),
    5,
  )
}
