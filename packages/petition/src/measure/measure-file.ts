import { err, ok, type Result } from '@groundswell/basics'
import { z } from 'zod'
import type { Measure } from './measure.ts'

/** Where a petition file is not what it must be. */
export type MeasureFileProblem =
  | { readonly kind: 'not-json'; readonly detail: string }
  | { readonly kind: 'not-a-measure'; readonly field: string; readonly detail: string }

const occurrence = z.int().min(1).optional()
const edit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('strike'), text: z.string(), occurrence }),
  z.strictObject({
    kind: z.literal('insert'),
    text: z.string(),
    after: z.string().optional(),
    occurrence,
  }),
])
const act = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('amend'),
    address: z.string(),
    current: z.string(),
    edits: z.array(edit),
  }),
  z.strictObject({ kind: z.literal('add'), address: z.string(), text: z.string() }),
  z.strictObject({ kind: z.literal('repeal'), address: z.string(), current: z.string() }),
  z.strictObject({ kind: z.literal('uncodified'), text: z.string() }),
])
const measure = z.strictObject({
  code: z.string(),
  identifier: z.string(),
  rules: z.string(),
  kind: z.string(),
  demonstration: z.boolean().default(false),
  lawLanguage: z.string(),
  amends: z.string(),
  texts: z.array(
    z.strictObject({
      language: z.string(),
      title: z.string(),
      summary: z.string(),
      wording: z.enum(['official', 'unverified-translation']),
    }),
  ),
  sections: z.array(z.strictObject({ number: z.string(), leadIn: z.string(), act })),
  questions: z
    .array(
      z.strictObject({
        id: z.string(),
        text: z.string(),
        quorumPercent: z.int().optional(),
        thresholdPercent: z.int(),
      }),
    )
    .default([]),
})

/**
 * Reads a petition file: JSON in the shape of `Measure`. What is misspelt or missing is
 * refused with its place; whether the text can be printed is `frozenText`'s to say.
 */
export function readMeasure(json: string): Result<Measure, MeasureFileProblem> {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch (error) {
    return err({ kind: 'not-json', detail: error instanceof Error ? error.message : '' })
  }
  const read = measure.safeParse(data)
  if (!read.success) {
    const [issue] = read.error.issues
    const field = (issue?.path ?? []).map(String).join('.')
    return err({ kind: 'not-a-measure', field, detail: issue?.message ?? '' })
  }
  // zod writes absent members as undefined; the hash leaves those out either way.
  return ok(JSON.parse(JSON.stringify(read.data)) as Measure)
}
