import type { PetitionRules } from '../records/petition-rules.ts'
import { decidingProjection, type OfficeStanding, rawTotal } from './office-standing.ts'

/**
 * What the certificate says: every figure that leads to the outcome, and the hashes of the
 * published files from which anybody can compute it again.
 */
export function certificateOf(about: {
  readonly rules: PetitionRules
  readonly standing: OfficeStanding
  readonly outcome: 'insufficient' | 'sufficient'
}) {
  const { rules, standing, outcome } = about
  const { frame, seed } = standing
  const decided = decidingProjection(standing)
  return {
    petition: rules.title,
    rules: rules.pack.reference,
    kind: rules.kind,
    required: rules.required,
    outcome,
    raw: {
      total: rawTotal(standing),
      counties: [...standing.rawCounts.values()].map(({ act, seq }) => ({
        county: act.county,
        lines: act.lines,
        entry: seq,
        ...(act.amends === null ? {} : { amends: act.amends, why: act.why }),
      })),
    },
    ...(frame === undefined
      ? {}
      : { frame: { lines: frame.act.lines, commitment: frame.act.commitment } }),
    ...(seed === undefined ? {} : { seed: seed.act.seed }),
    draws: [...standing.draws.values()].map(({ act }) => ({
      stage: act.stage,
      lines: act.lines,
      sha256: act.sha256,
    })),
    findings: [...standing.closings.values()].map(({ act }) => ({
      stage: act.stage,
      stopped: act.stopped,
      sha256: act.sha256,
      counties: act.counties,
    })),
    ...(decided === undefined
      ? { stopped: 'The raw count is below the requirement.' }
      : {
          valid: decided.act.valid,
          percent: decided.act.percent,
          figures: decided.act.figures,
        }),
    book: standing.last?.hash ?? null,
  }
}
