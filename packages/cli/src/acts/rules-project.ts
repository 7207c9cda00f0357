import { err, ok, type Result } from '@groundswell/basics'
import { countyProjections, type Pack, project } from '@groundswell/rules'
import type { Answer } from '../command.ts'
import { readCountyFile } from '../county-file.ts'
import type { Refusal } from '../refusal.ts'
import { grouped, table } from '../table.ts'
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
  readonly required?: number
}

/** `rules project`: the statute's estimate from one sample, or county by county. */
export function projectReport(options: ProjectOptions): Result<Answer, Refusal> {
  return withPack(options.rules, (pack) =>
    options.counties === undefined
      ? oneSample(pack, options)
      : countyByCounty(pack, options.counties, options.required),
  )
}

/** The arithmetic as a clerk would write it by hand. */
function oneSample(pack: Pack, options: ProjectOptions): Result<Answer, Refusal> {
  const { raw = 0, sample = 0, valid, invalid, duplicates, required } = options
  const asked = project(pack, {
    raw,
    sample,
    ...(valid === undefined ? {} : { valid }),
    ...(invalid === undefined ? {} : { invalid }),
    ...(duplicates === undefined ? {} : { duplicates }),
    ...(required === undefined ? {} : { required }),
  })
  if (!asked.ok) return err(rulesRefusal(asked.error))
  const p = asked.value
  const lines =
    p.method === 'every-line'
      ? [`${grouped(p.raw)} lines filed: every line is checked, nothing is projected.`]
      : [
          `valid in the sample    ${grouped(p.valid)} / ${grouped(p.sample)} = ${p.rate} %`,
          `before duplicates      ${grouped(p.raw)} × ${p.rate} % = ${grouped(p.uncorrected)} (rounded up)`,
          `value of each line     ${grouped(p.raw)} / ${grouped(p.sample)} = ${p.factor}`,
          `weight of a duplicate  ${p.factor} × (${p.factor} − 1) = ${p.weight}`,
          `estimated duplicates   ${p.duplicates} × ${p.weight} = ${grouped(p.duplicatePenalty)} (rounded up)`,
        ]
  lines.push(`projected valid        ${grouped(p.projected)}`)
  if (p.required !== undefined && p.outcome !== undefined) {
    const verdict = `${p.percent} % of ${grouped(p.required)}: ${p.outcome}`
    lines.push(`of the requirement     ${verdict}`)
  }
  return ok({ json: p, text: [...lines, groundsText(p)].join('\n') })
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
