import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { californiaCounties } from '@groundswell/rules'
import { measuredRun } from './measured-run.ts'
import type { Measurement } from './measurement.ts'

/**
 * Drawing from a frame of invented line ids over 58 counties and verifying the sample, as
 * whole processes: `sample draw` and `sample verify`.
 */
export async function benchDraw(options: {
  readonly lines: number
  readonly size: number
}): Promise<readonly Measurement[]> {
  const { lines, size } = options
  const folder = mkdtempSync(join(tmpdir(), 'draw-bench-'))
  const frame = join(folder, 'frame.csv')
  const out = join(folder, 'sample.csv')
  try {
    writeFileSync(frame, frameOfLines(lines))
    const from = ['--frame', frame, '--seed', '31415926535897932384', '--json']
    const made = ['sample', 'draw', '--size', `${size}`, '--out', out]
    const drawn = await measuredRun([...made, ...from])
    const verified = await measuredRun(['sample', 'verify', '--sample', out, ...from])
    if (drawn.status !== 0 || verified.status !== 0) throw new Error('the draw failed')
    const bar = lines >= 1_000_000 && size >= 30_000 ? { bar: { atMost: 5 } } : {}
    return [
      { what: 'lines of the frame', value: lines, unit: '' },
      { what: 'lines drawn', value: size, unit: '' },
      { what: 'draw', value: drawn.seconds, unit: 's', ...bar },
      { what: 'draw, peak memory', value: drawn.peakRssMb, unit: 'MB' },
      { what: 'verify', value: verified.seconds, unit: 's', ...bar },
      { what: 'verify, peak memory', value: verified.peakRssMb, unit: 'MB' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function frameOfLines(lines: number): string {
  const rows = ['line_id,county']
  for (let i = 0; i < lines; i += 1) {
    const county = californiaCounties[i % californiaCounties.length]?.name ?? ''
    rows.push(`${i.toString().padStart(7, '0')},${county}`)
  }
  return `${rows.join('\n')}\n`
}
