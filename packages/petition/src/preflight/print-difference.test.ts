import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GreyPage } from './grey-page.ts'
import { boxMask, forEachAlone, inkMasks, isInk, type Placed } from './ink-mask.ts'
import { approvedPrint, printDifferences } from './print-difference.ts'

const fit = { scale: 1, shiftX: 0, shiftY: 0, matched: 0 }
const perMm = 4

function page(width: number, height: number, grey: (x: number, y: number) => number) {
  const data = Uint8Array.from({ length: width * height }, (_, at) =>
    grey(at % width, Math.floor(at / width)),
  )
  return { data, width, height, perMm }
}

/** Mostly white, as paper is, and now and then a shade near one that matters. */
const shade = fc.oneof(
  { weight: 9, arbitrary: fc.constant(255) },
  { weight: 1, arbitrary: fc.integer({ min: 95, max: 240 }) },
)

const pages = fc
  .record({
    width: fc.integer({ min: 1, max: 70 }),
    height: fc.integer({ min: 1, max: 9 }),
  })
  .chain(({ width, height }) =>
    fc
      .array(shade, { minLength: width * height, maxLength: width * height })
      .map((greys): GreyPage => ({ data: Uint8Array.from(greys), width, height, perMm })),
  )

const placings = fc.record({
  scale: fc.constantFrom(1, 1.001, 0.94, 1.1),
  right: fc.double({ min: -5, max: 5, noNaN: true }),
  down: fc.double({ min: -5, max: 5, noNaN: true }),
})

function isDark(at: GreyPage, below: number, placed: Placed, x: number, y: number) {
  const column = Math.round(x * placed.scale + placed.right)
  const row = Math.round(y * placed.scale + placed.down)
  const isThere = column >= 0 && row >= 0 && column < at.width && row < at.height
  return isThere && (at.data[row * at.width + column] ?? 255) < below
}

test('a mask has the pixels that are darker, wherever the grid lies on the page', () => {
  fc.assert(
    fc.property(
      pages,
      placings,
      fc.integer({ min: 1, max: 80 }),
      (found, placed, width) => {
        const size = { width, height: 8 }
        const below = [200, 236, 100]
        const pixels = Array.from({ length: width * size.height }, (_, at) => at)
        for (const [n, mask] of inkMasks(found, below, size, placed).entries()) {
          const of = (is: (x: number, y: number) => boolean) =>
            pixels.filter((at) => is(at % width, Math.floor(at / width)))
          expect(of((x, y) => isInk(mask, x, y))).toEqual(
            of((x, y) => isDark(found, below[n] ?? 0, placed, x, y)),
          )
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('ink is alone where nothing lies near it, within the reach and not beyond', () => {
  const placed = { scale: 1, right: 0, down: 0 }
  fc.assert(
    fc.property(pages, fc.integer({ min: 1, max: 3 }), (found, reach) => {
      const [ink, seen] = inkMasks(found, [236, 150], found, placed)
      const free = boxMask(found, [{ x: 0.5, y: 0, width: 1, height: 1 }], perMm)
      if (ink === undefined || seen === undefined) throw new Error('two masks')
      const isNear = (x: number, y: number) => {
        for (let row = y - reach; row <= y + reach; row += 1) {
          for (let column = x - reach; column <= x + reach; column += 1) {
            if (row < 0 || column < 0) continue
            if (row < found.height && column < found.width && isInk(seen, column, row)) {
              return true
            }
          }
        }
        return false
      }
      const expected: string[] = []
      for (let y = 0; y < found.height; y += 1) {
        for (let x = 0; x < found.width; x += 1) {
          if (isInk(ink, x, y) && !isInk(free, x, y) && !isNear(x, y)) {
            expected.push(`${x},${y}`)
          }
        }
      }
      const alone: string[] = []
      forEachAlone(ink, seen, { free, reach }, (x, y) => alone.push(`${x},${y}`))
      expect(alone.toSorted()).toEqual(expected.toSorted())
    }),
    { numRuns: 100 },
  )
})

const [width, height] = [120, 90]
const isRule = (x: number, y: number) => y === 40 && x > 10 && x < 110
const ruled = page(width, height, (x, y) => (isRule(x, y) ? 0 : 255))
const box = { x: 20, y: 2, width: 5, height: 5 }
const approved = approvedPrint(ruled, [box])

test('the same print is no difference, whatever stands where each sheet has its own', () => {
  const isOwn = (x: number, y: number) => x >= 82 && x < 98 && y >= 10 && y < 26
  const filled = page(width, height, (x, y) => (isRule(x, y) || isOwn(x, y) ? 0 : 255))
  expect(printDifferences(approved, ruled, fit)).toEqual([])
  expect(printDifferences(approved, filled, fit)).toEqual([])
})

test('a few pixels of another shade are no difference, and a stamp beside the box is one', () => {
  const stamped = (dark: number, right: number) =>
    page(width, height, (x, y) => {
      if (isRule(x, y)) return 40
      return x >= 101 && x < right && y >= 10 && y < 20 ? dark : 255
    })
  expect(printDifferences(approved, stamped(245, 115), fit)).toEqual([])
  expect(printDifferences(approved, stamped(0, 101), fit)).toEqual([])
  expect(printDifferences(approved, stamped(150, 115), fit)).toEqual([
    {
      kind: 'print',
      expected: 'white at 20 mm across, 0 mm down',
      found: 'print at 20 mm across, 0 mm down',
    },
  ])
})

test('a page that lies elsewhere is compared where it lies', () => {
  const shifted = page(width, height, (x, y) => (isRule(x - 4, y - 8) ? 0 : 255))
  const there = { ...fit, shiftX: 1, shiftY: 2 }
  expect(printDifferences(approved, shifted, there)).toEqual([])
  expect(printDifferences(approved, shifted, fit)).toHaveLength(2)
})
