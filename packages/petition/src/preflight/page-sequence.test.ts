import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageSequence } from './page-sequence.ts'

type Place = readonly [serial: number | undefined, formPage: number]

function problemsOf(pagesOfForm: number, places: readonly Place[]) {
  const sequence = pageSequence(pagesOfForm)
  const problems = places.flatMap(([serial, formPage], index) => [
    ...sequence.next({ page: index + 1, serial, formPage }),
  ])
  const end = sequence.end()
  const all = [...problems, ...end.problems]
  return {
    sheets: end.sheets,
    problems: all.map((p) => `${p.page} ${p.kind} ${p.expected} → ${p.found}`),
  }
}

const sheet = (
  serial: number,
  pages: readonly number[] = [1, 2, 3, 4],
): readonly Place[] => pages.map((page) => [serial, page])

test('sheets that run on with all their pages have no problem', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 900_000 }),
      fc.integer({ min: 1, max: 20 }),
      (pages, first, count) => {
        const own = Array.from({ length: pages }, (_, i) => i + 1)
        const places = Array.from({ length: count }, (_, i) =>
          sheet(first + i, own),
        ).flat()
        expect(problemsOf(pages, places)).toEqual({ sheets: count, problems: [] })
      },
    ),
  )
})

test('any other order of the pages of a sheet is named', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 }), (order) => {
      const { problems } = problemsOf(6, sheet(7, order))
      const misplaced = order.filter((page, index) => page !== index + 1)
      expect(problems.length).toBe(misplaced.length)
      expect(problems.every((problem) => problem.includes('page-order'))).toBe(true)
    }),
  )
})

test('a page that is missing is named where it should be', () => {
  const { problems } = problemsOf(4, [...sheet(1, [1, 2, 4]), ...sheet(2)])
  expect(problems).toEqual(['2 page-missing page 3 → pages 1, 2, 4'])
})

test('a page that is there twice is named', () => {
  const { problems } = problemsOf(4, [...sheet(1, [1, 2, 3, 3, 4]), ...sheet(2)])
  expect(problems).toEqual(['4 page-doubled once → page 3 again'])
})

test('a sheet printed twice is one serial there twice', () => {
  const { problems, sheets } = problemsOf(4, [...sheet(1), ...sheet(1), ...sheet(2)])
  expect(sheets).toBe(3)
  expect(problems).toEqual(['5 serial-doubled 2 → 1'])
})

test('serials that are skipped or run backwards are named', () => {
  expect(problemsOf(4, [...sheet(1), ...sheet(3)]).problems).toEqual([
    '5 serial-skipped 2 → 3',
  ])
  expect(problemsOf(4, [...sheet(9), ...sheet(8)]).problems).toEqual([
    '5 serial-order 10 → 8',
  ])
})

test('a page whose id cannot be read belongs to the sheet around it', () => {
  const places: readonly Place[] = [
    [5, 1],
    [undefined, 2],
    [5, 3],
    [5, 4],
  ]
  expect(problemsOf(4, places)).toEqual({ sheets: 1, problems: [] })
})
