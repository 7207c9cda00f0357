/** Who may look at the lines that were rejected, at what of them, and until when. */
export interface ReviewRoomRule {
  /** Who may look, in words. */
  readonly who: string
  /** `insufficient`: only a petition that failed; `certificate`: whatever the outcome. */
  readonly opens: 'insufficient' | 'certificate'
  /** The examination begins at the latest so many days after the certificate. */
  readonly beginsWithin?: { readonly days: number; readonly cites: readonly string[] }
  /**
   * What is shown of a rejected line besides its sheet, its number and the ground: nothing, or
   * the paper itself. Names and addresses as keyed, and voters, are never shown.
   */
  readonly image: 'none' | 'line'
  readonly cites: readonly string[]
}
