import { binomialInterval } from './binomial-interval.ts'
import type { ErrorRate } from './error-rate.ts'

/** What blind readings found on one line. */
export interface BlindlyRead {
  readonly fields: number
  /** Fields that both first readers had wrong alike, as a fourth person says. */
  readonly wrong: number
  /** Fields in which the blind reader differs and nobody has settled who is right. */
  readonly open: number
}

/** How often two readers err alike, per 1,000 fields. */
export interface SharedErrors extends ErrorRate {
  readonly lines: number
  readonly open: number
}

/**
 * The rate of errors that both readers share, by lines drawn for a blind reading, with a 95 %
 * interval. Fields of one line stand or fall together, so the interval is that of Korn and
 * Graubard (Survey Methodology 24, 1998): Clopper–Pearson with as many fields as they are worth,
 * n / d, where d ≥ 1 is the design effect of the ratio over lines. What is not settled yet
 * counts as no error for the lower end and as an error for the upper. An error that a blind
 * reader shares too stays unseen.
 */
export function sharedErrors(lines: readonly BlindlyRead[]): SharedErrors {
  const sum = (of: (line: BlindlyRead) => number) =>
    lines.reduce((all, line) => all + of(line), 0)
  const [fields, errors, open] = [
    sum((line) => line.fields),
    sum((line) => line.wrong),
    sum((line) => line.open),
  ]
  const low = endsOf(lines, (line) => line.wrong).low
  const high = endsOf(lines, (line) => line.wrong + line.open).high
  return {
    lines: lines.length,
    fields,
    errors,
    open,
    perThousand: fields === 0 ? 0 : (1000 * errors) / fields,
    low: 1000 * low,
    high: 1000 * high,
  }
}

function endsOf(
  lines: readonly BlindlyRead[],
  wrong: (line: BlindlyRead) => number,
): { readonly low: number; readonly high: number } {
  const fields = lines.reduce((all, line) => all + line.fields, 0)
  const hits = lines.reduce((all, line) => all + wrong(line), 0)
  if (fields === 0) return { low: 0, high: 1 }
  const effect = designEffect(lines, wrong)
  // Rounded to whole fields, so that there are never more of them than were read.
  const worth = Math.max(1, Math.floor(fields / effect))
  const seen = (hits * worth) / fields
  return {
    low: binomialInterval(Math.floor(seen), worth).low,
    high: binomialInterval(Math.min(worth, Math.ceil(seen)), worth).high,
  }
}

/** By how much the variance of a share over lines exceeds that over as many single fields. */
function designEffect(
  lines: readonly BlindlyRead[],
  wrong: (line: BlindlyRead) => number,
): number {
  const n = lines.length
  const fields = lines.reduce((all, line) => all + line.fields, 0)
  const share = lines.reduce((all, line) => all + wrong(line), 0) / fields
  if (n < 2 || share === 0 || share === 1) return 1
  const spread = lines.reduce(
    (all, line) => all + (wrong(line) - share * line.fields) ** 2,
    0,
  )
  const variance = ((n / (n - 1)) * spread) / fields ** 2
  return Math.max(1, variance / ((share * (1 - share)) / fields))
}

/**
 * A reader's errors with those that both readers share added, per 1,000 fields: the first are
 * seen where two differ, the second where they agree. The ends of both intervals are added,
 * which holds at 90 % or better whatever they have to do with each other (Bonferroni).
 */
export function withShared(
  own: ErrorRate,
  shared: SharedErrors,
): Pick<ErrorRate, 'perThousand' | 'low' | 'high'> {
  return {
    perThousand: own.perThousand + shared.perThousand,
    low: own.low + shared.low,
    high: Math.min(1000, own.high + shared.high),
  }
}
