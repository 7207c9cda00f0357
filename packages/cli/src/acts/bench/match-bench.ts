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
import { ruleTable } from './rule-table.ts'

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
  /** The blocking rules beside the truth. */
  readonly byRule: string
  /** Probabilities beside how often they came true. */
  readonly byTenth: string
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
  const rules = await ruleTable(
    { database: path('roll.duckdb'), lines: path('lines.csv'), truth: path('truth.csv') },
    matched.stdout,
    { voters, lines },
  )
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
    { what: 'true pairs that any rule brings', value: rules.completeness, unit: '%' },
    { what: 'Brier score of named voters', value: accuracy.brier, unit: '' },
  ]
  return {
    measurements,
    byKind: kindTable(accuracy),
    byRule: rules.text,
    byTenth: tenthTable(accuracy),
  }
}

async function done(args: readonly string[]): Promise<MeasuredRun> {
  const run = await measuredRun(args)
  if (run.status !== 0)
    throw new Error(`groundswell ${args.join(' ')} ended with ${run.status}`)
  return run
}

/** Of each tenth of the probability: how many lines, what was promised, what was right. */
function tenthTable({ byTenth }: MatchAccuracy): string {
  const rows = byTenth.flatMap(({ lines, promised, right }, i) =>
    lines === 0
      ? []
      : [
          [
            `${(i / 10).toFixed(1)}–${((i + 1) / 10).toFixed(1)}`,
            lines.toLocaleString('en-US'),
            (promised / lines).toFixed(4),
            (right / lines).toFixed(4),
          ],
        ],
  )
  return table(['probability', 'lines', 'promised', 'right'], rows)
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
