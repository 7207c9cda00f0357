import { knownText } from './missing-value.ts'

/** A postal code to compare: five digits of an American ZIP, else letters and digits run together. */
export function readZip(written: string | null | undefined): string | null {
  const text = knownText(written)
  if (text === null) return null
  const key = text.replace(/ /g, '')
  if (/^\d{9}$/.test(key)) return key.slice(0, 5)
  // A spreadsheet turns 02139 into 2139 and 2139.0; four digits stay, they are codes elsewhere.
  if (/^\d{3,5}0$/.test(key) && (written ?? '').trim().endsWith('.0'))
    return key.slice(0, -1)
  return key === '' || /^0+$/.test(key) ? null : key
}

/** The last ten digits of a telephone number, fewer when fewer were given; null under six. */
export function readPhone(written: string | null | undefined): string | null {
  const digits = (written ?? '').replace(/\D/g, '')
  if (digits.length < 6 || /^(\d)\1*$/.test(digits)) return null
  return digits.slice(-10)
}

/** An email address in lower case without comments on delivery (`+tag`); null when it has no @. */
export function readEmail(written: string | null | undefined): string | null {
  const text = (written ?? '').trim().toLowerCase()
  const at = text.lastIndexOf('@')
  if (at < 1 || at === text.length - 1) return null
  return `${text.slice(0, at).replace(/\+.*$/, '')}@${text.slice(at + 1)}`
}

/** A town, run together: Los Angeles, LOS ANGELES and Losangeles agree. */
export function readCity(written: string | null | undefined): string | null {
  const text = knownText(written)
  if (text === null) return null
  return text
    .replace(/^(?:CITY|TOWN|VILLAGE) OF /, '')
    .replace(/^ST(?:E|A)? /, (front) => (front === 'STA ' ? 'SANTA ' : 'SAINT '))
    .replace(/^MT /, 'MOUNT ')
    .replace(/^FT /, 'FORT ')
    .replace(/ (?:CITY|TOWN)$/, '')
    .replace(/ /g, '')
}
