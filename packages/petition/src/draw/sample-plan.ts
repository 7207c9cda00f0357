import { err, ok, type Result } from '@groundswell/basics'
import {
  type Citation,
  type Pack,
  placeNamed,
  type Refusal,
  type SampleSize,
  sampleSize,
} from '@groundswell/rules'
import type { Frame } from './frame.ts'
import { placesOf, type Stratum, wholeFrame } from './stratum.ts'

/** How many lines are drawn from which. */
export interface PlannedStratum extends Stratum {
  readonly size: number
}

export interface SamplePlan {
  readonly strata: readonly PlannedStratum[]
  /** The sections that set the sizes; empty where a person chose them. */
  readonly cites: readonly Citation[]
  readonly unverifiedRules: readonly string[]
}

export type PlanProblem =
  | Refusal
  | {
      readonly kind: 'sample-larger-than-frame'
      readonly size: number
      readonly lines: number
    }
  | { readonly kind: 'not-a-sample-size'; readonly size: number }
  /** Two spellings of one county would be drawn from apart. */
  | {
      readonly kind: 'place-spelled-twice'
      readonly place: string
      readonly spellings: readonly [string, string]
    }

/**
 * The sample that the law asks for: per county where the pack says so and the frame names
 * counties, else from the whole frame, which then stands for one county's filing. A county
 * that the pack does not know is refused with its row.
 */
export function lawfulPlan(
  pack: Pack,
  frame: Frame,
  stage: 'first' | 'second' = 'first',
): Result<SamplePlan, PlanProblem> {
  const first = sampleSize(pack, frame.lines.length, stage)
  if (!first.ok) return first
  const known = knownPlaces(pack, frame)
  if (!known.ok) return known
  const perPlace = first.value.per === 'county' && frame.places !== undefined
  const strata: PlannedStratum[] = []
  const sizes: SampleSize[] = []
  for (const stratum of perPlace ? placesOf(frame) : wholeFrame(frame)) {
    const size = sampleSize(pack, stratum.at.length, stage)
    if (!size.ok) return size
    // A petition smaller than the floor is drawn whole.
    strata.push({ ...stratum, size: Math.min(size.value.size, stratum.at.length) })
    sizes.push(size.value)
  }
  return ok({
    strata,
    cites: first.value.cites,
    unverifiedRules: [...new Set(sizes.flatMap((s) => s.unverifiedRules ?? []))],
  })
}

/** A sample of a chosen size from the whole frame. */
export function chosenPlan(frame: Frame, size: number): Result<SamplePlan, PlanProblem> {
  if (!Number.isSafeInteger(size) || size < 1) {
    return err({ kind: 'not-a-sample-size', size })
  }
  const lines = frame.lines.length
  if (size > lines) return err({ kind: 'sample-larger-than-frame', size, lines })
  const strata = wholeFrame(frame).map((stratum) => ({ ...stratum, size }))
  return ok({ strata, cites: [], unverifiedRules: [] })
}

function knownPlaces(pack: Pack, frame: Frame): Result<null, PlanProblem> {
  if (pack.places.length === 0) return ok(null)
  const spelling = new Map<string, string>()
  for (const stratum of placesOf(frame)) {
    const name = stratum.place ?? ''
    // In Nevada a stratum is a county's part of one petition district: `Clark / 1`.
    const [county = '', district = ''] = name.split(' / ')
    const place = placeNamed(pack.places, county)
    if (!place) return err({ kind: 'unknown-place', name, row: (stratum.at[0] ?? 0) + 1 })
    const part = `${place.code} ${district}`
    const before = spelling.get(part)
    if (before !== undefined) {
      const spellings = [before, name] as const
      return err({ kind: 'place-spelled-twice', place: place.name, spellings })
    }
    spelling.set(part, name)
  }
  return ok(null)
}
