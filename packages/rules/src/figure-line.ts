import type { CountyProjections } from './county-projections.ts'
import type { DistrictProjections } from './district-projection.ts'
import type { Estimate } from './estimate.ts'
import { type Grounds, grounds } from './grounds.ts'
import type { MemberStateOutcome } from './member-state.ts'
import type { Pack } from './pack/pack.ts'
import type { ProjectionFigures } from './projection.ts'

/**
 * One figure of an official estimate as a clerk would write it by hand: how it is reckoned,
 * how it is rounded, what comes out, and by which section.
 */
export interface FigureLine extends Grounds {
  readonly id: string
  /** The county, district or member state that the figure belongs to. */
  readonly place?: string
  /** The reckoning in figures: `516 / 722`. */
  readonly reckoning: string
  readonly rounding:
    | 'none'
    | 'up'
    | 'nearest'
    | 'two decimals, half up'
    | 'three decimals, half up'
    | 'four decimals, half up'
    | 'shown rounded'
  readonly value: string
}

type Draft = Omit<FigureLine, keyof Grounds> & { readonly cites: readonly string[] }

/** Every figure of an estimate in the order of its making, whatever the pack's method. */
export function figureLines(
  pack: Pack,
  figures: Estimate | CountyProjections | DistrictProjections | MemberStateOutcome,
): readonly FigureLine[] {
  return drafts(pack, figures).map(({ cites, ...line }) => ({
    ...line,
    ...grounds(pack, cites),
  }))
}

function drafts(
  pack: Pack,
  figures: Estimate | CountyProjections | DistrictProjections | MemberStateOutcome,
): readonly Draft[] {
  const rule = pack.verification
  if ('counties' in figures) {
    const counties = figures.counties.flatMap((c) => countyLines(pack, c, c.county))
    const sum = figures.counties.map((c) => c.projected).join(' + ')
    const state = line('state', sum, 'none', figures.state.projected, rule)
    return [...counties, state, ...againstRequirement(figures, rule)]
  }
  if ('states' in figures) return stateLines(figures, rule)
  switch (figures.method) {
    case 'sample':
    case 'every-line':
      return 'factor' in figures
        ? [...countyLines(pack, figures), ...againstRequirement(figures, rule)]
        : [
            line('valid', 'every line was checked', 'none', figures.valid, rule),
            ...againstRequirement(figures, rule),
          ]
    case 'districts':
      return districtLines(figures, rule)
    case 'proportional': {
      const { raw, valid, sample, projected } = figures
      const reckoning = `${raw} x ${valid} / ${sample}`
      return [
        line('projected', reckoning, 'nearest', projected, rule),
        ...againstRequirement(figures, rule),
      ]
    }
    case 'pair-test': {
      if (rule.kind !== 'pair-test') throw new Error('figures of another pack')
      const { raw, sample, invalid, duplicates, required } = figures
      const test = (id: string, reckoning: string, value: string | number) =>
        line(id, reckoning, 'shown rounded', value, rule)
      const { samplingRatio: f, allowance, upperInvalid, maximumPairs } = figures
      return [
        test('sampling-ratio', `${sample} / ${raw}`, f),
        test('allowance', `${rule.invalidAllowance} x root of ${invalid}`, allowance),
        test('upper-invalid', `(${invalid} + ${allowance}) / ${f}`, upperInvalid),
        test('maximum-pairs', `${raw} - (${required} + ${upperInvalid})`, maximumPairs),
        ...(figures.expectedPairs === undefined || figures.acceptablePairs === undefined
          ? []
          : [
              test(
                'expected-pairs',
                `${f} x ${f} x ${maximumPairs}`,
                figures.expectedPairs,
              ),
              test(
                'acceptable-pairs',
                `${figures.expectedPairs} - ${rule.pairAllowance} x root of ${figures.expectedPairs}`,
                figures.acceptablePairs,
              ),
            ]),
        line('pairs', 'found in the sample', 'none', duplicates, rule),
        line(
          'outcome',
          'pairs found against acceptable pairs',
          'none',
          figures.outcome,
          rule,
        ),
      ]
    }
    case 'first-sample': {
      if (rule.kind !== 'two-stage') throw new Error('figures of another pack')
      const { raw, sample, valid, validity, margin, assumedDuplicates, adjusted } =
        figures
      return [
        line('validity', `${valid} / ${sample}`, 'shown rounded', validity, rule),
        line(
          'margin',
          `${rule.deviations} x root of (${validity} x (1 - ${validity}) / ${sample})`,
          'three decimals, half up',
          margin,
          rule,
        ),
        line(
          'adjusted',
          `${validity} - ${margin} - ${assumedDuplicates}`,
          'shown rounded',
          adjusted,
          rule,
        ),
        line('projected', `${raw} x ${adjusted}`, 'nearest', figures.projected, rule),
        line('outcome', `against ${figures.required}`, 'none', figures.outcome, rule),
      ]
    }
    case 'second-sample': {
      const { raw, sample, valid, duplicates, weight, projected, required } = figures
      const second = (id: string, reckoning: string, value: string | number): Draft => ({
        ...line(
          id,
          reckoning,
          id === 'projected' ? 'nearest' : 'shown rounded',
          value,
          rule,
        ),
        cites: rule.kind === 'two-stage' ? rule.secondCites : [],
      })
      return [
        second('weight', `(${raw} / ${sample}) squared`, weight),
        second(
          'projected',
          `${valid} x ${raw} / ${sample} - ${duplicates} x ${weight}`,
          projected,
        ),
        second('outcome', `against ${required}`, figures.outcome),
      ]
    }
  }
}

