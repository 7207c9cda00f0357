import type { CountReport } from '@groundswell/forecast'
import { grouped } from '../table.ts'

/** The count as a person reads it: the number and its range first, then what it rests on. */
export function countText(
  report: CountReport,
  about: { readonly kind: string | undefined; readonly inputsHash: string },
): string {
  const { valid, validLines, duplicates, outcomes } = report
  const range = (i: { low: number; high: number }) =>
    `${grouped(i.low)}–${grouped(i.high)}`
  const lines = [
    `valid signatures, distinct  ${grouped(valid.median)}   (90 % sure: ${range(valid)})`,
    `required                    ${grouped(report.required)}   ${about.kind === undefined ? '' : `(${about.kind}) `}reached with probability ${percent(report.probability)}`,
    '',
    `lines in hand               ${grouped(report.raw)}`,
    `lines reviewed              ${grouped(report.reviewed)}`,
    `valid lines                 ${grouped(validLines.median)}   (${range(validLines)})`,
    `duplicates among them       ${grouped(duplicates.median)}   (${range(duplicates)})`,
    '',
    `if filed today              fails ${percent(outcomes.fail)}, every line checked ${percent(outcomes.fullCheck)}, qualifies on the sample ${percent(outcomes.qualify)}`,
    report.needed95 === null
      ? 'more lines for 95 % odds    no number of lines does it: duplicates grow faster'
      : `more lines for 95 % odds    ${grouped(report.needed95)}`,
    '',
    `method  ${report.method}`,
    ...report.assumptions.map((assumption) => `assumes ${assumption}`),
    `inputs  ${about.inputsHash}`,
  ]
  return lines.join('\n')
}

/** A probability in whole per cent, never rounded to a certainty it is not. */
export function percent(probability: number): string {
  if (probability > 0 && probability < 0.005) return 'under 1 %'
  if (probability < 1 && probability > 0.995) return 'over 99 %'
  return `${Math.round(probability * 100)} %`
}
