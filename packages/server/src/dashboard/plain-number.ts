/**
 * A number for running text: thousands separated and no more digits than its half-width
 * supports, so that 20,483 ± 400 reads 20,500. An exact number stays exact.
 */
export function plainNumber(value: number, halfWidth = 0): string {
  const step = halfWidth < 10 ? 1 : 10 ** Math.floor(Math.log10(halfWidth / 2))
  return (Math.round(value / step) * step).toLocaleString('en-US', {
    maximumFractionDigits: 0,
  })
}

/** Half the width of an interval. */
export function halfWidth(interval: {
  readonly low: number
  readonly high: number
}): number {
  return (interval.high - interval.low) / 2
}

/**
 * A probability as people say it: 0.8 is 8 chances in 10, 0.83 is 83 in 100. Only what is
 * nearly certain, or nearly impossible, is called so.
 */
export function plainChances(probability: number): string {
  if (probability >= 0.995) return 'almost certainly'
  if (probability <= 0.005) return 'almost certainly not'
  const hundredths = Math.round(probability * 100)
  const [chances, of] = hundredths % 10 === 0 ? [hundredths / 10, 10] : [hundredths, 100]
  return `with ${chances} ${chances === 1 ? 'chance' : 'chances'} in ${of}`
}

/** A share of 0…1 as whole per cent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** `2017-07-18` as `18 July`. */
export function plainDate(date: string): string {
  const [, month, day] = date.split('-').map(Number)
  return `${day} ${monthNames[(month ?? 1) - 1]}`
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
