import { type ReadingDifference, readingDifference } from './compare-readings.ts'
import {
  type FieldReading,
  type LineMark,
  type Reading,
  type ReadingField,
  readingFields,
} from './reading.ts'

/** Name and address as a line is taken to say them, once its readings are settled. */
export interface SettledLine {
  readonly mark: LineMark
  /** As typed; a field that could not be read is empty. */
  readonly fields: ReadonlyMap<ReadingField, string>
  readonly unreadable: readonly ReadingField[]
}

/** Where a line stands between its readers. */
export type Settling =
  | { readonly kind: 'needs-readers'; readonly readers: 1 | 2 }
  | { readonly kind: 'needs-third'; readonly difference: ReadingDifference }
  | {
      readonly kind: 'settled'
      readonly line: SettledLine
      readonly by: 'agreement' | 'third'
    }

/**
 * What the readings of a line come to: two people who agree make a claim; where they differ a
 * third person's word settles, whatever it is. One person's second reading and a machine's
 * count for nothing. `readings` are in the order in which they were made, which matters only
 * between the first two and the third.
 */
export function settleReadings(readings: Iterable<Reading>): Settling {
  const [first, second, third] = firstOfEach(readings)
  if (first === undefined) return { kind: 'needs-readers', readers: 2 }
  if (second === undefined) return { kind: 'needs-readers', readers: 1 }
  const difference = readingDifference(first, second)
  if (difference === null) {
    return { kind: 'settled', line: settledLine(first, second), by: 'agreement' }
  }
  return third === undefined
    ? { kind: 'needs-third', difference }
    : { kind: 'settled', line: lineAsRead(third), by: 'third' }
}

/** The first reading of each person, in order; a machine's is none. */
export function firstOfEach(readings: Iterable<Reading>): readonly Reading[] {
  const byPeople = new Map<string, Reading>()
  for (const reading of readings) {
    if (reading.by === 'person' && !byPeople.has(reading.reader)) {
      byPeople.set(reading.reader, reading)
    }
  }
  return [...byPeople.values()]
}

/** The line as one reader alone takes it. */
export function lineAsRead(reading: Reading): SettledLine {
  return settledLine(reading, reading)
}

function settledLine(a: Reading, b: Reading): SettledLine {
  const fields = new Map<ReadingField, string>()
  const unreadable: ReadingField[] = []
  if (a.mark !== 'written') return { mark: a.mark, fields, unreadable }
  for (const field of readingFields) {
    const [one, other] = [a.fields.get(field), b.fields.get(field)]
    if (isUnreadable(one)) unreadable.push(field)
    const text = fuller(textOf(one), textOf(other))
    if (text !== '') fields.set(field, text)
  }
  return { mark: a.mark, fields, unreadable }
}

/** Of two spellings of the same: the longer, which abbreviates less; else the first by letter. */
function fuller(a: string, b: string): string {
  if (a.length !== b.length) return a.length > b.length ? a : b
  return a < b ? a : b
}

function textOf(read: FieldReading | undefined): string {
  return read !== undefined && 'text' in read ? read.text.trim() : ''
}

function isUnreadable(read: FieldReading | undefined): boolean {
  return read !== undefined && 'unreadable' in read
}
