import { type Result, unreachable } from '@groundswell/basics'
import {
  type CountyProjections,
  countyProjections,
  type DistrictProjections,
  districtProjections,
  type Estimate,
  estimate,
  type MemberStateOutcome,
  memberStates,
  type Outcome,
  type Refusal,
} from '@groundswell/rules'
import { recordsOf } from './live-record.ts'
import { type OfficialCase, partKey } from './official-case.ts'
import {
  type LineCounts,
  type OfficialRecord,
  rejectedLines,
  type Stage,
} from './official-record.ts'

/** What the law of the pack makes of the samples, with every intermediate figure. */
export type OfficialEstimate =
  | Estimate
  | CountyProjections
  | DistrictProjections
  | MemberStateOutcome

/**
 * The estimate from the standing records, by the function of the pack's own kind. Extra copies
 * of a person weigh A(A-1) in California, make pairs in Washington and Oregon, and are
 * rejected lines in Colorado; Nevada's sections do not speak of them.
 */
export function officialEstimate(
  official: OfficialCase,
  live: readonly OfficialRecord[],
  stage: Stage,
): Result<OfficialEstimate, Refusal> {
  const { pack, required } = official
  const rule = pack.verification
  const results = recordsOf(live, 'sample-result').filter((r) => r.stage === stage)
  const raw = (place?: string, district?: string) => rawOf(live, { place, district })
  const total = sumOf(results)
  const duplicates = total.rejected['DUPLICATE'] ?? 0
  const all = { raw: rawTotal(live), sample: total.lines, required }
  switch (rule.kind) {
    case 'county-samples':
      return countyProjections(
        pack,
        results.map((r) => ({
          county: r.place ?? '',
          raw: raw(r.place),
          sample: r.lines,
          valid: r.valid,
          duplicates: r.rejected['DUPLICATE'] ?? 0,
        })),
        required,
      )
    case 'pair-test': {
      const invalid = rejectedLines(total, (code) => code !== 'DUPLICATE')
      return estimate(pack, { ...all, invalid, duplicates })
    }
    case 'two-stage': {
      // Oregon counts both lines of a pair as valid and takes the pairs off afterwards.
      const valid = total.valid + duplicates
      const first = sumOf(
        recordsOf(live, 'sample-result').filter((r) => r.stage === 'first'),
      )
      return stage === 'first'
        ? estimate(pack, { ...all, valid })
        : estimate(pack, { ...all, valid, duplicates, firstSample: first.lines })
    }
    case 'duplicates-rejected':
      return estimate(pack, { ...all, valid: total.valid })
    case 'no-duplicate-rule':
      return districtProjections(
        pack,
        results.map((r) => ({
          county: r.place ?? '',
          district: r.district ?? '',
          raw: raw(r.place, r.district),
          sample: r.lines,
          valid: r.valid,
        })),
        required,
      )
    case 'every-line':
      return estimate(pack, { ...all, valid: total.valid })
    case 'member-states':
      return memberStates(
        pack,
        recordsOf(live, 'state-certificate').map(({ state, paper, online }) => ({
          state,
          signatories: paper + online,
        })),
      )
    default:
      return unreachable(rule)
  }
}

/** What the estimate says; the desk always asks against a requirement. */
export function outcomeOfEstimate(figures: OfficialEstimate): Outcome {
  const { outcome } = figures
  if (outcome === undefined) throw new Error('an estimate without a requirement')
  return outcome
}

/** The estimate's number of valid signatures; none where a test only accepts or not. */
export function projectedOf(figures: OfficialEstimate): number | undefined {
  if ('state' in figures) return figures.state.projected
  if ('projected' in figures) return figures.projected
  return 'total' in figures ? figures.total : undefined
}

/** The lines that a part reported, and of all parts. */
export function rawOf(
  live: readonly OfficialRecord[],
  part: { readonly place?: string | undefined; readonly district?: string | undefined },
): number {
  const { place, district } = part
  const key = partKey({
    ...(place === undefined ? {} : { place }),
    ...(district === undefined ? {} : { district }),
  })
  return recordsOf(live, 'raw-count')
    .filter((r) => partKey(r) === key)
    .reduce((sum, r) => sum + r.raw, 0)
}

export function rawTotal(live: readonly OfficialRecord[]): number {
  return recordsOf(live, 'raw-count').reduce((sum, r) => sum + r.raw, 0)
}

/** Several reports added up, reason by reason. */
export function sumOf(reports: readonly LineCounts[]): LineCounts {
  const rejected: Record<string, number> = {}
  let [lines, valid, pending] = [0, 0, 0]
  for (const report of reports) {
    lines += report.lines
    valid += report.valid
    pending += report.pending
    for (const [code, n] of Object.entries(report.rejected)) {
      rejected[code] = (rejected[code] ?? 0) + n
    }
  }
  return { lines, valid, rejected, pending }
}
