import type { MemberState } from '../pack/member-state-rule.ts'

/** The sizes of the European Parliament since the Regulation applies. */
export type ParliamentSize = 751 | 705 | 720

/** The member states with their seats in a parliament of a size; each table sums to it. */
export function memberStatesOf(size: ParliamentSize): readonly MemberState[] {
  const column = { 751: 2, 705: 3, 720: 4 } as const
  return seats
    .map((row) => ({ code: row[0], name: row[1], seats: row[column[size]] }))
    .filter((state) => state.seats > 0)
}

/** Code, name, and seats of 751, 705 and 720; zero for a state that is no longer a member. */
const seats: readonly (readonly [string, string, number, number, number])[] = [
  ['BE', 'Belgium', 21, 21, 22],
  ['BG', 'Bulgaria', 17, 17, 17],
  ['CZ', 'Czechia', 21, 21, 21],
  ['DK', 'Denmark', 13, 14, 15],
  ['DE', 'Germany', 96, 96, 96],
  ['EE', 'Estonia', 6, 7, 7],
  ['IE', 'Ireland', 11, 13, 14],
  ['EL', 'Greece', 21, 21, 21],
  ['ES', 'Spain', 54, 59, 61],
  ['FR', 'France', 74, 79, 81],
  ['HR', 'Croatia', 11, 12, 12],
  ['IT', 'Italy', 73, 76, 76],
  ['CY', 'Cyprus', 6, 6, 6],
  ['LV', 'Latvia', 8, 8, 9],
  ['LT', 'Lithuania', 11, 11, 11],
  ['LU', 'Luxembourg', 6, 6, 6],
  ['HU', 'Hungary', 21, 21, 21],
  ['MT', 'Malta', 6, 6, 6],
  ['NL', 'Netherlands', 26, 29, 31],
  ['AT', 'Austria', 18, 19, 20],
  ['PL', 'Poland', 51, 52, 53],
  ['PT', 'Portugal', 21, 21, 21],
  ['RO', 'Romania', 32, 33, 33],
  ['SI', 'Slovenia', 8, 8, 9],
  ['SK', 'Slovakia', 13, 14, 15],
  ['FI', 'Finland', 13, 14, 15],
  ['SE', 'Sweden', 20, 21, 21],
  ['UK', 'United Kingdom', 73, 0, 0],
]
