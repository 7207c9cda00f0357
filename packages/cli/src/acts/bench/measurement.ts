import { table } from '../../table.ts'

/** One figure of a benchmark, beside the bar it is held to. */
export interface Measurement {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** The bar, when there is one. */
  readonly bar?: { readonly atMost?: number; readonly atLeast?: number }
}

/** Whether the figure meets its bar; figures without one always do. */
export function isMet({ value, bar }: Measurement): boolean {
  return value <= (bar?.atMost ?? Infinity) && value >= (bar?.atLeast ?? -Infinity)
}

/** The measurements as a table with each bar and whether it is met. */
export function measurementTable(measurements: readonly Measurement[]): string {
  const rows = measurements.map((m) => [
    m.what,
    `${figure(m.value)} ${m.unit}`.trim(),
    barText(m),
    m.bar === undefined ? '' : isMet(m) ? 'met' : 'MISSED',
  ])
  return table(['what', 'measured', 'bar', ''], rows)
}

function barText({ bar, unit }: Measurement): string {
  if (bar?.atMost !== undefined && bar.atLeast !== undefined) {
    return `${figure(bar.atLeast)}–${figure(bar.atMost)} ${unit}`.trim()
  }
  if (bar?.atMost !== undefined) return `≤ ${figure(bar.atMost)} ${unit}`.trim()
  return bar?.atLeast === undefined ? '' : `≥ ${figure(bar.atLeast)} ${unit}`.trim()
}

function figure(n: number): string {
  if (Number.isInteger(n)) return n.toLocaleString('en-US')
  return Math.abs(n) >= 100
    ? n.toFixed(0)
    : Math.abs(n) >= 10
      ? n.toFixed(1)
      : n.toFixed(3)
}
