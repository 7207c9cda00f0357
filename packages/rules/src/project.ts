import { err, ok, type Result } from '@groundswell/basics'
import { type Outcome, outcomeOf } from './band.ts'
import { countOf, impossible } from './count.ts'
import { grounds } from './grounds.ts'
import type { Pack } from './pack/pack.ts'
import { bandsOf } from './pack/verification-rule.ts'
import { type Projection, projection } from './projection.ts'
import { type RawCountCheck, rawCountCheck } from './raw-count.ts'
import type { Refusal } from './refusal.ts'

/** A sample as an office reports it. Which numbers a pack needs depends on its rule. */
export interface SampleReport {
  readonly raw: number
  readonly sample: number
  readonly valid?: number
  readonly invalid?: number
  readonly duplicates?: number
  readonly required?: number
}

/** The projection, and against a requirement also what follows from it. */
export interface ProjectReport extends Projection {
  readonly required?: number
  readonly percent?: string
  readonly outcome?: Outcome
  /** Whether the lines filed reach the requirement at all; if not, no sample is drawn. */
  readonly rawCount?: RawCountCheck
}

/**
 * The official estimate from one sample under the rule of a pack. The valid lines may be
 * given as the invalid ones; when both are given they must add up to the sample. Duplicates
 * that are not given are none.
 */
export function project(
  pack: Pack,
  report: SampleReport,
): Result<ProjectReport, Refusal> {
  const valid = validLines(report)
  if (!valid.ok) return valid
  const { raw, sample, duplicates = 0, required } = report
  const projected = projection(pack, { raw, sample, valid: valid.value, duplicates })
  if (!projected.ok || required === undefined) return projected

  const bands = bandsOf(pack.verification)
  if (!bands) return projected
  const result = outcomeOf(pack, bands, {
    projected: projected.value.projected,
    required,
  })
  if (!result.ok) return result
  const rawCount = rawCountCheck(pack, { raw, required })
  if (!rawCount.ok) return rawCount
  const cites = [...projected.value.cites, ...result.value.cites].map((c) => c.id)
  const { percent, outcome } = result.value
  return ok({
    ...projected.value,
    required,
    percent,
    outcome,
    rawCount: rawCount.value,
    ...grounds(pack, cites),
  })
}

/** The valid lines of a report; duplicates are among the lines that are not valid. */
export function validLines(report: SampleReport): Result<number, Refusal> {
  const { sample, valid, invalid } = report
  if (invalid === undefined) {
    return valid === undefined
      ? err({ kind: 'missing-count', field: 'valid' })
      : countOf('valid', valid)
  }
  const notValid = countOf('invalid', invalid)
  if (!notValid.ok) return notValid
  if (valid === undefined) return countOf('valid', sample - invalid)
  if (valid + invalid === sample) return ok(valid)
  // Some offices list the extra copies apart from the other lines that are not valid.
  if (valid + invalid + (report.duplicates ?? 0) === sample) return ok(valid)
  const must = `add up to the sample of ${sample} with ${valid} valid lines`
  return err(impossible({ field: 'invalid', value: invalid, must }))
}
