import type { FigureLine } from '@groundswell/rules'
import { table } from '../table.ts'

/** The reckoning as a clerk would write it: figure, how, rounding, section. */
export function figureTable(figures: readonly FigureLine[]): string {
  const rows = figures.map((f) => [
    f.place ?? '',
    words(f.id),
    f.reckoning,
    f.value,
    f.rounding === 'none' ? '' : f.rounding,
    f.cites.map((c) => c.section).join('; '),
  ])
  return table(['place', 'figure', 'reckoned', 'value', 'rounded', 'section'], rows)
}

/** `duplicatePenalty` and `upper-invalid` as words. */
function words(id: string): string {
  return id.replaceAll('-', ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
