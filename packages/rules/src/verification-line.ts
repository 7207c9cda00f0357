import { unreachable } from '@groundswell/basics'
import type { BandRule, Edge } from './band.ts'
import type { LawLine } from './law-line.ts'
import { stateMinimum, statesNeeded } from './member-state.ts'
import { grouped, percentText } from './numeral.ts'
import type { CountySampleRule } from './pack/county-sample-rule.ts'
import type { MemberStateRule } from './pack/member-state-rule.ts'
import type { PairTestRule } from './pack/pair-test-rule.ts'
import type { NoDuplicateRule, RejectedDuplicateRule } from './pack/proportional-rule.ts'
import type { SampleSizeRule } from './pack/sample-size-rule.ts'
import type { TwoStageRule } from './pack/two-stage-rule.ts'
import type { VerificationRule } from './pack/verification-rule.ts'

/** How the official finds out whether enough lines are valid, in words. */
export function verificationLines(rule: VerificationRule): readonly LawLine[] {
  switch (rule.kind) {
    case 'county-samples':
      return countySampleLines(rule)
    case 'pair-test':
      return pairTestLines(rule)
    case 'two-stage':
      return twoStageLines(rule)
    case 'duplicates-rejected':
      return [
        ...proportionalLines(rule),
        line(
          'duplicates',
          'the extra copy of a voter is a rejected line, and no more',
          rule.projectionCites,
        ),
      ]
    case 'no-duplicate-rule':
      return [
        ...proportionalLines(rule),
        line(
          'duplicates',
          'the sections held here do not weigh duplicates',
          rule.projectionCites,
        ),
      ]
    case 'every-line':
      return [line('every-line', 'every line is checked and counted', rule.cites)]
    case 'member-states':
      return memberStateLines(rule)
    default:
      return unreachable(rule)
  }
}

function pairTestLines(rule: PairTestRule): readonly LawLine[] {
  const { sample, invalidAllowance, pairAllowance, testCites, acceptCites } = rule
  return [
    line('sample', sampleText(sample), sample.cites),
    line(
      'pair-test',
      `N lines, n drawn, x invalid, d duplicate pairs, R required, f = n / N: upper limit of invalid U = (x + ${invalidAllowance} x root of x) / f; most pairs P = N - (R + U); expected E = f x f x P; acceptable = E - ${pairAllowance} x root of E; with d above it, or P below zero, every signature is canvassed; a sample never rejects`,
      testCites,
    ),
    line(
      'pair-test-accepts',
      'with d not above it the petition is accepted',
      acceptCites,
    ),
  ]
}

function twoStageLines(rule: TwoStageRule): readonly LawLine[] {
  return [
    line('sample', sampleText(rule.sample), rule.sample.cites),
    line(
      'first-sample',
      `first sample: valid share less ${rule.deviations} standard errors (three decimals) less ${percentText(rule.assumedDuplicates)} assumed duplicates, times all lines; at or above the requirement it accepts, else a second, larger sample is drawn`,
      rule.firstCites,
    ),
    line(
      'second-sample',
      `second sample, ${percentText(rule.secondFraction)} in all: valid lines scaled up, less (lines / sample) squared for every pair of duplicates; below the requirement it rejects`,
      rule.secondCites,
    ),
  ]
}

function proportionalLines(
  rule: RejectedDuplicateRule | NoDuplicateRule,
): readonly LawLine[] {
  const { rawCount, sample, projectionCites, bands, fullCheck, review } = rule
  const lines = [
    line(
      'sample',
      sample.businessDays === undefined
        ? sampleText(sample)
        : `${sampleText(sample)}; checked within ${sample.businessDays} business days of the notice`,
      sample.cites,
    ),
    line(
      'projection',
      'projected = lines x valid / sample, to the nearest whole number',
      projectionCites,
    ),
    line('bands', bandText(bands), bands.cites),
    ...edgeLines(bands),
  ]
  if (rawCount) {
    const text = `raw count within ${rawCount.businessDays} business days; below the requirement the petition stops`
    lines.unshift(line('raw-count', text, rawCount.cites))
  }
  if (review) {
    const text = `the petition is reviewed within ${review.days} days of its filing`
    lines.push(line('review', text, review.cites))
  }
  if (fullCheck) {
    const text = `${fullCheck.businessDays} business days to check every signature`
    lines.push(line('full-check', text, fullCheck.cites))
  }
  return lines
}

function memberStateLines(rule: MemberStateRule): readonly LawLine[] {
  const minimums = rule.states
    .map((s) => `${s.code} ${grouped(stateMinimum(rule, s))}`)
    .join(', ')
  return [
    line(
      'member-states',
      `${grouped(rule.total)} signatories, and in ${statesNeeded(rule)} of ${rule.states.length} member states the minimum of seats times ${rule.seats}: ${minimums}`,
      rule.cites,
    ),
  ]
}

function sampleText(sample: SampleSizeRule): string {
  const { everyLineUpTo, floor, fraction, rounding } = sample
  const all = everyLineUpTo > 0 ? `all lines up to ${grouped(everyLineUpTo)}, else ` : ''
  const least = floor > 0 ? `${grouped(floor)} lines` : ''
  const part = /[1-9]/.test(fraction)
    ? `${percentText(fraction)}, rounded ${rounding === 'nearest' ? 'to the nearest' : rounding}`
    : ''
  const both = least && part ? `${least} or ${part}, whichever is more` : least || part
  const who = sample.per === 'county' ? ' by each county from its own lines' : ''
  return `drawn at random${who}: ${all}${both}`
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

/** Where a projection exactly on an edge belongs, if the words that say so are in doubt. */
function edgeLines({ insufficient, sufficient, equalityCites }: BandRule): LawLine[] {
  if (equalityCites.length === 0) return []
  const fails = insufficient.itself === 'included' ? 'fails' : 'is checked line by line'
  const passes =
    sufficient.itself === 'included' ? 'qualifies' : 'is checked line by line'
  const text = `a projection of exactly ${percentText(insufficient.share)} ${fails}, one of exactly ${percentText(sufficient.share)} ${passes}`
  return [line('band-edges', text, equalityCites)]
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
