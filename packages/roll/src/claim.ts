/**
 * What one person wrote about themselves, field by field and untouched: the signed line of a
 * sheet, or what a validator typed from it. Whatever was left blank is absent or empty.
 * `name` and `address` stand in for their parts where the form has one field for all.
 */
export interface Claim {
  readonly last?: string | undefined
  readonly first?: string | undefined
  readonly middle?: string | undefined
  readonly suffix?: string | undefined
  readonly name?: string | undefined
  readonly birth?: string | undefined
  readonly birthYear?: string | undefined
  readonly house?: string | undefined
  readonly street?: string | undefined
  readonly unit?: string | undefined
  readonly address?: string | undefined
  readonly city?: string | undefined
  readonly zip?: string | undefined
  readonly state?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
}
