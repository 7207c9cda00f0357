import type { Timed } from './pack/timed.ts'
import type { VerificationRule } from './pack/verification-rule.ts'

/** One step of the official count and how long it may take. */
export interface CountStep extends Timed {
  readonly id: 'raw-count' | 'sample' | 'full-check'
  readonly what: string
  /** What sets the clock going. */
  readonly after: string
}

/** The steps of the official count that have a time of their own, in order. */
export function countSteps(rule: VerificationRule): readonly CountStep[] {
  const steps: CountStep[] = []
  if ('rawCount' in rule && rule.rawCount) {
    steps.push({
      id: 'raw-count',
      what: 'raw count reported',
      after: 'filing',
      ...rule.rawCount,
    })
  }
  if ('sample' in rule && 'businessDays' in rule.sample && rule.sample.businessDays) {
    const { businessDays, cites } = rule.sample
    const after = 'the notice that the raw count is enough'
    const what = 'random sample verified'
    steps.push({ id: 'sample', what, after, businessDays, cites })
  }
  if ('fullCheck' in rule && rule.fullCheck) {
    steps.push({
      id: 'full-check',
      what: 'every signature verified, if the sample asks for it',
      after: 'the notice that a full check is needed',
      ...rule.fullCheck,
    })
  }
  return steps
}
