import type { Dice } from './dice.ts'

/** The one main thing to say about a line; how it is written varies besides. */
export type LineKind =
  | 'clean'
  | 'typo'
  | 'nickname'
  | 'initial'
  | 'middle-name'
  | 'swapped'
  | 'twin'
  | 'suffix'
  | 'moved'
  | 'renamed'
  | 'wrong-county'
  | 'duplicate'
  | 'unregistered'
  | 'household'
  | 'double'
  | 'out-of-state'
  | 'under-age'
  | 'illegible'

/** Rates in 10,000 lines at ordinary validity, own estimate; the rest is `clean`. */
const invalidRates: readonly (readonly [LineKind, number])[] = [
  ['unregistered', 760],
  ['household', 160],
  ['double', 40],
  ['out-of-state', 60],
  ['under-age', 40],
  ['illegible', 40],
  ['moved', 400],
  ['renamed', 110],
]
const slipRates: readonly (readonly [LineKind, number])[] = [
  ['typo', 1200],
  ['nickname', 900],
  ['initial', 250],
  ['middle-name', 110],
  ['swapped', 40],
]

/** A kind for the next line of a sheet whose invalid lines are multiplied by `invalidity` %. */
export function drawLineKind(invalidity: number, dice: Dice): LineKind {
  const at = dice.below(1_000_000)
  let end = 0
  for (const [kind, rate] of invalidRates) {
    end += rate * invalidity
    if (at < end) return kind
  }
  return drawSlip(dice)
}

/** A kind among those of somebody who is on the roll as they wrote. */
export function drawSlip(dice: Dice): LineKind {
  const at = dice.below(10_000)
  let end = 0
  for (const [kind, rate] of slipRates) {
    end += rate
    if (at < end) return kind
  }
  return 'clean'
}

/** What an election official finds of a line of this kind. */
export type Validity =
  | { readonly status: 'valid' }
  | {
      readonly status: 'invalid'
      readonly reason:
        | 'not-registered'
        | 'different-address'
        | 'wrong-county'
        | 'duplicate'
        | 'out-of-state'
        | 'under-age'
        | 'illegible'
    }

type Reason = Extract<Validity, { readonly status: 'invalid' }>['reason']

const reasons: ReadonlyMap<LineKind, Reason> = new Map<LineKind, Reason>([
  ['unregistered', 'not-registered'],
  ['household', 'not-registered'],
  ['double', 'not-registered'],
  ['moved', 'different-address'],
  ['wrong-county', 'wrong-county'],
  ['duplicate', 'duplicate'],
  ['out-of-state', 'out-of-state'],
  ['under-age', 'under-age'],
  ['illegible', 'illegible'],
])

/** The official finding; a changed name at the registered address is still the voter. */
export function validityOf(kind: LineKind): Validity {
  const reason = reasons.get(kind)
  return reason === undefined ? { status: 'valid' } : { status: 'invalid', reason }
}
