import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MeasuredRun, measuredRun } from './measured-run.ts'
import type { Measurement } from './measurement.ts'

const fewSheets = 100
const order = ['--petition', 'demo', '--county', 'Fresno', '--json']

/**
 * `groundswell sheets preflight` of our own print, as a whole process: few sheets beside many,
 * so that what a page costs is told apart from what a start costs, in time and in memory.
 */
export async function benchPreflight(options: {
  readonly sheets: number
}): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-preflight-'))
  try {
    const few = await held(folder, fewSheets)
    const many = await held(folder, Math.max(options.sheets, 2 * fewSheets))
    const seconds = many.processorSeconds - few.processorSeconds
    return [
      { what: 'pages', value: many.pages, unit: '' },
      { what: 'held against the approved form', value: many.seconds, unit: 's' },
      { what: 'the same, processor', value: many.processorSeconds, unit: 's' },
      {
        what: 'each further page, processor',
        value: (1000 * seconds) / (many.pages - few.pages),
        unit: 'ms',
      },
      { what: 'peak memory', value: many.peakRssMb, unit: 'MB' },
      { what: `peak memory of ${few.pages} pages`, value: few.peakRssMb, unit: 'MB' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function held(
  folder: string,
  sheets: number,
): Promise<MeasuredRun & { readonly pages: number }> {
  const file = join(folder, `${sheets}.pdf`)
  const print = ['sheets', 'print', ...order, '--lines', '8', '--count', String(sheets)]
  const printed = await measuredRun([...print, '--out', file])
  if (printed.status !== 0) throw new Error(`sheets print ended with ${printed.status}`)
  const run = await measuredRun(['sheets', 'preflight', file, ...order])
  if (run.status !== 0) throw new Error(`sheets preflight ended with ${run.status}`)
  const { pages } = JSON.parse(run.stdout) as { readonly pages: number }
  return { ...run, pages }
}
