import { z } from '@hono/zod-openapi'

const count = z.number().int().nonnegative()
const hex = z.string().regex(/^[0-9a-f]{64}$/)
const stage = z.enum(['sample', 'second-sample', 'full'])
/** `county` is empty where one office does all; in Nevada it is `Clark / 1`. */
const countyLines = z.object({ county: z.string(), lines: count })

/** What was found in one county when a stage was closed. */
export const closedTally = z.object({
  county: z.string(),
  lines: count,
  valid: count,
  invalid: count,
  duplicates: count,
  byReason: z.record(z.string(), count),
})

/**
 * What the office does, act by act. Everything in here is public, so nothing personal ever
 * stands in it: lines are named by their ids and counted, voters never.
 */
export const officialAct = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('filing-received'),
      county: z.string(),
      onDate: z.string(),
      sheets: count,
      lines: count,
      filedBy: z.string(),
      authority: z.enum(['proponent', 'authorised-in-writing']),
      receipt: z.string(),
    }),
    z.object({
      kind: z.literal('raw-count'),
      county: z.string(),
      lines: count,
      amends: z.number().int().nullable(),
      why: z.string(),
    }),
    z.object({
      kind: z.literal('frame-committed'),
      frame: z.number().int().positive(),
      commitment: hex,
      lines: count,
      counties: z.array(countyLines),
      source: z.enum(['filing', 'scans', 'lines-on-record']),
      /** The entry whose frame this one takes the place of. */
      replaces: z.number().int().nullable(),
    }),
    z.object({ kind: z.literal('seed-rolled'), seed: z.string(), witnesses: z.string() }),
    z.object({
      kind: z.literal('sample-drawn'),
      stage,
      frame: z.number().int().positive(),
      lines: count,
      strata: z.array(countyLines.extend({ size: count })),
      /** SHA-256 of the published sample file. */
      sha256: hex,
    }),
    z.object({
      kind: z.literal('findings-closed'),
      stage,
      counties: z.array(closedTally),
      /** Whether lines were left unchecked because the requirement was reached. */
      stopped: z.boolean(),
      /** SHA-256 of the published findings file. */
      sha256: hex,
    }),
    z.object({ kind: z.literal('check-opened'), stage, lines: count }),
    /** What a national authority certified, on paper and online apart. */
    z.object({
      kind: z.literal('state-certificate'),
      state: z.string(),
      paper: count,
      online: count,
      amends: z.number().int().nullable(),
      why: z.string(),
    }),
    /** Valid signatures of one district, and the electors that its share is taken of. */
    z.object({
      kind: z.literal('district-count'),
      district: z.string(),
      valid: count,
      base: count.nullable(),
      amends: z.number().int().nullable(),
      why: z.string(),
    }),
    z.object({
      kind: z.literal('certified'),
      outcome: z.enum(['insufficient', 'sufficient']),
      certificate: z.record(z.string(), z.unknown()),
    }),
    z.object({
      kind: z.literal('taken-back'),
      entry: z.number().int().positive(),
      /** The records of law that go with it, by their ids. */
      records: z.array(z.string()),
      why: z.string(),
    }),
  ])
  .openapi('OfficialAct')

export type OfficialAct = z.infer<typeof officialAct>
export type Stage = z.infer<typeof stage>
export type ClosedTally = z.infer<typeof closedTally>
