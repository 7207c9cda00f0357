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

/** A probability as chances in ten, never nought and never ten unless it is. */
export function chancesInTen(probability: number): string {
  if (probability >= 0.98) return 'almost certainly'
  if (probability <= 0.02) return 'almost certainly not'
  const tenths = Math.min(9, Math.max(1, Math.round(probability * 10)))
  return tenths === 1 ? 'with 1 chance in 10' : `with ${tenths} chances in 10`
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
