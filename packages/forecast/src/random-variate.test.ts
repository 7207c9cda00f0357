import { randomStream } from '@groundswell/basics'
import { expect, test } from 'vitest'
import { logFactorial, logGamma } from './log-gamma.ts'
import {
  betaVariate,
  binomialVariate,
  gammaVariate,
  hypergeometricVariate,
  normalVariate,
  poissonVariate,
} from './random-variate.ts'

const DRAWS = 40_000

test('ln Γ agrees with factorials and with Γ(1/2) = √π', () => {
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12)
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 11)
  expect(logFactorial(3000)).toBeCloseTo(logGamma(3001), 7)
})

test('a hypergeometric draw has the exact chances of the urn', () => {
  const stream = randomStream('urn')
  const seen = [0, 0, 0, 0, 0, 0]
  for (let k = 0; k < DRAWS; k++) {
    seen[hypergeometricVariate(stream, 20, { good: 7, sample: 5 })]! += 1
  }
  const choose = (n: number, k: number) =>
    Math.exp(logFactorial(n) - logFactorial(k) - logFactorial(n - k))
  const chiSquare = seen.reduce((sum, n, k) => {
    const expected = (DRAWS * choose(7, k) * choose(13, 5 - k)) / choose(20, 5)
    return sum + (n - expected) ** 2 / expected
  }, 0)
  expect(chiSquare).toBeLessThan(20.5) // 99.9 % point of chi-square with 5 degrees of freedom
})

test('a draw of everything finds everything', () => {
  const stream = randomStream('all')
  expect(hypergeometricVariate(stream, 500, { good: 123, sample: 500 })).toBe(123)
  expect(hypergeometricVariate(stream, 500, { good: 500, sample: 40 })).toBe(40)
  expect(hypergeometricVariate(stream, 500, { good: 0, sample: 40 })).toBe(0)
})

test.each([
  ['binomial', (s) => binomialVariate(s, 40, 0.3), 12, 8.4],
  ['large binomial', (s) => binomialVariate(s, 1_000_000, 0.75), 750_000, 187_500],
  ['Poisson below one', (s) => poissonVariate(s, 0.2), 0.2, 0.2],
  ['large Poisson', (s) => poissonVariate(s, 900), 900, 900],
  ['gamma of shape one third', (s) => gammaVariate(s, 1 / 3), 1 / 3, 1 / 3],
  ['gamma of shape seven', (s) => gammaVariate(s, 7), 7, 7],
  ['beta', (s) => betaVariate(s, 3, 1), 0.75, 0.0375],
  ['normal', normalVariate, 0, 1],
  [
    'hypergeometric of a county',
    (s) => hypergeometricVariate(s, 24_034, { good: 17_000, sample: 722 }),
    510.7,
    144.99,
  ],
] as const satisfies readonly (readonly [
  string,
  (stream: ReturnType<typeof randomStream>) => number,
  number,
  number,
])[])(
  '%s numbers have the mean and the variance of their law',
  (name, draw, mean, variance) => {
    const stream = randomStream(name)
    let [sum, squares] = [0, 0]
    for (let k = 0; k < DRAWS; k++) {
      const x = draw(stream) - mean
      sum += x
      squares += x * x
    }
    // Five standard errors: one wrong alarm in two million.
    expect(Math.abs(sum / DRAWS)).toBeLessThan(5 * Math.sqrt(variance / DRAWS))
    expect(squares / DRAWS / variance).toBeGreaterThan(0.9)
    expect(squares / DRAWS / variance).toBeLessThan(1.1)
  },
)
