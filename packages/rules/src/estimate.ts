import { err, type Result, unreachable } from '@groundswell/basics'
import { impossible } from './count.ts'
import { type EveryLineCount, everyLineCount } from './every-line.ts'
import type { Pack } from './pack/pack.ts'
import { type PairTest, pairTest } from './pair-test.ts'
import { type ProjectReport, project, type SampleReport, validLines } from './project.ts'
import {
  noDuplicateProjection,
  type ProportionalProjection,
  rejectedDuplicateProjection,
} from './proportional-projection.ts'
import type { Refusal } from './refusal.ts'
import {
  type FirstStage,
  firstStage,
  type SecondStage,
  secondStage,
} from './two-stage.ts'

/** What an office concludes from a sample; each jurisdiction has figures of its own kind. */
export type Estimate =
  | ProjectReport
  | PairTest
  | ProportionalProjection
  | FirstStage
  | SecondStage
  | EveryLineCount

/**
 * The official conclusion from one sample under any pack, by the function of its own kind.
 * Numbers that the kind needs and the report lacks are refused by field. In Oregon a report
 * with `firstSample` is the second sample.
 */
export function estimate(
  pack: Pack,
  report: SampleReport & { readonly firstSample?: number },
): Result<Estimate, Refusal> {
  const rule = pack.verification
  const { raw, sample, invalid, duplicates = 0, required, firstSample } = report
  switch (rule.kind) {
    case 'county-samples':
      return project(pack, report)
    case 'pair-test': {
      if (invalid === undefined) return err({ kind: 'missing-count', field: 'invalid' })
      if (required === undefined) return err({ kind: 'missing-count', field: 'required' })
      const { valid = 0 } = report
      if (valid + invalid + duplicates > sample) {
        // What is left of the sample beside them are lines not decided yet.
        const must = `not exceed the sample of ${sample} with ${invalid} invalid lines and ${duplicates} duplicates`
        return err(impossible({ field: 'valid', value: valid, must }))
      }
      return pairTest(pack, { raw, sample, invalid, duplicates, required })
    }
    case 'two-stage': {
      const valid = validLines(report)
      if (!valid.ok) return valid
      if (required === undefined) return err({ kind: 'missing-count', field: 'required' })
      const counts = { raw, sample, valid: valid.value, required }
      return firstSample === undefined
        ? firstStage(pack, counts)
        : secondStage(pack, { ...counts, duplicates, firstSample })
    }
    case 'duplicates-rejected':
    case 'no-duplicate-rule': {
      const valid = validLines(report)
      if (!valid.ok) return valid
      const needed = required === undefined ? {} : { required }
      const counts = { raw, sample, valid: valid.value, ...needed }
      return rule.kind === 'duplicates-rejected'
        ? rejectedDuplicateProjection(pack, counts)
        : noDuplicateProjection(pack, counts)
    }
    case 'every-line': {
      const valid = validLines(report)
      if (!valid.ok) return valid
      if (required === undefined) return err({ kind: 'missing-count', field: 'required' })
      return everyLineCount(pack, { raw, valid: valid.value, required })
    }
    case 'member-states': {
      const what = 'sample: each member state certifies a number'
      return err({ kind: 'not-in-this-pack', pack: pack.reference, what })
    }
    default:
      return unreachable(rule)
  }
}
