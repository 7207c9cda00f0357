import { err, ok, type Result } from '@groundswell/basics'
import {
  countyProjections,
  districtProjections,
  type Estimate,
  estimate,
  figureLines,
  memberStates,
  type Pack,
} from '@groundswell/rules'
import type { Answer } from '../command.ts'
import { readCountyFile } from '../county-file.ts'
import { readDistrictFile } from '../district-file.ts'
import type { Refusal } from '../refusal.ts'
import { readStateFile } from '../state-file.ts'
import { grouped, table } from '../table.ts'
import { figureTable } from '../words/figure.ts'
import { groundsText } from '../words/grounds.ts'
import { rulesRefusal } from '../words/rules-refusal.ts'
import { withPack } from './with-pack.ts'

interface ProjectOptions {
  readonly rules: string
  readonly raw?: number
  readonly sample?: number
  readonly valid?: number
  readonly invalid?: number
  readonly duplicates?: number
  readonly counties?: string
  readonly states?: string
  readonly districts?: string
  readonly firstSample?: number
  readonly required?: number
}

/** `rules project`: the statute's estimate from one sample, or county by county. */
export function projectReport(options: ProjectOptions): Result<Answer, Refusal> {
  return withPack(options.rules, (pack) => {
    if (options.states !== undefined) return stateByState(pack, options.states)
    if (options.districts !== undefined) {
      return districtByDistrict(pack, options.districts, options.required)
    }
    return options.counties === undefined
      ? oneSample(pack, options)
      : countyByCounty(pack, options.counties, options.required)
  })
}

function oneSample(pack: Pack, options: ProjectOptions): Result<Answer, Refusal> {
  const {
    raw = 0,
    sample = 0,
    valid,
    invalid,
    duplicates,
    required,
    firstSample,
  } = options
  const asked = estimate(pack, {
    raw,
    sample,
    ...(valid === undefined ? {} : { valid }),
    ...(invalid === undefined ? {} : { invalid }),
    ...(duplicates === undefined ? {} : { duplicates }),
    ...(required === undefined ? {} : { required }),
    ...(firstSample === undefined ? {} : { firstSample }),
  })
  if (!asked.ok) return err(rulesRefusal(asked.error))
  const lines = estimateLines(asked.value)
  return ok({ json: asked.value, text: [...lines, groundsText(asked.value)].join('\n') })
}

/** California as the arithmetic a clerk would write by hand; the other kinds figure by figure. */
function estimateLines(e: Estimate): readonly string[] {
  if (!('factor' in e)) {
    return Object.entries(e)
      .filter(([, value]) => typeof value === 'number' || typeof value === 'string')
      .map(([name, value]) => {
        const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
        return `${words.padEnd(22)} ${typeof value === 'number' ? grouped(value) : value}`
      })
  }
  const lines =
    e.method === 'every-line'
      ? [`${grouped(e.raw)} lines filed: every line is checked, nothing is projected.`]
      : [
          `valid in the sample    ${grouped(e.valid)} / ${grouped(e.sample)} = ${e.rate} %`,
          `before duplicates      ${grouped(e.raw)} × ${e.rate} % = ${grouped(e.uncorrected)} (rounded up)`,
          `value of each line     ${grouped(e.raw)} / ${grouped(e.sample)} = ${e.factor}`,
          `weight of a duplicate  ${e.factor} × (${e.factor} − 1) = ${e.weight}`,
          `estimated duplicates   ${e.duplicates} × ${e.weight} = ${grouped(e.duplicatePenalty)} (rounded up)`,
        ]
  const verdict =
    e.required === undefined
      ? []
      : [`of the requirement     ${e.percent} % of ${grouped(e.required)}: ${e.outcome}`]
  return [...lines, `projected valid        ${grouped(e.projected)}`, ...verdict]
}

function stateByState(pack: Pack, file: string): Result<Answer, Refusal> {
  const rows = readStateFile(file)
  if (!rows.ok) return rows
  const asked = memberStates(pack, rows.value)
  if (!asked.ok) return err(rulesRefusal(asked.error, { name: file, firstRow: 2 }))
  const { states, total, required, statesReached, statesNeeded, outcome } = asked.value
  const cells = states.map((s) => [
    s.state,
    grouped(s.signatories),
    grouped(s.minimum),
    s.reached ? 'reached' : '',
  ])
  const text = [
    table(['state', 'signatories', 'minimum', ''], cells),
    '',
    `${grouped(total)} of ${grouped(required)} signatories, ${statesReached} of ${statesNeeded} states: ${outcome}`,
    groundsText(asked.value),
  ]
  return ok({ json: asked.value, text: text.join('\n') })
}

function districtByDistrict(
  pack: Pack,
  file: string,
  required: number | undefined,
): Result<Answer, Refusal> {
  if (required === undefined) {
    return err(rulesRefusal({ kind: 'missing-count', field: 'required' }))
  }
  const rows = readDistrictFile(file)
  if (!rows.ok) return rows
  const asked = districtProjections(pack, rows.value, required)
  if (!asked.ok) return err(rulesRefusal(asked.error, { name: file, firstRow: 2 }))
  const text = `${figureTable(figureLines(pack, asked.value))}\n${groundsText(asked.value)}`
  return ok({ json: asked.value, text })
}

function countyByCounty(
  pack: Pack,
  file: string,
  required: number | undefined,
): Result<Answer, Refusal> {
  const rows = readCountyFile(file)
  if (!rows.ok) return rows
  const asked = countyProjections(pack, rows.value, required)
  if (!asked.ok) return err(rulesRefusal(asked.error, { name: file, firstRow: 2 }))
  const { counties, state, percent, outcome } = asked.value
  const cells = counties.map((c) => [
    c.county,
    ...[c.raw, c.sample, c.valid, c.duplicates].map(grouped),
    c.rate,
    ...[c.uncorrected, c.duplicatePenalty, c.projected].map(grouped),
  ])
  const head = [
    'county',
    'raw',
    'sample',
    'valid',
    'dup.',
    'rate %',
    'before dup.',
    'dup. est.',
  ]
  const sum = `${counties.length} counties: ${grouped(state.projected)} projected valid`
  const verdict =
    outcome === undefined ? '' : `, ${percent} % of the requirement: ${outcome}`
  const text = `${table([...head, 'projected'], cells)}\n\n${sum}${verdict}\n${groundsText(asked.value)}`
  return ok({ json: asked.value, text })
}
