/**
 * When somebody was born, as far as it was written. `month` and `day` are 0 when unknown;
 * `isAmbiguous` marks a date like 03/04/1980 whose month and day cannot be told apart.
 */
export interface Birth {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly isAmbiguous: boolean
}

const months = 'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC'
const placeholders: ReadonlySet<string> = new Set(['1900-1-1', '1800-1-1', '1901-1-1'])

/**
 * Reads a birth date in the forms that rolls and forms use: 19800304, 1980-03-04, 03/04/1980,
 * 4.3.1980, `1980 3 4`, 4 Mar 1980, 1980. Slashed dates are month first unless that cannot
 * be. Null for what is no date, is a placeholder, or lies outside 1850 to 2100.
 */
export function readBirth(written: string | null | undefined): Birth | null {
  if (written === null || written === undefined) return null
  const text = written.trim().replace(/[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?Z?$/, '')
  const known = compact(text) ?? yearFirst(text) ?? yearLast(text) ?? withMonthName(text)
  if (known === null || known.year < 1500 || known.year > 2100) return null
  return placeholders.has(`${known.year}-${known.month}-${known.day}`) ? null : known
}

/** `yyyymmdd` as one number, parts unknown as 00: what tables and comparisons hold. */
export function birthNumber(birth: Birth): number {
  return birth.year * 10_000 + birth.month * 100 + birth.day
}

function compact(text: string): Birth | null {
  if (/^\d{4}(?:\.0)?$/.test(text)) return dated(Number(text.slice(0, 4)), 0, 0)
  const m = /^(\d{4})(\d{2})(\d{2})(?:\.0)?$/.exec(text)
  if (m) {
    const direct = dated(Number(m[1]), Number(m[2]), Number(m[3]))
    if (direct !== null && direct.year >= 1500 && direct.year <= 2100) return direct
    return dated(
      Number(text.slice(4, 8)),
      Number(text.slice(0, 2)),
      Number(text.slice(2, 4)),
    )
  }
  return null
}

function yearFirst(text: string): Birth | null {
  const m = /^(\d{4})[^\dA-Za-z]+(\d{1,2})(?:[^\dA-Za-z]+(\d{1,2}))?$/.exec(text)
  return m ? dated(Number(m[1]), Number(m[2]), Number(m[3] ?? 0)) : null
}

function yearLast(text: string): Birth | null {
  const m = /^(\d{1,2})([^\dA-Za-z]+)(\d{1,2})[^\dA-Za-z]+(\d{4})$/.exec(text)
  if (!m) return null
  const [a, b, year] = [Number(m[1]), Number(m[3]), Number(m[4])]
  // Dots mean day first everywhere; slashes and dashes mean month first in this country.
  const dayFirst = (m[2] ?? '').includes('.') || a > 12
  const date = dayFirst ? dated(year, b, a) : dated(year, a, b)
  if (date === null || (m[2] ?? '').includes('.')) return date
  return { ...date, isAmbiguous: a <= 12 && b <= 12 && a !== b }
}

function withMonthName(text: string): Birth | null {
  const words = text.toUpperCase().match(/[A-Z]+|\d+/g) ?? []
  const named = words.find((word) => /^[A-Z]{3,}$/.test(word))
  if (named === undefined) return null
  const at = months.indexOf(named.slice(0, 3))
  if (at < 0 || at % 3 !== 0) return null
  const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number)
  const year = numbers.find((n) => n > 31)
  const day = numbers.find((n) => n <= 31)
  return year === undefined ? null : dated(year, at / 3 + 1, day ?? 0)
}

function dated(year: number, month: number, day: number): Birth | null {
  if (month > 12 && month <= 31 && day <= 12 && day > 0) {
    return { year, month: day, day: month, isAmbiguous: false }
  }
  if (month > 12 || day > 31)
    return month > 12 && day > 12 ? null : { year, month: 0, day: 0, isAmbiguous: false }
  return { year, month, day: month === 0 ? 0 : day, isAmbiguous: false }
}
