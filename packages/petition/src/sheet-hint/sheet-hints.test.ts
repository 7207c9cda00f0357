import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LookedAtLine, sheetHints } from './sheet-hints.ts'

const line = (row: number, change: Partial<LookedAtLine> = {}): LookedAtLine => ({
  row,
  surname: ['MOSS', 'ABE', 'YORK', 'HALL', 'OZ', 'BELL', 'WEST', 'DAY'][row % 8] ?? '',
  valid: true,
  person: `p${row}`,
  voterStatus: 'ACTIVE',
  sameHand: false,
  ...change,
})
const sheet = (
  rows: number,
  change: (row: number) => Partial<LookedAtLine> = () => ({}),
) => Array.from({ length: rows }, (_, at) => line(at + 1, change(at + 1)))
const kinds = (lines: readonly LookedAtLine[], rate = 0.76) =>
  sheetHints(lines, rate).map(({ kind }) => kind)

test('an ordinary sheet is worth no look', () => {
  expect(kinds(sheet(8))).toEqual([])
  expect(kinds(sheet(8, (row) => ({ valid: row > 3 })))).toEqual([])
})

test('a sheet with next to nothing valid is named with the chance of it', () => {
  const [hint] = sheetHints(
    sheet(8, (row) => ({ valid: row === 1 })),
    0.76,
  )
  expect(hint).toMatchObject({ kind: 'low-match', lines: 8, valid: 1 })
  // P(at most 1 of 8 valid at 0.76) = 0.24^8 + 8 x 0.76 x 0.24^7.
  expect(hint?.kind === 'low-match' && hint.chance).toBeCloseTo(
    0.24 ** 8 + 8 * 0.76 * 0.24 ** 7,
    10,
  )
})

test('surnames in the order of a register are named, a household among them or not', () => {
  const names = ['ADAMS', 'BELL', 'BELL', 'CRUZ', 'DIAZ', 'EVANS', 'FORD', 'GRAY']
  const copied = sheet(8, (row) => ({ surname: names[row - 1] ?? '' }))
  expect(kinds(copied)).toEqual(['roll-order'])
  expect(kinds(copied.toReversed())).toEqual(['roll-order'])
})

test('in random order a sheet is named about as rarely as it says', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], { minLength: 8 }),
      (names) => {
        const hints = kinds(sheet(8, (row) => ({ surname: names[row - 1] ?? '' })))
        const run = names.slice(1).every((name, at) => (names[at] ?? '') < name)
        if (run) expect(hints).toContain('roll-order')
      },
    ),
  )
})

test('one hand, voters who are gone, and one person twice are hints with their rows', () => {
  const lines = sheet(6, (row) => ({
    sameHand: row === 2 || row === 3,
    voterStatus: row === 5 ? 'Cancelled - deceased' : 'ACTIVE',
    person: row === 6 ? 'p1' : `p${row}`,
  }))
  expect(sheetHints(lines, 0.76)).toEqual([
    { kind: 'one-hand', rows: [1, 2, 3] },
    { kind: 'off-the-roll', rows: [5] },
    { kind: 'repeats', rows: [1, 6] },
  ])
  expect(kinds(sheet(6, (row) => ({ sameHand: row === 2 })))).toEqual([])
})
