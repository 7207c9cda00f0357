/** The compared values of one voter or line as dictionary codes; below 0 is missing. */
export interface Codes {
  readonly last: number
  readonly first: number
  readonly middle: number
  readonly suffix: number
  readonly birth: number
  readonly house: number
  readonly street: number
  readonly unit: number
  readonly city: number
  readonly zip: number
}
