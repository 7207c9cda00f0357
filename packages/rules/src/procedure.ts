import { err, ok, type Result, unreachable } from '@groundswell/basics'
import { type Grounds, grounds } from './grounds.ts'
import type { Pack } from './pack.ts'
import { petitionKind } from './petition-kind.ts'
import type { Refusal } from './refusal.ts'
import type { VerificationRule } from './verification.ts'

/** The steps of an official count, in the words of the desk. */
export type ProcedureStepId =
  | 'raw-count'
  | 'requirement'
  | 'commitment'
  | 'seed'
  | 'draw'
  | 'verification'
  | 'duplicates'
  | 'projection'
  | 'distribution'
  | 'outcome'
  | 'second-draw'
  | 'second-verification'
  | 'second-duplicates'
  | 'second-projection'
  | 'second-outcome'
  | 'full-check'
  | 'state-certificates'
  | 'certificate'

export interface ProcedureStep extends Grounds {
  readonly id: ProcedureStepId
  readonly what: string
  readonly by: 'county' | 'state' | 'member-state' | 'organisation'
  /** `practice`: what makes the draw public; the law asks for a random sample only. */
  readonly basis: 'law' | 'practice'
  /** The steps that must be done before. */
  readonly needs: readonly ProcedureStepId[]
  /** How long it may take, and from when. */
  readonly time?: StepTime
  /** `if-asked`: only when an outcome asks for it. */
  readonly when: 'always' | 'if-asked'
}

export interface StepTime {
  readonly amount: number
  readonly unit: 'business days' | 'days' | 'months'
  readonly after: 'filing' | ProcedureStepId
}

type Draft = Omit<ProcedureStep, keyof Grounds | 'by' | 'when' | 'basis'> &
  Partial<Pick<ProcedureStep, 'by' | 'when' | 'basis'>> & {
    readonly cites: readonly string[]
  }

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

/** From the filing to the sample; commitment and seed make the draw one that anyone can redo. */
function beforeSample(
  countCites: readonly string[],
  sampleCites: readonly string[],
  timed?: { readonly businessDays: number },
): readonly Draft[] {
  return [
    rawCount(countCites, timed && businessDays(timed.businessDays, 'filing')),
    requirement(countCites),
    {
      id: 'commitment',
      what: 'the frame of all lines is published by its hash',
      basis: 'practice',
      needs: ['requirement'],
      cites: sampleCites,
    },
    {
      id: 'seed',
      what: 'the seed is rolled in public',
      basis: 'practice',
      needs: ['commitment'],
      cites: sampleCites,
    },
    {
      id: 'draw',
      what: 'the sample is drawn',
      needs: ['seed'],
      cites: sampleCites,
    },
  ]
}

function rawCount(cites: readonly string[], time: StepTime | undefined): Draft {
  const what = 'all lines filed are counted, valid or not'
  return { id: 'raw-count', what, needs: [], ...(time ? { time } : {}), cites }
}

function requirement(cites: readonly string[]): Draft {
  const what = 'the raw count is held against the requirement'
  return { id: 'requirement', what, by: 'state', needs: ['raw-count'], cites }
}

function sampled(
  sampleCites: readonly string[],
  projectionCites: readonly string[],
  timing: { readonly time?: StepTime | undefined } = {},
): readonly Draft[] {
  return [
    {
      id: 'verification',
      what: 'every drawn line is checked',
      needs: ['draw'],
      ...(timing.time ? { time: timing.time } : {}),
      cites: sampleCites,
    },
    {
      id: 'duplicates',
      what: 'persons who stand in the sample more than once are found',
      needs: ['verification'],
      cites: projectionCites,
    },
    {
      id: 'projection',
      what: 'the sample is projected to all lines',
      needs: ['duplicates'],
      cites: projectionCites,
    },
  ]
}

function distributed(cites: readonly string[] | undefined): readonly Draft[] {
  if (!cites) return []
  const what = 'signatures come from where they must'
  return [{ id: 'distribution', what, by: 'state', needs: ['projection'], cites }]
}

function outcome(
  cites: readonly string[],
  distribution: readonly string[] | undefined,
  last: ProcedureStepId = 'projection',
): Draft {
  const needs = [distribution ? 'distribution' : last] as const
  const what = 'insufficient, full check, or sufficient'
  const all = [...cites, ...(distribution ?? [])]
  return { id: 'outcome', what, by: 'state', needs, cites: all }
}

function secondSample(cites: readonly string[]): readonly Draft[] {
  const draft = (id: ProcedureStepId, what: string, needs: ProcedureStepId): Draft => ({
    id,
    what,
    needs: [needs],
    when: 'if-asked',
    cites,
  })
  return [
    draft(
      'second-draw',
      'a second, larger sample is drawn, which holds the first',
      'outcome',
    ),
    draft('second-verification', 'every line of it is checked', 'second-draw'),
    draft('second-duplicates', 'pairs by one person are found', 'second-verification'),
    draft('second-projection', 'it is projected to all lines', 'second-duplicates'),
    draft('second-outcome', 'insufficient or sufficient', 'second-projection'),
  ]
}

function fullCheck(cites: readonly string[], time: StepTime | undefined): Draft {
  return {
    id: 'full-check',
    what: 'every line is checked',
    needs: ['outcome'],
    when: 'if-asked',
    ...(time ? { time } : {}),
    cites,
  }
}

function certificate(
  cites: readonly string[],
  last: ProcedureStepId = 'full-check',
): Draft {
  const what = 'the result is certified'
  return { id: 'certificate', what, by: 'state', needs: [last], cites }
}

function businessDays(amount: number, after: StepTime['after']): StepTime {
  return { amount, unit: 'business days', after }
}
