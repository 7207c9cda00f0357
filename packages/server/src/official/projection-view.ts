import type { CountyProjections } from '@groundswell/rules'
import type { PetitionRules } from '../records/petition-rules.ts'
import type { OfficeView } from '../wire/official.ts'
import { countyFigureLines, plainFigureLines } from './figure-lines.ts'
import { decidingProjection, type OfficeStanding } from './office-standing.ts'

/** The projection with every intermediate figure on a line of its own; null before it. */
export function projectionView(
  rules: PetitionRules,
  standing: OfficeStanding,
): OfficeView['projection'] {
  const projected = decidingProjection(standing)?.act
  if (projected === undefined) return null
  const { stage, outcome, valid, percent, figures } = projected
  const byCounty = countyFigures(figures)
  const { pack } = rules
  return {
    stage,
    outcome,
    valid,
    percent,
    lines: byCounty === undefined ? [...plainFigureLines(figures)] : [],
    counties: (byCounty?.counties ?? []).map((county) => ({
      county: county.county,
      lines: [...countyFigureLines(county, pack)],
    })),
    unverifiedRules: Array.isArray(figures['unverifiedRules'])
      ? figures['unverifiedRules'].map(String)
      : [],
  }
}

/** The book keeps figures as the rules gave them, so their shape is known by their names. */
function countyFigures(
  figures: Readonly<Record<string, unknown>>,
): CountyProjections | undefined {
  return Array.isArray(figures['counties'])
    ? (figures as unknown as CountyProjections)
    : undefined
}
