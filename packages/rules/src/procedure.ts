import { err, ok, type Result, unreachable } from '@groundswell/basics'
import { grounds } from './grounds.ts'
import type { Pack } from './pack/pack.ts'
import type { VerificationRule } from './pack/verification-rule.ts'
import { petitionKind } from './petition-kind.ts'
import {
  beforeSample,
  businessDays,
  certificate,
  type Draft,
  distributed,
  fullCheck,
  outcome,
  rawCount,
  requirement,
  sampled,
  secondSample,
} from './procedure-draft.ts'
import type { ProcedureStep } from './procedure-step.ts'
import type { Refusal } from './refusal.ts'

/**
 * The official's procedure under a pack, step by step: what each step needs, who does it, by
 * when and by which section. Jurisdictions differ in kind: California may check every line
 * after the sample, Washington canvasses when the pair test fails, Oregon draws a second and
 * larger sample, in the European Union each member state certifies a number.
 */
export function procedure(
  pack: Pack,
  kind: string,
): Result<readonly ProcedureStep[], Refusal> {
  const rule = petitionKind(pack, kind)
  if (!rule.ok) return rule
  const distribution = rule.value.requirement.distribution
  const drafts = stepsOf(pack.verification, distribution?.cites)
  if (drafts.length === 0) {
    const what = 'official procedure'
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what })
  }
  const office = pack.filing?.office ?? 'state'
  return ok(
    drafts.map(({ cites, ...step }) => ({
      by: office,
      basis: 'law' as const,
      when: 'always' as const,
      ...step,
      ...grounds(pack, cites),
    })),
  )
}

function stepsOf(
  rule: VerificationRule,
  distribution: readonly string[] | undefined,
): readonly Draft[] {
  switch (rule.kind) {
    case 'county-samples':
      return [
        ...beforeSample(rule.rawCount.cites, rule.sample.cites, rule.rawCount),
        ...sampled(rule.sample.cites, rule.projectionCites, {
          time: businessDays(rule.sample.businessDays, 'requirement'),
        }),
        ...distributed(distribution),
        outcome(rule.bands.cites, distribution),
        fullCheck(
          rule.fullCheck.cites,
          businessDays(rule.fullCheck.businessDays, 'outcome'),
        ),
        certificate(rule.bands.cites),
      ]
    case 'pair-test':
      return [
        ...beforeSample(rule.sample.cites, rule.sample.cites),
        ...sampled(rule.sample.cites, rule.testCites),
        outcome([...rule.testCites, ...rule.acceptCites], undefined),
        fullCheck(rule.testCites, undefined),
        certificate(rule.testCites),
      ]
    case 'two-stage':
      return [
        ...beforeSample(rule.rawCites, rule.sample.cites),
        ...sampled(rule.sample.cites, rule.firstCites),
        outcome(rule.firstCites, undefined),
        ...secondSample(rule.secondCites),
        certificate(rule.secondCites, 'second-outcome'),
      ]
    case 'duplicates-rejected':
    case 'no-duplicate-rule': {
      const { sample, projectionCites, bands, rawCount, review } = rule
      const time =
        sample.businessDays === undefined
          ? undefined
          : businessDays(sample.businessDays, 'requirement')
      return [
        ...beforeSample(rawCount?.cites ?? sample.cites, sample.cites, rawCount),
        ...sampled(sample.cites, projectionCites, { time }),
        ...distributed(distribution),
        outcome(bands.cites, distribution),
        fullCheck(rule.fullCheck?.cites ?? bands.cites, undefined),
        {
          ...certificate([...bands.cites, ...(review?.cites ?? [])]),
          ...(review
            ? { time: { amount: review.days, unit: 'days', after: 'filing' } as const }
            : {}),
        },
      ]
    }
    case 'member-states':
      return [
        {
          id: 'state-certificates',
          what: 'each member state certifies a number, paper and online apart',
          by: 'member-state',
          needs: [],
          time: { amount: 3, unit: 'months', after: 'filing' },
          cites: rule.certifyCites,
        },
        {
          id: 'outcome',
          what: 'a million in all, and enough member states at their minimum',
          needs: ['state-certificates'],
          cites: rule.cites,
        },
        certificate(rule.certifyCites, 'outcome'),
      ]
    case 'every-line':
      return [
        rawCount(rule.cites, undefined),
        requirement(rule.cites),
        {
          id: 'verification',
          what: 'every line is checked',
          needs: ['requirement'],
          cites: rule.cites,
        },
        {
          id: 'duplicates',
          what: 'persons who signed more than once are found',
          needs: ['verification'],
          cites: rule.cites,
        },
        outcome(rule.cites, undefined, 'duplicates'),
        certificate(rule.cites, 'outcome'),
      ]
    default:
      return unreachable(rule)
  }
}
