import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  isInExtract,
  questionKeys,
  readFilter,
  type Stretch,
  webStretch,
} from '@groundswell/roll/clipboard'
import { writeExtract } from '@groundswell/server'
import { readDelimitedFile } from '../../delimited-file.ts'
import { table } from '../../table.ts'
import { type Spelling, spellings, spellingTally } from './clipboard-spelling.ts'
import { measuredRun } from './measured-run.ts'
import type { Measurement } from './measurement.ts'

/** What a look-up extract costs and how right its answers are, with the answers by kind of line. */
export interface ClipboardBench {
  readonly measurements: readonly Measurement[]
  readonly byKind: string
}

/**
 * Makes the extract of an invented roll, once as one county's and once as a state's, asks it
 * about strangers, and asks what is written on synthetic lines: whom it finds, and whom the
 * spelling hides. Lines are as keyed from ink, so they are worse than what is typed with the
 * signer standing by.
 */
export async function benchClipboard(options: {
  readonly voters: number
  readonly lines: number
  readonly strangers: number
  readonly seed: string
  readonly dir: string
}): Promise<ClipboardBench> {
  const { voters, lines, seed } = options
  const folder = join(options.dir, `clipboard-${voters}-${lines}-${seed}`)
  mkdirSync(folder, { recursive: true })
  const path = (name: string) => join(folder, name)
  if (!existsSync(path('roll.duckdb'))) {
    const size = ['--voters', `${voters}`, '--lines', `${lines}`, '--seed', seed]
    await measuredRun(['roll', 'synth', ...size, '--out', folder])
    const roll = [
      path('roll.csv'),
      '--profile',
      'groundswell',
      '--db',
      path('roll.duckdb'),
    ]
    await measuredRun(['roll', 'import', ...roll])
  }
  const made: Measurement[] = []
  for (const scope of ['county', 'state'] as const) {
    made.push(...(await makeAndAsk({ ...options, scope, folder })))
  }
  const tally = spellingTally(await spellings(path('roll.duckdb'), linesOf(folder)))
  return {
    measurements: [
      { what: 'voters', value: voters, unit: '' },
      ...made,
      { what: 'spellings asked a look-up', value: tally.spellings, unit: '' },
      {
        what: 'not found though on the roll as written, by spelling',
        value: tally.missedPercent,
        unit: '%',
      },
      {
        what: 'the same without slips of the pen',
        value: tally.missedWithoutSlipsPercent,
        unit: '%',
      },
      {
        what: 'said registered though not on the roll, by name and address',
        value: tally.mistakenPercent,
        unit: '%',
      },
    ],
    byKind: kindTable(tally.byKind),
  }
}

async function makeAndAsk(options: {
  readonly scope: 'county' | 'state'
  readonly folder: string
  readonly strangers: number
}): Promise<readonly Measurement[]> {
  const { scope, folder, strangers } = options
  const place = join(folder, `extract-${scope}`)
  const cpuBefore = process.cpuUsage()
  const started = performance.now()
  const written = await writeExtract({
    database: join(folder, 'roll.duckdb'),
    isIncluded: () => true,
    scope,
    folder: place,
    scratch: join(folder, 'scratch'),
    dice: randomBytes,
  })
  if (!written.ok) throw new Error(written.error)
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(cpuBefore)
  const { hashing, keys, bytes } = written.value
  const filters = Array.from({ length: hashing.shards }, (_, shard) => {
    const filter = readFilter(readFileSync(join(place, String(shard))))
    if (!filter.ok) throw new Error(filter.error)
    return filter.value
  })
  rmSync(place, { recursive: true })
  const stretch: Stretch = webStretch()
  let found = 0
  const asked = performance.now()
  for (let i = 0; i < strangers; i++) {
    // No name on a roll holds a digit, so none of these can be there.
    const key = `S${i} STRANGER${i} ${i} NOWHERE`
    if (await isInExtract([key], { hashing, filters, stretch })) found++
  }
  const msOfSpelling = (performance.now() - asked) / strangers
  const of = scope === 'county' ? 'as one county' : 'as a state'
  return [
    { what: `making it ${of}`, value: seconds, unit: 's' },
    { what: `making it ${of}, processor`, value: (user + system) / 1e6, unit: 's' },
    {
      what: `memory at most, with DuckDB, ${of}`,
      value: Math.round(process.resourceUsage().maxRSS / 1024),
      unit: 'MB',
    },
    { what: `size ${of}`, value: bytes / 1e6, unit: 'MB' },
    { what: `bits a key ${of}`, value: (8 * bytes) / keys, unit: '' },
    { what: `a spelling that is not there ${of}`, value: msOfSpelling, unit: 'ms' },
    {
      what: `strangers' spellings found by chance ${of}`,
      value: (100 * found) / strangers,
      unit: '%',
    },
  ]
}

function linesOf(folder: string): readonly (Spelling & { readonly kind: string })[] {
  const kinds = new Map<string, string>()
  const truth = readDelimitedFile(
    join(folder, 'truth.csv'),
    { required: ['line_id', 'kind'] },
    ({ cell }) => {
      kinds.set(cell('line_id'), cell('kind'))
      return undefined
    },
  )
  if (!truth.ok) throw new Error(truth.error.sentence)
  const found: (Spelling & { readonly kind: string })[] = []
  const required = ['line_id', 'first_name', 'last_name', 'house_number', 'street_name']
  const lines = readDelimitedFile(join(folder, 'lines.csv'), { required }, ({ cell }) => {
    const keys = questionKeys({
      first: cell('first_name'),
      last: cell('last_name'),
      house: cell('house_number'),
      street: cell('street_name'),
    })
    found.push({ keys, kind: kinds.get(cell('line_id')) ?? 'unknown' })
    return undefined
  })
  if (!lines.ok) throw new Error(lines.error.sentence)
  return found
}

function kindTable(byKind: ReturnType<typeof spellingTally>['byKind']): string {
  const rows = [...byKind]
    .toSorted((a, b) => b[1].lines - a[1].lines)
    .map(([kind, { lines, found, unasked }]) => [
      kind,
      lines.toLocaleString('en-US'),
      `${((100 * found) / lines).toFixed(1)} %`,
      unasked.toLocaleString('en-US'),
    ])
  return table(['kind of line', 'lines', 'said registered', 'not askable'], rows)
}