function countyLines(
  pack: Pack,
  c: ProjectionFigures,
  county?: string,
): readonly Draft[] {
  const rule = pack.verification
  if (rule.kind !== 'county-samples') throw new Error('figures of another pack')
  const place = county === undefined ? {} : { place: county }
  const { raw, sample, valid, duplicates, rate, factor, weight } = c
  if (c.method === 'every-line') {
    const reckoning = `all ${raw} lines were checked`
    const cites = rule.sample.cites
    return [
      {
        id: 'projected',
        ...place,
        reckoning,
        rounding: 'none',
        value: `${valid}`,
        cites,
      },
    ]
  }
  const { figureCites } = rule
  const figure = (
    id: keyof typeof figureCites,
    reckoning: string,
    rounding: FigureLine['rounding'],
    value: string | number,
  ): Draft => ({
    id,
    ...place,
    reckoning,
    rounding,
    value: `${value}`,
    cites: figureCites[id],
  })
  return [
    figure('rate', `100 x ${valid} / ${sample}`, 'two decimals, half up', rate),
    figure('uncorrected', `${raw} x ${rate} %`, 'up', c.uncorrected),
    figure('factor', `${raw} / ${sample}`, 'four decimals, half up', factor),
    figure('weight', `${factor} x (${factor} - 1)`, 'shown rounded', weight),
    figure('duplicatePenalty', `${duplicates} x ${weight}`, 'up', c.duplicatePenalty),
    figure('projected', `${c.uncorrected} - ${c.duplicatePenalty}`, 'none', c.projected),
  ]
}

function districtLines(
  figures: DistrictProjections,
  rule: Pack['verification'],
): readonly Draft[] {
  return [
    ...figures.rows.map((r) => ({
      ...line(
        'projected',
        `${r.raw} x ${r.valid} / ${r.sample}`,
        'nearest',
        r.projected,
        rule,
      ),
      place: `${r.county} / ${r.district}`,
    })),
    ...figures.districts.flatMap((d) => [
      {
        ...line('district', `of ${d.required}`, 'none', d.projected, rule),
        place: d.district,
      },
      {
        ...line('outcome', `${d.percent} % of ${d.required}`, 'none', d.outcome, rule),
        place: d.district,
      },
    ]),
    line('outcome', 'that of the worst district', 'none', figures.outcome, rule),
  ]
}

function stateLines(
  figures: MemberStateOutcome,
  rule: Pack['verification'],
): readonly Draft[] {
  return [
    ...figures.states.map((s) => ({
      ...line('signatories', `minimum ${s.minimum}`, 'none', s.signatories, rule),
      place: s.state,
    })),
    line('total', `of ${figures.required}`, 'none', figures.total, rule),
    line(
      'states',
      `of ${figures.statesNeeded} needed`,
      'none',
      figures.statesReached,
      rule,
    ),
    line('outcome', 'both conditions', 'none', figures.outcome, rule),
  ]
}

function againstRequirement(
  figures: {
    readonly required?: number
    readonly percent?: string
    readonly outcome?: string
  },
  rule: Pack['verification'],
): readonly Draft[] {
  const { required, percent, outcome } = figures
  if (required === undefined || percent === undefined || outcome === undefined) return []
  const cites = 'bands' in rule ? rule.bands.cites : citesOf(rule)
  return [
    { ...line('percent', `of ${required}`, 'shown rounded', percent, rule), cites },
    { ...line('outcome', `${percent} % of ${required}`, 'none', outcome, rule), cites },
  ]
}

function line(
  id: string,
  reckoning: string,
  rounding: FigureLine['rounding'],
  value: string | number,
  rule: Pack['verification'],
): Draft {
  return { id, reckoning, rounding, value: `${value}`, cites: citesOf(rule) }
}

function citesOf(rule: Pack['verification']): readonly string[] {
  if ('projectionCites' in rule) return rule.projectionCites
  if ('testCites' in rule) return rule.testCites
  return 'firstCites' in rule ? rule.firstCites : rule.cites
}
