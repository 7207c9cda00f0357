import { InvalidArgumentError } from 'commander'

/** Reads an option as a whole number, `585407` or `585,407`; anything else is wrong usage. */
export function wholeNumber(text: string): number {
  const n = /^-?\d{1,3}(,\d{3})+$|^-?\d+$/.test(text.trim())
    ? Number(text.replaceAll(',', ''))
    : Number.NaN
  if (!Number.isSafeInteger(n))
    throw new InvalidArgumentError('a whole number is wanted.')
  return n
}
