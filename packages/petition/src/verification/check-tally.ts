import type { LineVerdict } from './line-verdict.ts'

/** A line under check with its verdict, and the county whose official checks it. */
export interface CheckedLine {
  readonly line: string
  readonly county: string
  readonly verdict: LineVerdict
}

/** What was found in one county so far; the parts always add up to `lines`. */
export interface CountyTally {
  readonly county: string
  readonly lines: number
  readonly valid: number
  /** Invalid on any ground, repeats of a voter included. */
  readonly invalid: number
  /** Of the invalid lines, those that repeat a voter: the reason is `DUPLICATE`. */
  readonly duplicates: number
  /** Open, or waiting for a second verifier. */
  readonly pending: number
  readonly byReason: ReadonlyMap<string, number>
}

/** A voter found valid on several lines of one check: all but one must become duplicates. */
export interface UnsettledRepeat {
  readonly person: string
  readonly lines: readonly string[]
}

/** Reasons with their counts, by name, as plain data. */
export function reasonCounts(tally: CountyTally): Readonly<Record<string, number>> {
  const sorted = [...tally.byReason].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted)
}

/** The tally of every county, in the order of their names. */
export function checkTally(lines: Iterable<CheckedLine>): readonly CountyTally[] {
  const counties = new Map<string, CheckedLine[]>()
  for (const line of lines) {
    const known = counties.get(line.county)
    if (known) known.push(line)
    else counties.set(line.county, [line])
  }
  return [...counties]
    .map(([county, checked]) => countyTally(county, checked))
    .toSorted((a, b) => (a.county < b.county ? -1 : 1))
}

/** All counties as one, named by `name`. */
export function totalTally(tallies: readonly CountyTally[], name: string): CountyTally {
  const sum = (of: (tally: CountyTally) => number) =>
    tallies.reduce((total, tally) => total + of(tally), 0)
  const byReason = new Map<string, number>()
  for (const tally of tallies) {
    for (const [reason, n] of tally.byReason) {
      byReason.set(reason, (byReason.get(reason) ?? 0) + n)
    }
  }
  return {
    county: name,
    lines: sum((t) => t.lines),
    valid: sum((t) => t.valid),
    invalid: sum((t) => t.invalid),
    duplicates: sum((t) => t.duplicates),
    pending: sum((t) => t.pending),
    byReason,
  }
}

/** Voters who count more than once; nothing can be projected while there is one. */
export function unsettledRepeats(
  lines: Iterable<CheckedLine>,
): readonly UnsettledRepeat[] {
  const people = new Map<string, string[]>()
  for (const { line, verdict } of lines) {
    if (verdict.kind !== 'valid') continue
    const known = people.get(verdict.person)
    if (known) known.push(line)
    else people.set(verdict.person, [line])
  }
  return [...people]
    .filter(([, found]) => found.length > 1)
    .map(([person, found]) => ({ person, lines: found.toSorted() }))
}

function countyTally(county: string, checked: readonly CheckedLine[]): CountyTally {
  let [valid, invalid, duplicates, pending] = [0, 0, 0, 0]
  const byReason = new Map<string, number>()
  for (const { verdict } of checked) {
    if (verdict.kind === 'valid') valid += 1
    else if (verdict.kind === 'invalid') {
      invalid += 1
      if (verdict.reason === 'DUPLICATE') duplicates += 1
      byReason.set(verdict.reason, (byReason.get(verdict.reason) ?? 0) + 1)
    } else pending += 1
  }
  return { county, lines: checked.length, valid, invalid, duplicates, pending, byReason }
}
