/** One thing that a signer or an official writes on a line. */
export interface LineField {
  readonly field: string
  readonly title: string
  /** Without a required field the line is not valid. */
  readonly required: boolean
  readonly writtenBy: 'signer' | 'official'
  readonly note?: string
  readonly cites: readonly string[]
}
