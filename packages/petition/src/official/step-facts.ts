import { ok, type Result } from '@groundswell/basics'
import {
  type DistributionCheck,
  distributionCheck,
  type Outcome,
  type ProcedureStepId,
  petitionKind,
  type Refusal,
} from '@groundswell/rules'
import { certified, fullCheck, secondSample } from './after-sample.ts'
import { recordsOf } from './live-record.ts'
import { type OfficialCase, partKey } from './official-case.ts'
import {
  type OfficialEstimate,
  officialEstimate,
  outcomeOfEstimate,
  rawTotal,
} from './official-estimate.ts'
import type { OfficialRecord } from './official-record.ts'
import { sampleFacts, stateFacts } from './sample-facts.ts'
import {
  computed,
  dayOf,
  doneBy,
  type KnownSteps,
  type StepFacts,
  waitingFor,
} from './step-fact.ts'

/** Reads every step off the standing records; steps that count are done when they can be. */
export function stepFacts(
  official: OfficialCase,
  live: readonly OfficialRecord[],
): Result<KnownSteps, Refusal> {
  const { pack, required, parts } = official
  const facts = new Map<ProcedureStepId, StepFacts>()
  const kind = pack.verification.kind
  const reports = recordsOf(live, 'raw-count')
  const missing = parts
    .map(partKey)
    .filter((key) => !reports.some((r) => partKey(r) === key))
  facts.set('raw-count', missing.length === 0 ? doneBy(reports) : waitingFor(missing))
  const raw = rawTotal(live)
  // Before the first filing there is no part to wait for, and nothing was counted either.
  const counted = parts.length > 0 && missing.length === 0 && kind !== 'member-states'
  const short = counted && raw < required
  facts.set(
    'requirement',
    requirementFacts(facts.get('raw-count'), { raw, required, short }),
  )
  const frame = recordsOf(live, 'commitment')
  const lines = frame.at(-1)?.lines.reduce((sum, l) => sum + l.lines, 0) ?? 0
  const early = recordsOf(live, 'seed').length === 0 && frame.length > 0 && lines !== raw
  facts.set(
    'commitment',
    early
      ? {
          state: 'to-do',
          blockers: [{ kind: 'frame-differs-from-raw', frame: lines, raw }],
        }
      : doneBy(frame),
  )
  facts.set('seed', doneBy(recordsOf(live, 'seed')))
  const sampled = sampleFacts(official, live, 'first')
  for (const [id, fact] of sampled) facts.set(id, fact)
  const last = kind === 'member-states' ? 'state-certificates' : 'verification'
  if (kind === 'member-states') facts.set(last, stateFacts(official, live))
  const ready = facts.get(last)?.state === 'done'
  if (short) return ok({ facts: certified(facts, live), final: 'insufficient' })
  if (!ready) return ok({ facts })
  const first = officialEstimate(official, live, 'first')
  if (!first.ok) return first
  const on = facts.get(last)
  facts.set('projection', { ...computed, ...dayOf(on) })
  const districts = distributionOf(official, live, first.value)
  if (districts !== undefined && !districts.ok) return districts
  const distribution = districts?.value
  if (distribution) facts.set('distribution', distribution.facts)
  const check = distribution?.check
  if (distribution && !check) return ok({ facts, estimate: first.value })

  const outcome = withDistribution(outcomeOfEstimate(first.value), check)
  facts.set('outcome', { ...computed, ...dayOf(on) })
  const found = {
    estimate: first.value,
    ...(check === undefined ? {} : { distribution: check }),
    outcome,
  }
  if (kind === 'two-stage') return secondSample(official, live, { facts, ...found })
  return ok(fullCheck(official, live, { facts, ...found }))
}

function requirementFacts(
  counted: StepFacts | undefined,
  { raw, required, short }: { raw: number; required: number; short: boolean },
): StepFacts {
  if (short) {
    return {
      state: 'stopped',
      blockers: [{ kind: 'raw-below-requirement', raw, required }],
    }
  }
  return counted?.state === 'done' ? { ...computed, ...dayOf(counted) } : waitingFor([])
}

function distributionOf(
  official: OfficialCase,
  live: readonly OfficialRecord[],
  figures: OfficialEstimate,
):
  | Result<{ readonly facts: StepFacts; readonly check?: DistributionCheck }, Refusal>
  | undefined {
  const { pack, kind, required } = official
  const rule = petitionKind(pack, kind)
  if (!rule.ok) return rule
  const distribution = rule.value.requirement.distribution
  if (!distribution) return undefined
  const counts =
    'districts' in figures
      ? figures.districts.map((d) => ({ place: d.district, valid: d.projected }))
      : recordsOf(live, 'district-count').map((d) => ({
          place: d.district,
          valid: d.valid,
          ...(d.base === undefined ? {} : { base: d.base }),
        }))
  const needed =
    distribution.kind === 'share-of-some-places'
      ? distribution.places
      : distribution.districts
  if (counts.length < needed && !('districts' in figures)) {
    const blocker = {
      kind: 'district-counts-missing',
      needed,
      have: counts.length,
    } as const
    return ok({ facts: { state: 'to-do', blockers: [blocker] } })
  }
  const check = distributionCheck(pack, { kind, required, places: counts })
  if (!check.ok) return check
  return ok({ facts: computed, check: check.value })
}

/** A sample that suffices in all does not when it falls short where signatures must come from. */
function withDistribution(
  outcome: Outcome,
  check: DistributionCheck | undefined,
): Outcome {
  if (outcome !== 'sufficient' || check?.outcome !== 'insufficient') return outcome
  return 'full-check'
}
