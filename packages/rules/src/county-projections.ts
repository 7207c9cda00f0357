import { err, ok, type Result } from '@groundswell/basics'
import { type Outcome, outcomeOf } from './band.ts'
import { type Grounds, grounds } from './grounds.ts'
import type { CountySampleRule } from './pack/county-sample-rule.ts'
import type { Pack } from './pack/pack.ts'
import type { Place } from './pack/place.ts'
import {
  type ProjectionFigures,
  projectionFigures,
  type SampleCounts,
} from './projection.ts'
import { type RawCountCheck, rawCountCheck } from './raw-count.ts'
import type { Refusal } from './refusal.ts'

/** One county's report as the office sent it. The county is a name or a census code. */
export interface CountyCounts extends Omit<SampleCounts, 'place'> {
  readonly county: string
}

export interface CountyProjection extends ProjectionFigures {
  readonly county: string
  readonly code: string
}

export interface CountyProjections extends Grounds {
  readonly counties: readonly CountyProjection[]
  /** The sums; `projected` adds projections that were each rounded on their own. */
  readonly state: {
    readonly counties: number
    readonly raw: number
    readonly sample: number
    readonly valid: number
    readonly duplicates: number
    readonly projected: number
  }
  readonly required?: number
  readonly percent?: string
  readonly outcome?: Outcome
  /** Whether the lines filed reach the requirement at all; if not, no sample is drawn. */
  readonly rawCount?: RawCountCheck
}

/**
 * Every county's projection and their sum, with the outcome when a requirement is given.
 * Each county is rounded on its own (58 roundings). A county that does not exist or comes
 * twice is refused with its row, counted from 1.
 */
export function countyProjections(
  pack: Pack,
  rows: Iterable<CountyCounts>,
  required?: number,
): Result<CountyProjections, Refusal> {
  const rule = pack.verification
  if (rule.kind !== 'county-samples') {
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what: 'counties' })
  }
  const projected = eachCounty(pack.places, rule, rows)
  if (!projected.ok) return projected
  const counties = projected.value
  const state = {
    counties: counties.length,
    raw: sum(counties, (c) => c.raw),
    sample: sum(counties, (c) => c.sample),
    valid: sum(counties, (c) => c.valid),
    duplicates: sum(counties, (c) => c.duplicates),
    projected: sum(counties, (c) => c.projected),
  }
  const ids = [...rule.sample.cites, ...rule.projectionCites]
  if (required === undefined) return ok({ counties, state, ...grounds(pack, ids) })

  const result = outcomeOf(pack, rule.bands, { projected: state.projected, required })
  if (!result.ok) return result
  const raw = rawCountCheck(pack, { raw: state.raw, required })
  if (!raw.ok) return raw
  return ok({
    counties,
    state,
    required,
    percent: result.value.percent,
    outcome: result.value.outcome,
    rawCount: raw.value,
    ...grounds(pack, [...ids, ...result.value.cites.map((c) => c.id)]),
  })
}

function eachCounty(
  places: readonly Place[],
  rule: CountySampleRule,
  rows: Iterable<CountyCounts>,
): Result<readonly CountyProjection[], Refusal> {
  const seen = new Set<string>()
  const counties: CountyProjection[] = []
  let row = 0
  for (const counts of rows) {
    row += 1
    const place = placeNamed(places, counts.county)
    if (!place) return err({ kind: 'unknown-place', name: counts.county, row })
    if (seen.has(place.code)) {
      return err({ kind: 'place-twice', name: place.name, row })
    }
    seen.add(place.code)
    const figures = projectionFigures(rule, { ...counts, place: place.name })
    if (!figures.ok) return figures
    counties.push({ county: place.name, code: place.code, ...figures.value })
  }
  return ok(counties)
}

/**
 * The county or member state that a report names: by name in any case, with or without
 * "County", or by its code, of which a county's number alone will do.
 */
export function placeNamed(places: readonly Place[], name: string): Place | undefined {
  const asked = name
    .trim()
    .toLowerCase()
    .replace(/ county$/, '')
  if (asked === '') return undefined
  return places.find(
    (p) =>
      p.name.toLowerCase() === asked ||
      p.code.toLowerCase() === asked ||
      p.code.slice(2) === asked,
  )
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}
