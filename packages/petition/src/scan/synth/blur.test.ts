import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blur } from './blur.ts'

/** One pixel after another, as the weights are told. */
function plainly(width: number, data: Uint8Array): number[] {
  const last = data.length - 1
  const half = Array.from(data, (value, at) =>
    at === 0 || at === last
      ? value
      : (data[at - 1]! + 2 * value + data[at + 1]! + 2) >> 2,
  )
  return Array.from(data, (value, at) =>
    at < width || at >= data.length - width
      ? value
      : (half[at - width]! + 2 * half[at]! + half[at + width]! + 2) >> 2,
  )
}

test('four pixels at once are blurred as one after another', () => {
  const size = fc.record({ width: fc.integer({ min: 2, max: 21 }), height: fc.nat(6) })
  fc.assert(
    fc.property(size, fc.infiniteStream(fc.nat(255)), ({ width, height }, values) => {
      const data = Uint8Array.from(values.take(width * height))
      const expected = plainly(width, data)
      blur({ width, height, data })
      expect([...data]).toEqual(expected)
    }),
  )
})
