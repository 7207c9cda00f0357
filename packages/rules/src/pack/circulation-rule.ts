/** How long signatures may be gathered: the shapes that statutes give to a last day. */
export type CirculationRule = DayWindow | MonthWindow | MonthsBeforeElection | StatedDay

export interface Window {
  /** The event whose day is left out of the count. */
  readonly from: string
  /** Where a last day on a weekend or holiday goes. */
  readonly lastDayOff: 'next-business-day' | 'stays'
  /** When a petition that nobody filed is over, counted from its deadline. */
  readonly overUnfiled?: {
    readonly businessDays: number
    readonly cites: readonly string[]
  }
  readonly cites: readonly string[]
}

export interface DayWindow extends Window {
  readonly shape: 'days'
  readonly days: number
}

export interface MonthWindow extends Window {
  readonly shape: 'months'
  readonly months: number
  /** Besides, at the latest so many months before the election. */
  readonly monthsBeforeElection?: number
  readonly days?: never
}

export interface MonthsBeforeElection extends Window {
  readonly shape: 'before-election'
  readonly months: number
  readonly days?: never
}

/** A day that an office publishes or a session sets; it is never computed. */
export interface StatedDay extends Window {
  readonly shape: 'stated'
  readonly rule: string
  readonly days?: never
}
