import {
  type CalendarDate,
  err,
  ok,
  parseCalendarDate,
  type Result,
} from '@groundswell/basics'
import { z } from 'zod'

const count = z.number().int().nonnegative()
const chance = z.number().min(0).max(1)
const day = z.string().refine((text) => parseCalendarDate(text).ok, 'not a day')

/** The keys in the order in which they are written. */
const shape = z.strictObject({
  format: z.literal('groundswell-standing'),
  version: z.literal(1),
  title: z.string().min(1).max(300),
  rules: z.string().min(1).max(60),
  kind: z.string().min(1).max(60),
  start: day,
  required: count.min(1),
  asOf: day,
  lines: count,
  valid: z.strictObject({ low: count, median: count, high: count }).optional(),
  odds: z.strictObject({ fail: chance, fullCheck: chance, qualify: chance }).optional(),
  duties: z.strictObject({ late: count, open: count }).optional(),
  inputsHash: z.string().max(100).optional(),
  demonstration: z.boolean(),
})

/**
 * How one drive stood on a day, as it publishes it for others: numbers of the whole drive and
 * nothing personal. `valid` is a 90 % interval of distinct valid signatures.
 */
export type PublishedStanding = Omit<z.infer<typeof shape>, 'start' | 'asOf'> & {
  readonly start: CalendarDate
  readonly asOf: CalendarDate
}

export type StandingProblem =
  | { readonly kind: 'not-json' }
  | { readonly kind: 'not-a-standing'; readonly field: string; readonly detail: string }
  | { readonly kind: 'impossible-standing'; readonly field: string }

/** Reads a standing that another drive has published; refused as a whole when anything is off. */
export function readStanding(text: string): Result<PublishedStanding, StandingProblem> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return err({ kind: 'not-json' })
  }
  const read = shape.safeParse(json)
  if (!read.success) {
    const [issue] = read.error.issues
    const field = issue?.path.join('.') ?? ''
    return err({ kind: 'not-a-standing', field, detail: issue?.message ?? '' })
  }
  const standing = read.data as PublishedStanding
  const { valid, lines, odds, start, asOf } = standing
  if (valid && (valid.low > valid.median || valid.median > valid.high)) {
    return err({ kind: 'impossible-standing', field: 'valid' })
  }
  if (valid && valid.median > lines) {
    return err({ kind: 'impossible-standing', field: 'valid.median' })
  }
  // Chances come rounded; they are one thing parted in three.
  if (odds && Math.abs(odds.fail + odds.fullCheck + odds.qualify - 1) > 0.01) {
    return err({ kind: 'impossible-standing', field: 'odds' })
  }
  if (asOf < start && lines > 0)
    return err({ kind: 'impossible-standing', field: 'asOf' })
  return ok(standing)
}
