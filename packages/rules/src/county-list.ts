import type { Place } from './pack/place.ts'

/**
 * Counties with their codes (ANSI INCITS 31, the FIPS county codes). A state's counties got
 * the odd numbers in the order of the alphabet; a county made later has a number between, and
 * is given with it in `later`.
 */
export function countyList(
  state: string,
  names: readonly string[],
  later: readonly Place[] = [],
): readonly Place[] {
  const first = names.map((name, i) => ({
    name,
    code: `${state}${String(2 * i + 1).padStart(3, '0')}`,
  }))
  return [...first, ...later].toSorted((a, b) => (a.code < b.code ? -1 : 1))
}
