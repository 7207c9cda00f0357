/** How a filled sheet comes to the reader. */
export const conditions = [
  'scan100',
  'scan150',
  'scan200',
  'scan300',
  'rotate5',
  'upside-down',
  'fax',
  'fold',
  'stain',
  'streak',
  'photo',
  'photocopy',
  'bleed',
  'stretch',
  'torn',
  'staple',
  'jpeg40',
] as const

export type Condition = (typeof conditions)[number]

/** The ten (in twelve settings) that the bars of the benchmark are set for. */
export const barConditions: readonly Condition[] = conditions.slice(0, 12)

/** Conditions of a camera; all others come from a scanner. */
export function isPhoto(condition: Condition): boolean {
  return condition === 'photo'
}

/** The condition of a name; undefined when there is none such. */
export function conditionNamed(name: string): Condition | undefined {
  return conditions.find((condition) => condition === name)
}
