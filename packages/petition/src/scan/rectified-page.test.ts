import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Homography } from '../paper-reading/homography.ts'
import { valueAt } from './grey-image.ts'
import { rectified } from './rectified-page.ts'

const width = 60
const height = 50
const pixelsPerMm = 2

test('a page laid straight shows what lies at each of its places, and white beyond the image', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: width * height, maxLength: width * height }),
      fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
      fc.double({ min: -30, max: 60, noNaN: true }),
      (data, turn, shift) => {
        const image = { width, height, data }
        const [across, down] = [2 * Math.cos(turn), 2 * Math.sin(turn)]
        const toImage: Homography = [across, -down, shift, down, across, 20, 0, 0, 1]
        const box = { x: -4, y: -3, width: 33, height: 9 }
        const page = rectified(image, toImage, box, pixelsPerMm)
        for (let at = 0; at < page.data.length; at += 1) {
          const x = box.x + ((at % page.width) + 0.5) / pixelsPerMm
          const y = box.y + (Math.floor(at / page.width) + 0.5) / pixelsPerMm
          const u = across * x - down * y + shift
          const v = down * x + across * y + 20
          const edge = Math.min(u - 0.5, v - 0.5, width - 0.5 - u, height - 0.5 - v)
          if (edge > 0.02) {
            // Places are counted in parts of a pixel, over which the grey may change by 255.
            expect(Math.abs((page.data[at] ?? 0) - valueAt(image, u, v))).toBeLessThan(5)
          } else if (edge < -0.02) expect(page.data[at]).toBe(255)
        }
      },
    ),
    { numRuns: 40 },
  )
})
