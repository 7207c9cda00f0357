import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composed, fittedMap, type Homography, inverse, mapped } from './homography.ts'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
/** How a camera or scanner may see a page of 200 by 300. */
const views = fc
  .tuple(number(-3.1, 3.1), number(2, 10), number(-4e-4, 4e-4), number(-3e-4, 3e-4))
  .map(([turn, scale, g, h]): Homography => {
    const [c, s] = [Math.cos(turn) * scale, Math.sin(turn) * scale]
    return [c, -s, 700, s, c, 300, g, h, 1]
  })
const points = [
  { x: 0, y: 0 },
  { x: 200, y: 0 },
  { x: 200, y: 300 },
  { x: 0, y: 300 },
  { x: 90, y: 110 },
]

test('a map fitted to places it moved is that map', () => {
  fc.assert(
    fc.property(views, (view) => {
      const pairs = points.map((from) => ({ from, to: mapped(view, from) }))
      const fit = fittedMap(pairs, 'projective')
      const there = mapped(fit!, { x: 150, y: 250 })
      const wanted = mapped(view, { x: 150, y: 250 })
      expect(there.x).toBeCloseTo(wanted.x, 4)
      expect(there.y).toBeCloseTo(wanted.y, 4)
    }),
  )
})

test('a map followed by its inverse leaves every place where it was', () => {
  fc.assert(
    fc.property(views, number(0, 200), number(0, 300), (view, x, y) => {
      const back = mapped(inverse(view)!, mapped(view, { x, y }))
      expect(back.x).toBeCloseTo(x, 5)
      expect(back.y).toBeCloseTo(y, 5)
      const both = mapped(composed(inverse(view)!, view), { x, y })
      expect(both.x).toBeCloseTo(x, 5)
    }),
  )
})

test('points on one line decide no map', () => {
  const line = [0, 1, 2, 3].map((x) => ({ from: { x, y: x }, to: { x, y: x } }))
  expect(fittedMap(line, 'affine')).toBeUndefined()
  expect(fittedMap(line.slice(0, 2), 'projective')).toBeUndefined()
  expect(inverse([0, 0, 0, 0, 0, 0, 0, 0, 1])).toBeUndefined()
})
