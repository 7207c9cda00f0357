import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shrunk } from './grey-image.ts'

/** Whole bytes that begin anywhere in their memory, as decoders give them. */
const images = fc
  .record({
    width: fc.integer({ min: 2, max: 40 }),
    height: fc.integer({ min: 2, max: 12 }),
    before: fc.integer({ min: 0, max: 5 }),
  })
  .chain(({ width, height, before }) =>
    fc
      .uint8Array({ minLength: width * height + 8, maxLength: width * height + 8 })
      .map((bytes) => ({
        width,
        height,
        data: bytes.subarray(before, before + width * height),
      })),
  )

test('each pixel of a smaller image is the mean of those it covers', () => {
  fc.assert(
    fc.property(images, fc.integer({ min: 2, max: 3 }), (image, factor) => {
      const small = shrunk(image, factor)
      expect(small.width).toBe(Math.floor(image.width / factor))
      expect(small.height).toBe(Math.floor(image.height / factor))
      const means = Array.from(small.data, (_, at) => {
        const left = (at % small.width) * factor
        const top = Math.floor(at / small.width) * factor
        let sum = 0
        for (let y = top; y < top + factor; y += 1) {
          for (let x = left; x < left + factor; x += 1) {
            sum += image.data[y * image.width + x] ?? 0
          }
        }
        return Math.floor((sum + ((factor * factor) >> 1)) / factor ** 2)
      })
      expect([...small.data]).toEqual(means)
    }),
  )
})
