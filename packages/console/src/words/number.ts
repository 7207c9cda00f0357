/** Numbers for people: separators, no more digits than are known, one wording each. */

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })

/** A number in full, thousands separated, for tables: `20484` → `20,484`. */
export function exact(value: number): string {
  return whole.format(value)
}

/**
 * A number for running text with no more digits than its interval supports: rounded to
 * the largest power of ten that is at most half of the interval's half width, so that
 * rounding never moves it by more than a quarter of that. `412,345 ± 13,500` →
 * `412,000`. An exact number stays as it is.
 */
export function rounded(value: number, halfWidth: number): string {
  return whole.format(Math.round(value / stepFor(halfWidth)) * stepFor(halfWidth))
}

/** The half width of an interval, itself with two digits at most: `±13,500`. */
export function plusMinus(halfWidth: number): string {
  if (halfWidth < 1) return '±0'
  const step = 10 ** Math.max(0, Math.floor(Math.log10(halfWidth)) - 1)
  return `±${whole.format(Math.round(halfWidth / step) * step)}`
}

/** An interval in words: `20,000–21,100`, or one number when both ends read alike. */
export function range(interval: { readonly low: number; readonly high: number }): string {
  const halfWidth = (interval.high - interval.low) / 2
  const [low, high] = [
    rounded(interval.low, halfWidth),
    rounded(interval.high, halfWidth),
  ]
  return low === high ? low : `${low}–${high}`
}

/** A share as whole percent, with one digit when `digits` says so: `0.764` → `76 %`. */
export function percent(share: number, digits = 0): string {
  return `${(100 * share).toFixed(digits)}\u00a0%`
}

/** A chance as a count out of 100, never 0 or 100 unless it is certain. */
export function outOf100(chance: number): string {
  const count = Math.round(100 * chance)
  if (count === 0 && chance > 0) return 'fewer than 1'
  if (count === 100 && chance < 1) return 'more than 99'
  return whole.format(count)
}

/** A chance in a tight place: `93 %`, `<1 %`. */
export function chanceWords(chance: number): string {
  if (chance > 0 && chance < 0.01) return '<1\u00a0%'
  return chance < 1 && chance > 0.99 ? '>99\u00a0%' : percent(chance)
}

/** A change with its sign: `+1,204`, `−37`, `0`. */
export function signed(amount: number): string {
  if (Math.round(amount) === 0) return '0'
  return amount > 0 ? `+${whole.format(amount)}` : `−${whole.format(-amount)}`
}

/** `1 line`, `2 lines`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`
}

/** A short axis label: `20,000` stays, `1,200,000` → `1.2 M`. */
export function axisNumber(value: number): string {
  if (Math.abs(value) >= 1e6) return `${Number((value / 1e6).toPrecision(3))} M`
  return whole.format(value)
}

/** A file's size: `3.4 MB`. */
export function fileSize(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB']
  const power = Math.min(3, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const value = bytes / 1000 ** power
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power] ?? ''}`
}

function stepFor(halfWidth: number): number {
  return halfWidth < 2 ? 1 : 10 ** Math.floor(Math.log10(halfWidth / 2))
}
