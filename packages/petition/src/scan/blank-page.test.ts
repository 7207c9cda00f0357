import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PageForm } from '../sheet-form.ts'
import { blankPage } from './blank-page.ts'

const width = 120
const height = 60
/** Pixels of 0.45 mm at 4 a millimetre, and of the outer 4 mm. */
const reach = 2
const edge = 16

const elsewhere = { x: -90, y: -90, width: 10, height: 10 }
const form: PageForm = {
  page: 1,
  markers: [],
  qr: elsewhere,
  secondCode: elsewhere,
  printedId: elsewhere,
  rows: [],
  fields: [],
  crosses: [],
}

/** Print in a few lines of pixels, so that much of it is near other print. */
const prints = fc.array(fc.integer({ min: 28 * width, max: 31 * width }), {
  minLength: 12,
  maxLength: 40,
})

test('what is near print or the edge of the paper is not free, and all else is', () => {
  fc.assert(
    fc.property(prints, (printed) => {
      const data = new Uint8Array(width * height).fill(255)
      for (const at of printed) data[at] = 246
      const paper = { widthMm: width / 4, heightMm: height / 4 }
      const { free } = blankPage(form, paper, { width, height, data })
      const expected = Array.from(free, (_, at) => {
        const [x, y] = [at % width, Math.floor(at / width)]
        const isEdge = Math.min(x, y) < edge || x >= width - edge || y >= height - edge
        const isNear = printed.some((one) => {
          const across = Math.abs((one % width) - x)
          return Math.max(across, Math.abs(Math.floor(one / width) - y)) <= reach
        })
        return isEdge || isNear ? 0 : 1
      })
      expect(free.join('')).toBe(expected.join(''))
    }),
    { numRuns: 30 },
  )
})
