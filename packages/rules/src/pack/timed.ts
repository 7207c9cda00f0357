/** A step of the official count with the time it may take. */
export interface Timed {
  readonly businessDays: number
  readonly cites: readonly string[]
}
