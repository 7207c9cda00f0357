import { binomialInterval } from './binomial-interval.ts'
import { sameField } from './compare-readings.ts'
import { type Reading, readingFields } from './reading.ts'
import type { SettledLine } from './settle-readings.ts'

/** A line whose readings are settled, with everything that was read of it. */
export interface DoublyRead {
  readonly readings: readonly Reading[]
  readonly line: SettledLine
}

/** How often a reader's field is not what the line is taken to say, per 1,000 fields. */
export interface ErrorRate {
  readonly fields: number
  readonly errors: number
  readonly perThousand: number
  /** Exact 95 % interval, per 1,000. */
  readonly low: number
  readonly high: number
}

/** The error rate that so many errors in so many fields speak for. */
export function errorRate(errors: number, fields: number): ErrorRate {
  const { low, high } = binomialInterval(errors, fields)
  return {
    fields,
    errors,
    perThousand: fields === 0 ? 0 : (1000 * errors) / fields,
    low: 1000 * low,
    high: 1000 * high,
  }
}

/**
 * The errors of each reader, by doubly read lines: a field in error is one in which the reader
 * differs from the settled line. Fields that reader and line both leave empty were not read
 * and do not count. An error that two people make alike stays unseen, so each rate is a lower
 * bound; the third reader of a difference is taken at their word and not judged by it.
 */
export function errorsByReader(
  lines: Iterable<DoublyRead>,
): ReadonlyMap<string, ErrorRate> {
  const seen = new Map<string, { fields: number; errors: number }>()
  for (const { readings, line } of lines) {
    for (const reading of readings.filter(({ by }) => by === 'person').slice(0, 2)) {
      const tally = seen.get(reading.reader) ?? { fields: 0, errors: 0 }
      const found = fieldErrors(reading, line)
      tally.fields += found.fields
      tally.errors += found.errors
      seen.set(reading.reader, tally)
    }
  }
  return new Map(
    [...seen].map(([reader, { errors, fields }]) => [reader, errorRate(errors, fields)]),
  )
}

/** Fields that one reading of a settled line filled or should have filled, and those in error. */
export function fieldErrors(
  reading: Reading,
  line: SettledLine,
): { readonly fields: number; readonly errors: number } {
  // A whole line taken for blank or crossed out is one thing to get right or wrong.
  if (reading.mark !== 'written' || line.mark !== 'written') {
    return { fields: 1, errors: reading.mark === line.mark ? 0 : 1 }
  }
  let [fields, errors] = [0, 0]
  for (const field of readingFields) {
    const read = reading.fields.get(field)
    const truth = line.unreadable.includes(field)
      ? ({ unreadable: true } as const)
      : { text: line.fields.get(field) ?? '' }
    const isEmpty =
      (read === undefined || ('text' in read && read.text === '')) &&
      'text' in truth &&
      truth.text === ''
    if (isEmpty) continue
    fields += 1
    if (!sameField(field, read, truth)) errors += 1
  }
  return { fields, errors }
}
