import type { BandRule, Edge } from './band.ts'
import type { CountySampleRule } from './county-sample.ts'
import type { LawLine } from './law-line.ts'
import { percentText } from './numeral.ts'
import type { VerificationRule } from './verification.ts'

/** How the official finds out whether enough lines are valid, in words. */
export function verificationLines(rule: VerificationRule): readonly LawLine[] {
  return countySampleLines(rule)
}

function countySampleLines(rule: CountySampleRule): readonly LawLine[] {
  const { rawCount, sample, projectionCites, bands, fullCheck } = rule
  return [
    line(
      'raw-count',
      `each county reports the number of lines filed within ${rawCount.businessDays} business days; below the requirement the petition stops`,
      rawCount.cites,
    ),
    line(
      'sample',
      `within ${sample.businessDays} business days of the notice each county checks all lines if there are ${sample.everyLineUpTo} or fewer, else a random sample of ${sample.floor} or ${percentText(sample.fraction)} rounded up, whichever is more`,
      sample.cites,
    ),
    line(
      'projection',
      'percent = valid / sample, two decimals; uncorrected = lines x percent, rounded up; A = lines / sample, four decimals; each duplicate weighs A x (A - 1), the total rounded up; projected = uncorrected - duplicates',
      projectionCites,
    ),
    line('bands', bandText(bands), bands.cites),
    line(
      'band-edges',
      'a projection exactly on an edge belongs to the full check',
      bands.equalityCites,
    ),
    line(
      'full-check',
      `${fullCheck.businessDays} business days to check every signature`,
      fullCheck.cites,
    ),
  ]
}

/** The bands of a sample in words: fails, full check, qualifies. */
function bandText(bands: BandRule): string {
  const { insufficient, sufficient } = bands
  return `of the requirement, ${edgeText(insufficient, 'below')} fails, ${edgeText(sufficient, 'above')} qualifies, between them every signature is checked`
}

function edgeText(edge: Edge, side: 'below' | 'above'): string {
  const share = percentText(edge.share)
  if (edge.itself === 'excluded') return `${side} ${share}`
  return side === 'below' ? `${share} or less` : `${share} or more`
}

function line(id: string, text: string, cites: readonly string[]): LawLine {
  return { id, topic: 'verification', text, cites }
}
