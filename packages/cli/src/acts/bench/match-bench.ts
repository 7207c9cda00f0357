import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { table } from '../../table.ts'
import {
  accuracyMeasurements,
  type MatchAccuracy,
  matchAccuracy,
} from './match-accuracy.ts'
import { type MeasuredRun, measuredRun } from './measured-run.ts'
import type { Measurement } from './measurement.ts'

export interface MatchBenchOptions {
  readonly voters: number
  readonly lines: number
  readonly seed: string
  /** Rolls and lines are made here, or taken when they are there. */
  readonly dir: string
}

/** What one synthetic drive measured, with the answers by kind of line. */
export interface MatchBench {
  readonly measurements: readonly Measurement[]
  readonly byKind: string
}

/** Import and match as whole processes on an invented roll, and how right the answers are. */
export async function benchMatch(options: MatchBenchOptions): Promise<MatchBench> {
  const { voters, lines, seed, dir } = options
  const folder = join(dir, `${voters}-${lines}-${seed}`)
  mkdirSync(folder, { recursive: true })
  const path = (name: string) => join(folder, name)
  if (!existsSync(path('truth.csv'))) {
    const size = ['--voters', `${voters}`, '--lines', `${lines}`, '--seed', seed]
    await done(['roll', 'synth', ...size, '--out', folder])
  }
  const database = ['--db', path('roll.duckdb')]
  const imported = await done([
    'roll',
    'import',
    path('roll.csv'),
    '--profile',
    'groundswell',
    ...database,
    '--json',
  ])
  const matched = await done([
    'match',
    ...database,
    '--lines',
    path('lines.csv'),
    '--out',
    path('matches.csv'),
    '--json',
  ])
  const accuracy = matchAccuracy(path('matches.csv'), path('truth.csv'))
  const whole = voters >= 22_000_000 && lines >= 1_000_000
  const measurements: Measurement[] = [
    { what: 'voters on the roll', value: voters, unit: '' },
    { what: 'lines', value: lines, unit: '' },
    {
      what: 'import of the roll',
      value: imported.seconds,
      unit: 's',
      ...(whole ? { bar: { atMost: 75 } } : {}),
    },
    { what: 'import, peak memory', value: imported.peakRssMb, unit: 'MB' },
    {
      what: 'match, scoring and posterior included',
      value: matched.seconds,
      unit: 's',
      ...(whole ? { bar: { atMost: 25 } } : {}),
    },
    {
      what: 'match, peak memory',
      value: matched.peakRssMb,
      unit: 'MB',
      bar: { atMost: 6000 },
    },
    ...accuracyMeasurements(accuracy),
  ]
  return { measurements, byKind: kindTable(accuracy) }
}

async function done(args: readonly string[]): Promise<MeasuredRun> {
  const run = await measuredRun(args)
  if (run.status !== 0)
    throw new Error(`groundswell ${args.join(' ')} ended with ${run.status}`)
  return run
}

function kindTable(accuracy: MatchAccuracy): string {
  const rows = [...accuracy.byKind]
    .toSorted((a, b) => b[1].lines - a[1].lines)
    .map(([kind, t]) => {
      const none = t.lines - t.right - t.wrong - t.review
      const cells = [t.lines, t.right, t.wrong, t.review, none]
      return [kind, ...cells.map((n) => n.toLocaleString('en-US'))]
    })
  const head = [
    'kind of line',
    'lines',
    'accepted right',
    'accepted wrong',
    'review',
    'none',
  ]
  return table(head, rows)
}
