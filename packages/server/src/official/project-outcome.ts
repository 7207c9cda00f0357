import { err, ok, type Result } from '@groundswell/basics'
import {
  type CountyCounts,
  countyProjections,
  type Estimate,
  estimate,
  grounds,
  type Outcome,
  percentOf,
  type Refusal,
} from '@groundswell/rules'
import type { Office } from '../office.ts'
import type { PetitionRules } from '../records/petition-rules.ts'
import { type ActWish, notTheTurn, type OfficeRefusal, officeAct } from './office-act.ts'
import { type OfficeStanding, rawTotal } from './office-standing.ts'
import type { ClosedTally, Stage } from './official-act.ts'
import type { OfficialEntry } from './official-book.ts'
import { rulesSentence } from './rules-sentence.ts'

interface Projected {
  readonly outcome: Outcome
  readonly valid: number
  readonly percent: string | null
  readonly figures: object
}

/**
 * What the closed findings mean under the law: the statute's projection of a sample with
 * every figure, or the plain count once every line was checked.
 */
export function projectOutcome(
  office: Office,
  wish: ActWish,
  stage: Stage,
): Promise<Result<OfficialEntry, OfficeRefusal>> {
  return officeAct(office, wish, async ({ rules, standing }) => {
    const closing = standing.closings.get(stage)
    if (closing === undefined) return notTheTurn('The findings are not closed yet.')
    if (standing.projections.has(stage)) return notTheTurn('This is projected already.')
    const counties = closing.act.counties
    const projected =
      stage === 'full'
        ? ok(fullCount(rules, counties))
        : fromSample(rules, standing, { stage, counties })
    if (!projected.ok) {
      return err({ code: 'counts-refused', sentence: rulesSentence(projected.error) })
    }
    const { figures, ...result } = projected.value
    const plain: Record<string, unknown> = JSON.parse(JSON.stringify(figures))
    return ok({ act: { kind: 'projected', stage, ...result, figures: plain } })
  })
}

function fullCount(rules: PetitionRules, counties: readonly ClosedTally[]): Projected {
  const valid = sum(counties, (tally) => tally.valid)
  const rule = rules.pack.verification
  const cites = 'fullCheck' in rule && rule.fullCheck ? rule.fullCheck.cites : []
  return {
    outcome: valid >= rules.required ? 'sufficient' : 'insufficient',
    valid,
    percent: percentOf(valid, rules.required),
    figures: {
      method: 'every line checked',
      checked: sum(counties, (tally) => tally.lines),
      valid,
      required: rules.required,
      ...grounds(rules.pack, cites),
    },
  }
}

function fromSample(
  rules: PetitionRules,
  standing: OfficeStanding,
  found: { readonly stage: Stage; readonly counties: readonly ClosedTally[] },
): Result<Projected, Refusal> {
  const { counties, stage } = found
  const { required, pack } = rules
  if (pack.verification.kind === 'county-samples') {
    const rows = counties.map(
      (tally): CountyCounts => ({
        county: tally.county,
        raw: standing.rawCounts.get(tally.county)?.act.lines ?? tally.lines,
        sample: tally.lines,
        valid: tally.valid,
        duplicates: tally.duplicates,
      }),
    )
    const state = countyProjections(pack, rows, required)
    if (!state.ok) return state
    const { outcome = 'insufficient', percent = null } = state.value
    const valid = state.value.state.projected
    return ok({ outcome, percent, valid, figures: state.value })
  }
  const duplicates = sum(counties, (tally) => tally.duplicates)
  const first = standing.closings.get('sample')?.act.counties ?? []
  const estimated = estimate(pack, {
    raw: rawTotal(standing),
    sample: sum(counties, (tally) => tally.lines),
    valid: sum(counties, (tally) => tally.valid),
    // Pairs are tested on their own; the other invalid lines are those of the formula.
    invalid: sum(counties, (tally) => tally.invalid) - duplicates,
    duplicates,
    required,
    ...(stage === 'second-sample'
      ? { firstSample: sum(first, (tally) => tally.lines) }
      : {}),
  })
  return estimated.ok ? ok(fromEstimate(estimated.value)) : estimated
}

function fromEstimate(figures: Estimate): Projected {
  return {
    outcome: figures.outcome ?? 'full-check',
    valid: 'projected' in figures ? figures.projected : 0,
    percent: 'percent' in figures ? (figures.percent ?? null) : null,
    figures,
  }
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}
