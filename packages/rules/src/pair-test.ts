import {
  add,
  compareFractions,
  divide,
  err,
  type Fraction,
  fraction,
  multiply,
  ok,
  type Result,
  subtract,
  toDecimal,
} from '@groundswell/basics'
import { countOf } from './count.ts'
import { type Grounds, grounds } from './grounds.ts'
import type { Pack } from './pack/pack.ts'
import type { PairTestRule } from './pack/pair-test-rule.ts'
import type { Refusal } from './refusal.ts'
import { possibleCounts } from './sample-count.ts'
import { share } from './share.ts'
import { squareRoot } from './square-root.ts'

/** The sample of one petition. */
export interface PairTestCounts {
  readonly raw: number
  readonly sample: number
  /** Not registered or improper form; duplicates and open lines are not among them. */
  readonly invalid: number
  /** Pairs of lines in the sample signed by one voter. */
  readonly duplicates: number
  readonly required: number
}

export interface PairTest extends PairTestCounts, Grounds {
  readonly method: 'pair-test'
  readonly samplingRatio: string
  readonly allowance: string
  /** Upper limit of invalid lines among all lines. */
  readonly upperInvalid: string
  /** The most pairs that the petition can hold and still suffice; negative: it cannot. */
  readonly maximumPairs: string
  /** Absent where `maximumPairs` is negative, for then no sample can accept. */
  readonly expectedPairs?: string
  readonly acceptablePairs?: string
  readonly outcome: 'full-check' | 'sufficient'
}

/**
 * The test of WAC 434-379-010 (3)-(8), exact but for square roots, which are taken to 40
 * places. With n of N lines drawn, x invalid and d pairs: f = n/N, upper limit of invalid
 * (x + 1.5 sqrt x)/f, most pairs P = N - (R + that), expected in the sample f^2 P, acceptable
 * that less 1.65 of its root. With d above it every signature is canvassed.
 */
export function pairTest(pack: Pack, counts: PairTestCounts): Result<PairTest, Refusal> {
  const rule = pack.verification
  if (rule.kind !== 'pair-test') {
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what: 'pair test' })
  }
  const { raw, sample, invalid, duplicates, required } = counts
  const possible = possibleCounts({ raw, sample, parts: { invalid, duplicates } })
  if (!possible.ok) return possible
  const r = countOf('required', required)
  if (!r.ok) return r
  if (sample === 0) return err({ kind: 'missing-count', field: 'sample' })

  const f = fraction(sample, raw)
  const x = fraction(invalid)
  const allowance = multiply(share(rule.invalidAllowance), squareRoot(x))
  const upperInvalid = divide(add(x, allowance), f)
  const maximum = subtract(fraction(raw), add(fraction(required), upperInvalid))
  const figures = {
    method: 'pair-test',
    raw,
    sample,
    invalid,
    duplicates,
    required,
    samplingRatio: toDecimal(f, 7),
    allowance: toDecimal(allowance, 4),
    upperInvalid: toDecimal(upperInvalid, 2),
    maximumPairs: toDecimal(maximum, 2),
  } as const
  if (compareFractions(maximum, fraction(0)) < 0) {
    return ok({ ...figures, outcome: 'full-check', ...grounds(pack, rule.testCites) })
  }
  const expected = multiply(multiply(f, f), maximum)
  const acceptable = acceptablePairs(rule, expected)
  const accepted = compareFractions(fraction(duplicates), acceptable) <= 0
  return ok({
    ...figures,
    expectedPairs: toDecimal(expected, 4),
    acceptablePairs: toDecimal(acceptable, 2),
    outcome: accepted ? 'sufficient' : 'full-check',
    ...grounds(pack, [...rule.testCites, ...(accepted ? rule.acceptCites : [])]),
  })
}

/** WAC 434-379-010(7). Below zero when so few pairs are expected that none is acceptable. */
function acceptablePairs(rule: PairTestRule, expected: Fraction): Fraction {
  return subtract(expected, multiply(share(rule.pairAllowance), squareRoot(expected)))
}
