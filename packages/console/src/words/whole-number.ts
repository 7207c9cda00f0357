/** A whole number from 0 as somebody types it (`1,200`), or undefined. */
export function wholeNumber(text: string): number | undefined {
  const digits = text.trim().replaceAll(/[,\s]/g, '')
  return /^\d{1,10}$/.test(digits) ? Number(digits) : undefined
}
