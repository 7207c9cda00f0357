import { type CalendarDate, err, ok, type Result } from '@groundswell/basics'
import {
  type Citation,
  type FigureLine,
  figureLines,
  type Outcome,
  type ProcedureStepId,
} from '@groundswell/rules'
import { recordsOf } from './live-record.ts'
import type { OfficialCase, Part } from './official-case.ts'
import type { LineCounts, OfficialRecord, Stage } from './official-record.ts'
import type { OfficialState } from './official-state.ts'

/**
 * The certificate of a petition as plain data: everything that was reported, everything that
 * was reckoned from it, and the section behind each figure. It holds no name of a signer, and
 * enough to reckon all of it again.
 */
export interface Certificate {
  readonly format: 'groundswell-certificate-1'
  readonly petition: {
    readonly title: string
    readonly kind: string
    readonly pack: string
    readonly filed: CalendarDate
  }
  readonly required: number
  readonly reported: {
    readonly raw: readonly (Part & { readonly raw: number })[]
    readonly commitment?: string
    readonly seed?: string
    readonly draws: readonly {
      readonly stage: Stage
      readonly sampleSha256: string
      readonly drawn: readonly (Part & { readonly size: number })[]
    }[]
    readonly samples: readonly (Part & { readonly stage: Stage } & LineCounts)[]
    readonly districts: readonly {
      readonly district: string
      readonly valid: number
      readonly base?: number
    }[]
    readonly states: readonly {
      readonly state: string
      readonly paper: number
      readonly online: number
    }[]
    readonly fullCheck: readonly (Part & LineCounts)[]
    /** The full check ended early because the requirement was reached. */
    readonly fullCheckStopped?: true
  }
  /** The reckoning of the first sample, then of the second where there is one. */
  readonly figures: readonly CertificateFigure[]
  readonly secondFigures: readonly CertificateFigure[]
  readonly outcome?: Outcome
  readonly final: 'insufficient' | 'sufficient'
  /** Who did each step, and when. */
  readonly steps: readonly {
    readonly step: ProcedureStepId
    readonly state: string
    readonly on?: CalendarDate
    readonly by?: string
    readonly sections: readonly string[]
  }[]
  readonly issued: { readonly on: CalendarDate; readonly by: string }
  readonly cites: readonly Citation[]
  /** Sections that nobody has confirmed at the official source. */
  readonly unverifiedRules: readonly string[]
}

/** A figure beside the sections it rests on. */
export interface CertificateFigure {
  readonly id: string
  readonly place?: string
  readonly reckoning: string
  readonly rounding: FigureLine['rounding']
  readonly value: string
  readonly sections: readonly string[]
}

export type CertificateRefusal = {
  readonly kind: 'not-yet'
  readonly next?: ProcedureStepId
}

/** The certificate of a petition whose end is known; before that it is refused. */
export function certificate(
  official: OfficialCase,
  state: OfficialState,
  issued: { readonly on: CalendarDate; readonly by: string },
): Result<Certificate, CertificateRefusal> {
  const { pack, kind, title, filed, required } = official
  if (state.final === undefined) {
    const { next } = state
    return err({ kind: 'not-yet', ...(next === undefined ? {} : { next }) })
  }
  const lines = state.estimate ? figureLines(pack, state.estimate) : []
  const second = state.secondEstimate ? figureLines(pack, state.secondEstimate) : []
  const grounds = [...lines, ...second, ...state.steps]
  const cites = new Map(grounds.flatMap((g) => g.cites).map((c) => [c.id, c]))
  return ok({
    format: 'groundswell-certificate-1',
    petition: { title, kind, pack: pack.reference, filed },
    required,
    reported: reported(state.live),
    figures: lines.map(figureOf),
    secondFigures: second.map(figureOf),
    ...(state.outcome === undefined ? {} : { outcome: state.outcome }),
    final: state.final,
    steps: state.steps.map((s) => ({
      step: s.id,
      state: s.state,
      ...(s.doneOn === undefined ? {} : { on: s.doneOn }),
      ...(s.doneBy === undefined ? {} : { by: s.doneBy }),
      sections: s.cites.map((c) => c.section),
    })),
    issued,
    cites: [...cites.values()],
    unverifiedRules: [...new Set(grounds.flatMap((g) => g.unverifiedRules ?? []))],
  })
}

function figureOf(line: FigureLine): CertificateFigure {
  const { id, place, reckoning, rounding, value, cites } = line
  return {
    id,
    ...(place === undefined ? {} : { place }),
    reckoning,
    rounding,
    value,
    sections: cites.map((c) => c.section),
  }
}

/** What stands on record, without the ids and hands of the records. */
function reported(live: readonly OfficialRecord[]): Certificate['reported'] {
  const commitment = recordsOf(live, 'commitment').at(-1)?.commitment
  const seed = recordsOf(live, 'seed').at(-1)?.seed
  const stopped = recordsOf(live, 'full-check-stopped').length > 0
  return {
    raw: recordsOf(live, 'raw-count').map((r) => ({ ...partOf(r), raw: r.raw })),
    ...(commitment === undefined ? {} : { commitment }),
    ...(seed === undefined ? {} : { seed }),
    draws: recordsOf(live, 'draw').map(({ stage, sampleSha256, drawn }) => ({
      stage,
      sampleSha256,
      drawn,
    })),
    samples: recordsOf(live, 'sample-result').map((r) => ({
      ...partOf(r),
      stage: r.stage,
      ...countsOf(r),
    })),
    districts: recordsOf(live, 'district-count').map(({ district, valid, base }) => ({
      district,
      valid,
      ...(base === undefined ? {} : { base }),
    })),
    states: recordsOf(live, 'state-certificate').map(({ state, paper, online }) => ({
      state,
      paper,
      online,
    })),
    fullCheck: recordsOf(live, 'full-check-result').map((r) => ({
      ...partOf(r),
      ...countsOf(r),
    })),
    ...(stopped ? { fullCheckStopped: true } : {}),
  }
}

function partOf({ place, district }: Part): Part {
  return {
    ...(place === undefined ? {} : { place }),
    ...(district === undefined ? {} : { district }),
  }
}

function countsOf({ lines, valid, rejected, pending }: LineCounts): LineCounts {
  return { lines, valid, rejected, pending }
}
