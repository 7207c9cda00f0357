import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomStream } from '@groundswell/basics'
import { californiaCounties } from '@groundswell/rules'
import { measuredRun } from './measured-run.ts'
import type { Measurement } from './measurement.ts'

const channels = ['volunteer', 'paid', 'mail', 'online']

/**
 * `groundswell count` and `odds` as whole processes: a million reviewed lines of a drive of
 * 1.2 million, 58 counties × 4 channels, invented from `seed`; and 20,000 simulated
 * procedures.
 */
export async function benchCount(options: {
  readonly lines: number
  readonly seed: string
}): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-count-'))
  try {
    const raw = join(folder, 'raw.csv')
    const reviewed = join(folder, 'reviewed.csv')
    writeDrive(options, { raw, reviewed })
    const files = ['--raw', raw, '--reviewed', reviewed]
    const common = [
      ...files,
      '--rules',
      'us-ca@2017-01-26',
      '--seed',
      options.seed,
      '--json',
    ]
    const count = await measuredRun(['count', ...common])
    const odds = await measuredRun(['odds', ...common, '--simulations', '20000'])
    const whole = options.lines >= 1_000_000
    return [
      { what: 'reviewed lines', value: options.lines, unit: 'lines' },
      {
        what: 'count, 58 counties × 4 channels',
        value: count.seconds,
        unit: 's',
        ...(whole ? { bar: { atMost: 3 } } : {}),
      },
      { what: 'count, peak memory', value: count.peakRssMb, unit: 'MB' },
      {
        what: 'odds, reading and 20,000 procedures',
        value: odds.seconds,
        unit: 's',
      },
      {
        what: 'odds, the 20,000 procedures alone',
        value: secondsOf(odds.stdout),
        unit: 's',
        bar: { atMost: 3 },
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function secondsOf(json: string): number {
  const answer: unknown = JSON.parse(json)
  const seconds =
    typeof answer === 'object' && answer !== null && 'seconds' in answer
      ? answer.seconds
      : undefined
  return typeof seconds === 'number' ? seconds : Number.NaN
}

/** Three valid lines in four, and a person in thirty signs again somewhere. */
function writeDrive(
  options: { readonly lines: number; readonly seed: string },
  files: { readonly raw: string; readonly reviewed: string },
): void {
  const stream = randomStream(`${options.seed}/bench-count`)
  const strata = californiaCounties.flatMap((county) =>
    channels.map((channel) => ({
      id: `${county.name}|${channel}`,
      county,
      channel,
      lines: 0,
    })),
  )
  const rows = ['line_id,stratum,status,reason,person_key']
  for (let i = 0; i < options.lines; i++) {
    // Squaring makes some counties large and most of them small, as they are.
    const stratum = strata[Math.floor(stream.uniform() ** 2 * strata.length)]
    if (stratum === undefined) throw new Error('a stratum out of range')
    stratum.lines += 1
    const valid = stream.below(4) > 0
    const person = valid ? `p${stream.below(options.lines * 12)}` : ''
    const status = valid ? 'valid,' : 'invalid,NOT_REGISTERED'
    rows.push(`L${i},${stratum.id},${status},${person}`)
  }
  writeFileSync(files.reviewed, `${rows.join('\n')}\n`)
  const raw = strata.map(
    (s) => `${s.id},${s.county.name},${s.channel},${Math.ceil(s.lines * 1.2)}`,
  )
  writeFileSync(files.raw, `stratum,county,channel,lines\n${raw.join('\n')}\n`)
}
