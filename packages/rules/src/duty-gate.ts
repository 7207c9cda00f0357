import { addDays, type CalendarDate, daysBetween, unreachable } from '@groundswell/basics'
import type { DutyEvent, DutyRule, DutyTime } from './duty.ts'
import { type Grounds, grounds } from './grounds.ts'
import { addMonths } from './month.ts'
import type { Pack } from './pack/pack.ts'
import { shareOf } from './share.ts'

/** What a drive says about itself. Nothing here is guessed: what is left out is not done. */
export interface DutyFacts {
  readonly kind: string
  readonly today: CalendarDate
  /** Days of events that happened or are planned. */
  readonly events: Partial<Readonly<Record<DutyEvent, CalendarDate>>>
  readonly required: number
  /** Signatures gathered, for duties owed at a share of the requirement. */
  readonly gathered: number
  /** Duties fulfilled once, with the day. */
  readonly done: readonly { readonly duty: string; readonly on: CalendarDate }[]
  /** Months for which a monthly duty was fulfilled: `2026-11`. */
  readonly months: readonly { readonly duty: string; readonly month: string }[]
  /** Sheets or circulators that still lack what a duty asks, and the lines that rest on them. */
  readonly lacking: readonly {
    readonly duty: string
    readonly number: number
    readonly lines: number
  }[]
}

/** How one duty stands. `late`: its day has passed; `open`: owed now, without a day. */
export type DutyState = 'done' | 'not-yet' | 'due' | 'open' | 'late'

export interface DutyStanding extends Grounds {
  readonly duty: string
  readonly title: string
  readonly by: DutyRule['by']
  readonly state: DutyState
  readonly due?: CalendarDate
  /** Days until it is due; negative when it is late. */
  readonly daysLeft?: number
  /** The month that a monthly duty is owed for. */
  readonly month?: string
  /** Sheets or circulators that lack it, and the lines at stake. */
  readonly lacking?: { readonly number: number; readonly lines: number }
  /** The number of signatures from which it is owed. */
  readonly threshold?: number
  readonly cost: string
  readonly blocks: DutyRule['blocks']
}

export interface DutyGate {
  readonly duties: readonly DutyStanding[]
  /** What cannot lawfully go on today, each with the duties that stop it. */
  readonly blocked: readonly {
    readonly what: DutyRule['blocks']
    readonly duties: readonly string[]
  }[]
  /** Lines that would be lost if everything were filed as it is. */
  readonly linesAtStake: number
}

/** What the law asks of a drive and how each duty stands today, the pressing ones first. */
export function dutyGate(pack: Pack, facts: DutyFacts): DutyGate {
  const owed = pack.duties.filter((d) => d.kinds?.includes(facts.kind) ?? true)
  const duties = owed
    .flatMap((rule) => standings(pack, rule, facts))
    .toSorted((a, b) => order(a) - order(b))
  const before = owed.filter((d) => d.when.shape === 'before').map((d) => d.id)
  const stopping = duties.filter(
    ({ duty, state }) =>
      state === 'late' || state === 'open' || (state !== 'done' && before.includes(duty)),
  )
  const stopped = [...new Set(stopping.map((d) => d.blocks))]
  return {
    duties,
    blocked: stopped
      .filter((what) => what !== 'nothing')
      .map((what) => ({
        what,
        duties: stopping.filter((d) => d.blocks === what).map((d) => d.duty),
      })),
    linesAtStake: stopping.reduce((sum, d) => sum + (d.lacking?.lines ?? 0), 0),
  }
}

function standings(pack: Pack, rule: DutyRule, facts: DutyFacts): DutyStanding[] {
  const { id: duty, title, by, cost, blocks, when, cites } = rule
  const base = { duty, title, by, cost, blocks, ...grounds(pack, cites) }
  const done = facts.done.some((d) => d.duty === duty)
  switch (when.shape) {
    case 'before':
    case 'days-after':
    case 'months-after': {
      const event = facts.events[when.event]
      if (done) return [{ ...base, state: 'done' }]
      if (event === undefined) return [{ ...base, state: 'not-yet' }]
      return [{ ...base, ...dated(dueDay(when, event), facts.today) }]
    }
    case 'at-share': {
      const share = { fraction: when.fraction, rounding: 'up' } as const
      const threshold = shareOf(share, facts.required)
      const reached = facts.gathered >= threshold
      return [{ ...base, threshold, state: done ? 'done' : reached ? 'open' : 'not-yet' }]
    }
    case 'each-month':
      return monthsOf(facts).map((month) => {
        const fulfilled = facts.months.some((m) => m.duty === duty && m.month === month)
        if (fulfilled) return { ...base, month, state: 'done' as const }
        const due = monthStart(month)
        return { ...base, month, ...dated(due, facts.today) }
      })
    case 'each-sheet':
    case 'each-circulator': {
      const lacking = facts.lacking.find((l) => l.duty === duty)
      if (!lacking || lacking.number === 0) return [{ ...base, state: 'done' }]
      const { number, lines } = lacking
      return [{ ...base, state: 'open', lacking: { number, lines } }]
    }
    default:
      return unreachable(when)
  }
}

function dueDay(
  when: Extract<DutyTime, { readonly event: DutyEvent }>,
  event: CalendarDate,
): CalendarDate {
  if (when.shape === 'before') return event
  return when.shape === 'days-after'
    ? addDays(event, when.days)
    : addMonths(event, when.months)
}

function dated(due: CalendarDate, today: CalendarDate) {
  const daysLeft = daysBetween(today, due)
  return { due, daysLeft, state: daysLeft < 0 ? 'late' : 'due' } as const
}

/** The months from the start of circulation to today or to the filing, the next one included. */
function monthsOf({ events, today }: DutyFacts): readonly string[] {
  const { circulation, filing } = events
  if (circulation === undefined) return []
  const next = addMonths(monthStart(today.slice(0, 7)), 1)
  const last = filing !== undefined && filing < next ? filing : next
  const months: string[] = []
  for (
    let day = monthStart(circulation.slice(0, 7));
    day <= last;
    day = addMonths(day, 1)
  ) {
    months.push(day.slice(0, 7))
  }
  return months
}

function monthStart(month: string): CalendarDate {
  return `${month}-01` as CalendarDate
}

const rank: Readonly<Record<DutyState, number>> = {
  late: 0,
  open: 1,
  due: 2,
  'not-yet': 3,
  done: 4,
}

function order(standing: DutyStanding): number {
  return rank[standing.state] * 100_000 + (standing.daysLeft ?? 0)
}
