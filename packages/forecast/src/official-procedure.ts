/** What a sample can say; the names are those of the rule packs. */
export type SampleOutcome = 'insufficient' | 'full-check' | 'sufficient'

/** A county-by-county verification as numbers: what a simulation must ask thousands of times. */
export interface OfficialProcedure {
  /** Lines that the county checks of `raw` lines. */
  readonly sampleSize: (raw: number) => number
  /**
   * The county's projection: `valid` excludes the extra copies, `duplicates` counts them.
   * `sample` lines were drawn of `raw`.
   */
  readonly projectedValid: (
    raw: number,
    sample: number,
    valid: number,
    duplicates: number,
  ) => number
  /** What the sum of the projections means for a requirement. */
  readonly outcome: (projected: number, required: number) => SampleOutcome
}
