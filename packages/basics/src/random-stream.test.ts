import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomStream } from './random-stream.ts'

test('the stream of seed 42 is the same in every version', () => {
  const stream = randomStream('42')
  expect(Array.from({ length: 6 }, () => stream.below(1_000_000))).toMatchInlineSnapshot(`
    [
      341793,
      351020,
      284438,
      793399,
      930472,
      128333,
    ]
  `)
})

test('the same seed gives the same numbers and another seed gives others', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const [a, b, c] = [randomStream(seed), randomStream(seed), randomStream(`${seed}.`)]
      const first = Array.from({ length: 8 }, a.uniform)
      expect(Array.from({ length: 8 }, b.uniform)).toEqual(first)
      expect(Array.from({ length: 8 }, c.uniform)).not.toEqual(first)
    }),
  )
})

test('numbers below ten are spread evenly', () => {
  const stream = randomStream('spread')
  const seen = Array.from({ length: 10 }, () => 0)
  for (let i = 0; i < 100_000; i++) seen[stream.below(10)]! += 1
  const chiSquare = seen.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0)
  expect(chiSquare).toBeLessThan(27.9) // 99.9 % point of chi-square with 9 degrees of freedom
})
