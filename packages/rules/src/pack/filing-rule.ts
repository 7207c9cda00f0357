/** Who may file, with which office, and how. */
export interface FilingRule {
  /** The office that takes the sheets. */
  readonly office: 'county' | 'state' | 'member-state' | 'organisation'
  readonly officeTitle: string
  /** Who may file; absent where the text is not held here. */
  readonly filers?: string
  /** `each-office`: all sheets of an office at one time; `same-day`: all offices on one day. */
  readonly atOnce: 'each-office' | 'same-day' | 'once' | 'not-held'
  /** Whether a filed petition can be added to or changed. */
  readonly afterFiling: 'closed' | 'not-held'
  /** Filing by appointment, made so many business days ahead. */
  readonly appointmentBusinessDays?: number
  readonly cites: readonly string[]
}

/** Errors that can be mended after filing, and for how long. */
export interface CureRule {
  readonly what: string
  readonly days: number
  readonly from: string
  readonly cites: readonly string[]
}

/**
 * One step with a time of its own, before circulation or after collection, counted from the
 * filing of the text, the end of collection or another step.
 */
export interface DatedStep {
  readonly id: string
  readonly what: string
  readonly amount: number
  readonly unit: 'days' | 'months'
  /** The step it is counted from; the beginning of the series when absent. */
  readonly after?: string
  readonly by: 'proponents' | 'officials'
  readonly cites: readonly string[]
}
