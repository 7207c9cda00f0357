/** A territory that files or counts on its own, such as a county. */
export interface Place {
  readonly name: string
  /** The code that the census uses: `06037`. */
  readonly code: string
}
