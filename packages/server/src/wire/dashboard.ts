import { z } from '@hono/zod-openapi'
import { filingAdvice } from './filing-advice.ts'
import { dateText, instantText, interval, rate } from './interval.ts'
import { petition } from './petition.ts'

/** The tiers of the count: raw → reviewed → matched → valid (distinct). */
export const tiers = z
  .object({
    raw: z.number().int().describe('lines in hand'),
    keyed: z.number().int().describe('lines whose writing has been read'),
    reviewed: z.number().int().describe('drawn lines with a disposition'),
    undecided: z.number().int().describe('keyed lines that wait for a person'),
    convenience: z
      .number()
      .int()
      .describe('reviewed lines that were not drawn; they count for themselves alone'),
    validLines: interval.describe('valid lines, repeats included'),
    duplicates: interval.describe('extra lines by people already counted'),
    valid: interval.describe('distinct valid signatures'),
  })
  .openapi('Tiers')

export const odds = z
  .object({
    fail: z.number(),
    fullCheck: z.number(),
    qualify: z.number(),
    reachRequirement: z.number().describe('probability that distinct valid ≥ required'),
    qualifyInTheEnd: z
      .number()
      .describe('qualifies on the sample, or after every line is checked'),
    projection: interval.describe("the statute's projection, as it may come out"),
    bands: z.object({
      fullCheckFrom: z.number().int(),
      sufficientFrom: z.number().int(),
      cites: z.array(z.string()),
    }),
    simulations: z.number().int(),
    note: z
      .string()
      .nullable()
      .describe('why the odds are what they are, when one thing decides them'),
  })
  .openapi('Odds')

export const pacePoint = z.object({
  date: dateText,
  low: z.number(),
  lower: z.number().describe('25 % point'),
  median: z.number(),
  upper: z.number().describe('75 % point'),
  high: z.number(),
})

export const pace = z
  .object({
    turnIns: z.array(
      z.object({ date: dateText, lines: z.number().int(), cumulative: z.number().int() }),
    ),
    weekly: z.array(z.object({ weekOf: dateText, lines: z.number().int() })),
    validCumulative: z.array(
      z.object({ date: dateText, median: z.number(), low: z.number(), high: z.number() }),
    ),
    fan: z.array(pacePoint).describe('distinct valid signatures, from as-of to deadline'),
    final: interval,
    probability: z.number().describe('requirement reached by the deadline at this pace'),
    linesPerDayNow: z.number(),
    linesPerDayNeeded: z.number(),
    assumptions: z.array(z.string()),
  })
  .openapi('Pace')

const validityRow = z.object({
  key: z.string(),
  label: z.string(),
  lines: z.number().int(),
  rate,
  validInHand: interval.describe('valid lines in this group'),
})

export const countyRow = validityRow
  .extend({ fips: z.string(), duplicatesFound: z.number().int() })
  .openapi('CountyRow')
export const groupRow = validityRow.openapi('GroupRow')
export const circulatorRow = validityRow
  .extend({
    sheetsOutOver14Days: z.number().int().optional(),
    flag: z.string().optional(),
  })
  .openapi('CirculatorRow')

export const rejectReason = z
  .object({
    code: z.string(),
    label: z.string(),
    thisWeek: z.number().int(),
    before: z.number().int(),
    shareThisWeek: z.number(),
    shareBefore: z.number(),
    cites: z.array(z.string()),
  })
  .openapi('RejectReason')

export const duplicates = z
  .object({
    found: z.number().int().describe('extra lines found among reviewed valid lines'),
    pairs: z.number().int(),
    inHand: interval,
    atFiling: interval.describe('if the drive ends with the lines the pace forecasts'),
    examples: z
      .array(
        z.object({
          sameSheet: z.number().int(),
          sameCirculator: z.number().int(),
          acrossCounties: z.number().int(),
        }),
      )
      .max(1)
      .describe('how the found pairs lie'),
  })
  .openapi('Duplicates')

/** One thing to do next: a verb, why, what it buys, and where. */
export const nextStep = z
  .object({
    code: z.string(),
    verb: z.string().describe('button text'),
    sentence: z.string(),
    href: z.string(),
    weight: z.enum(['first', 'second', 'later']),
  })
  .openapi('NextStep')

export const sharpenRow = z.object({
  moreDrawnLines: z.number().int(),
  halfWidthNow: z.number(),
  halfWidthThen: z.number(),
  hours: z.number(),
})

export const dashboard = z
  .object({
    petition,
    asOf: instantText.describe('when the figures were computed'),
    inputsHash: z.string(),
    stale: z.boolean().describe('newer records exist; a recount is under way'),
    sentence: z.string().describe('the count in one sentence'),
    method: z.string(),
    assumptions: z.array(z.string()),
    unverified: z
      .array(z.string())
      .describe('rules used that are not confirmed at the source'),
    tiers,
    odds,
    needed: z.object({
      valid: z.number().int().describe('distinct valid still missing at the median; ≥ 0'),
      lines95: z.number().int().describe('more lines for 95 % odds'),
      linesPerDay: z.number(),
      validity: z.number(),
    }),
    sharpen: z.array(sharpenRow),
    pace,
    counties: z.array(countyRow),
    channels: z.array(groupRow),
    weeks: z.array(groupRow),
    circulators: z.array(circulatorRow),
    rejectReasons: z.array(rejectReason),
    duplicates,
    changes: z
      .array(z.object({ label: z.string(), since: dateText, amount: z.number() }))
      .describe('what changed since yesterday'),
    next: z.array(nextStep),
    // A count of before this question was asked has no answer to it.
    filing: filingAdvice.nullable().default(null),
    roll: z
      .object({
        snapshotId: z.string(),
        voters: z.number().int(),
        importedAt: instantText,
        source: z.string(),
      })
      .nullable(),
  })
  .openapi('Dashboard')

export type Dashboard = z.infer<typeof dashboard>
export type CountyRow = z.infer<typeof countyRow>
export type CirculatorRow = z.infer<typeof circulatorRow>
export type GroupRow = z.infer<typeof groupRow>
export type NextStep = z.infer<typeof nextStep>
