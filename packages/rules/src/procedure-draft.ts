import type { Grounds } from './grounds.ts'
import type { ProcedureStep, ProcedureStepId, StepTime } from './procedure-step.ts'

/** A step before its citations are looked up. */
export type Draft = Omit<ProcedureStep, keyof Grounds | 'by' | 'when' | 'basis'> &
  Partial<Pick<ProcedureStep, 'by' | 'when' | 'basis'>> & {
    readonly cites: readonly string[]
  }

/** From the filing to the sample; commitment and seed make the draw one that anyone can redo. */
export function beforeSample(
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

export function rawCount(cites: readonly string[], time: StepTime | undefined): Draft {
  const what = 'all lines filed are counted, valid or not'
  return { id: 'raw-count', what, needs: [], ...(time ? { time } : {}), cites }
}

export function requirement(cites: readonly string[]): Draft {
  const what = 'the raw count is held against the requirement'
  return { id: 'requirement', what, by: 'state', needs: ['raw-count'], cites }
}

export function sampled(
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

export function distributed(cites: readonly string[] | undefined): readonly Draft[] {
  if (!cites) return []
  const what = 'signatures come from where they must'
  return [{ id: 'distribution', what, by: 'state', needs: ['projection'], cites }]
}

export function outcome(
  cites: readonly string[],
  distribution: readonly string[] | undefined,
  last: ProcedureStepId = 'projection',
): Draft {
  const needs = [distribution ? 'distribution' : last] as const
  const what = 'insufficient, full check, or sufficient'
  const all = [...cites, ...(distribution ?? [])]
  return { id: 'outcome', what, by: 'state', needs, cites: all }
}

export function secondSample(cites: readonly string[]): readonly Draft[] {
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

export function fullCheck(cites: readonly string[], time: StepTime | undefined): Draft {
  return {
    id: 'full-check',
    what: 'every line is checked',
    needs: ['outcome'],
    when: 'if-asked',
    ...(time ? { time } : {}),
    cites,
  }
}

export function certificate(
  cites: readonly string[],
  last: ProcedureStepId = 'full-check',
): Draft {
  const what = 'the result is certified'
  return { id: 'certificate', what, by: 'state', needs: [last], cites }
}

export function businessDays(amount: number, after: StepTime['after']): StepTime {
  return { amount, unit: 'business days', after }
}
