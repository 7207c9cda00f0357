import { ok, type Result } from '@groundswell/basics'
import type { Outcome, ProcedureStepId, Refusal } from '@groundswell/rules'
import { fullCheckReach } from './full-check.ts'
import { recordsOf } from './live-record.ts'
import { type OfficialCase, partKey } from './official-case.ts'
import {
  officialEstimate,
  outcomeOfEstimate,
  rawTotal,
  sumOf,
} from './official-estimate.ts'
import type { OfficialRecord } from './official-record.ts'
import { sampleFacts } from './sample-facts.ts'
import {
  type Blocker,
  computed,
  dayOf,
  doneBy,
  type KnownSteps,
  notNeeded,
  type StepFacts,
} from './step-fact.ts'

/** Oregon: the larger sample that alone can reject, where the first did not accept. */
export function secondSample(
  official: OfficialCase,
  live: readonly OfficialRecord[],
  first: KnownSteps & { readonly outcome: Outcome },
): Result<KnownSteps, Refusal> {
  const facts = new Map(first.facts)
  if (first.outcome !== 'full-check') {
    for (const step of [
      'draw',
      'verification',
      'duplicates',
      'projection',
      'outcome',
    ] as const) {
      facts.set(`second-${step}`, notNeeded)
    }
    return ok({ ...first, facts: certified(facts, live), final: first.outcome })
  }
  for (const [id, fact] of sampleFacts(official, live, 'second')) facts.set(id, fact)
  if (facts.get('second-verification')?.state !== 'done') return ok({ ...first, facts })
  const second = officialEstimate(official, live, 'second')
  if (!second.ok) return second
  const day = dayOf(facts.get('second-verification'))
  facts.set('second-projection', { ...computed, ...day })
  facts.set('second-outcome', { ...computed, ...day })
  const outcome = outcomeOfEstimate(second.value)
  const final = outcome === 'sufficient' ? 'sufficient' : 'insufficient'
  return ok({
    ...first,
    facts: certified(facts, live),
    secondEstimate: second.value,
    final,
  })
}

/** Every line, when the sample asks for it: done when all are decided, or stopped early. */
export function fullCheck(
  official: OfficialCase,
  live: readonly OfficialRecord[],
  first: KnownSteps & { readonly outcome: Outcome },
): KnownSteps {
  const { parts } = official
  const facts = new Map(first.facts)
  if (first.outcome !== 'full-check') {
    facts.set('full-check', notNeeded)
    return { ...first, facts: certified(facts, live), final: first.outcome }
  }
  const results = recordsOf(live, 'full-check-result')
  const total = sumOf(results)
  const stop = recordsOf(live, 'full-check-stopped')
  const missing = parts
    .map(partKey)
    .filter((key) => !results.some((r) => partKey(r) === key))
  const raw = rawTotal(live)
  const left = raw - total.lines + total.pending
  const finished = missing.length === 0 && left === 0
  if (!finished && stop.length === 0) {
    const blockers: Blocker[] = []
    if (missing.length > 0) blockers.push({ kind: 'reports-missing', parts: missing })
    if (left > 0) blockers.push({ kind: 'lines-pending', lines: left, parts: [] })
    facts.set('full-check', { state: 'to-do', blockers })
    return { ...first, facts }
  }
  facts.set('full-check', doneBy([...results, ...stop]))
  const final = fullCheckReach(official, live).reached ? 'sufficient' : 'insufficient'
  return { ...first, facts: certified(facts, live), final }
}

/** The last step, which stands open once the end is known. */
export function certified(
  facts: ReadonlyMap<ProcedureStepId, StepFacts>,
  live: readonly OfficialRecord[],
): ReadonlyMap<ProcedureStepId, StepFacts> {
  return new Map(facts).set('certificate', doneBy(recordsOf(live, 'certificate')))
}
