import type { CalendarDate, Result } from '@groundswell/basics'
import { type Pack, type Refusal, withdrawalInTime } from '@groundswell/rules'

/** A line by one person, and the last day on which it can have been signed. */
export interface PersonLine {
  readonly line: string
  readonly signed: CalendarDate
}

/** A person's request to take back what they signed. */
export interface PersonWithdrawal {
  readonly received: CalendarDate
  /** On the filing day itself: whether it came before the petition. */
  readonly sameDay?: 'before' | 'after'
}

export interface StandingSignatures {
  /** The line that counts, if any. */
  readonly counted?: string
  /** Further lines that would count but for the first. */
  readonly duplicates: readonly string[]
  readonly withdrawn: readonly string[]
  /** Requests that came too late and changed nothing. */
  readonly late: readonly PersonWithdrawal[]
}

/**
 * What stands of everything that one person signed and took back, when the petition is filed
 * on a day. A request takes back what was signed up to its own day, if the law accepts it at
 * all; whoever signs again afterwards has signed. Of several lines that stand the first counts.
 */
export function standingSignatures(
  pack: Pack,
  person: {
    readonly lines: readonly PersonLine[]
    readonly withdrawals: readonly PersonWithdrawal[]
    readonly filed: CalendarDate
  },
): Result<StandingSignatures, Refusal> {
  const { filed } = person
  const late: PersonWithdrawal[] = []
  let until: CalendarDate | undefined
  for (const withdrawal of person.withdrawals) {
    const asked = withdrawalInTime(pack, { ...withdrawal, filed })
    if (!asked.ok) return asked
    const { received } = withdrawal
    if (!asked.value.accepted) late.push(withdrawal)
    else if (until === undefined || received > until) until = received
  }
  const lines = person.lines.toSorted((a, b) =>
    a.signed === b.signed ? (a.line < b.line ? -1 : 1) : a.signed < b.signed ? -1 : 1,
  )
  const taken = (l: PersonLine) => until !== undefined && l.signed <= until
  const [first, ...others] = lines.filter((l) => !taken(l))
  return {
    ok: true,
    value: {
      ...(first ? { counted: first.line } : {}),
      duplicates: others.map((l) => l.line),
      withdrawn: lines.filter(taken).map((l) => l.line),
      late,
    },
  }
}
