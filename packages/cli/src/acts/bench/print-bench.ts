import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measuredRun } from './measured-run.ts'
import type { Measurement } from './measurement.ts'

const fewSheets = 500

/**
 * `groundswell sheets print` as a whole process: numbered sheets of the demonstration for one
 * county, eight lines each, with a cover every 50; and few sheets beside many, because memory
 * that does not grow with the order is the point.
 */
export async function benchPrint(options: {
  readonly sheets: number
}): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-print-'))
  try {
    const few = await printed(folder, fewSheets)
    const many = await printed(folder, options.sheets)
    const whole = options.sheets >= 10_000
    return [
      { what: 'sheets of four pages', value: options.sheets, unit: 'sheets' },
      {
        what: 'printed into one PDF',
        value: many.seconds,
        unit: 's',
        ...(whole ? { bar: { atMost: 120 } } : {}),
      },
      { what: 'the same, processor', value: many.processorSeconds, unit: 's' },
      { what: 'size of the PDF', value: Math.round(many.bytes / 1e6), unit: 'MB' },
      { what: 'peak memory', value: many.peakRssMb, unit: 'MB' },
      { what: `peak memory of ${fewSheets} sheets`, value: few.peakRssMb, unit: 'MB' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function printed(folder: string, sheets: number) {
  const out = join(folder, 'sheets.pdf')
  const order = '--petition demo --county Fresno --lines 8 --packet 50 --json'.split(' ')
  const args = ['--count', String(sheets), '--out', out]
  const run = await measuredRun(['sheets', 'print', ...order, ...args])
  if (run.status !== 0) throw new Error(`sheets print ended with ${run.status}`)
  const { size: bytes } = statSync(out)
  return { ...run, bytes }
}
