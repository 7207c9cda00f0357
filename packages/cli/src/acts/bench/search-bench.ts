import { randomStream } from '@groundswell/basics'
import { openRollReader } from '@groundswell/roll/duckdb'
import { readDelimitedFile } from '../../delimited-file.ts'
import type { Measurement } from './measurement.ts'

interface Typed {
  readonly last: string
  readonly first: string
  readonly house: string
  readonly street: string
  readonly city: string
  readonly zip: string
}

/**
 * How long a person at the desk waits: searches by what is written on `asked` lines, whole
 * names, beginnings and addresses in turn, and the candidates of whole claims.
 */
export async function benchSearch(options: {
  readonly db: string
  readonly lines: string
  readonly asked: number
}): Promise<readonly Measurement[]> {
  const typed = someLines(options.lines, options.asked)
  const opened = performance.now()
  const roll = await openRollReader({ database: options.db })
  if (!roll.ok) throw new Error(roll.error.because)
  const openSeconds = (performance.now() - opened) / 1000
  const { search, candidatesOf, stats, close } = roll.value
  try {
    const searches: number[] = []
    const candidates: number[] = []
    for (const [i, line] of typed.entries()) {
      searches.push(await timed(() => search(queryOf(line, i))))
      const claim = { ...line, middle: '', suffix: '', unit: '' }
      candidates.push(await timed(() => candidatesOf(claim)))
    }
    const whole = stats().voters >= 22_000_000
    const bar = whole ? { bar: { atMost: 50 } } : {}
    return [
      { what: 'voters on the roll', value: stats().voters, unit: '' },
      { what: 'questions of each kind', value: typed.length, unit: '' },
      { what: 'opening the roll', value: openSeconds, unit: 's' },
      { what: 'search, median', value: quantile(searches, 0.5), unit: 'ms' },
      { what: 'search, 95 %', value: quantile(searches, 0.95), unit: 'ms', ...bar },
      {
        what: 'candidates of a line, median',
        value: quantile(candidates, 0.5),
        unit: 'ms',
      },
      {
        what: 'candidates of a line, 95 %',
        value: quantile(candidates, 0.95),
        unit: 'ms',
        ...bar,
      },
    ]
  } finally {
    close()
  }
}

/** What a person types differs: a whole name, a beginning with a place, or an address. */
function queryOf(line: Typed, turn: number) {
  switch (turn % 3) {
    case 0:
      return { last: line.last, first: line.first }
    case 1:
      return {
        last: line.last.slice(0, 4),
        first: line.first.slice(0, 2),
        city: line.city,
      }
    default:
      return { last: line.last, house: line.house, street: line.street }
  }
}

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await ask()
  return performance.now() - started
}

function someLines(path: string, asked: number): readonly Typed[] {
  const all: Typed[] = []
  const required = [
    'last_name',
    'first_name',
    'house_number',
    'street_name',
    'city',
    'zip',
  ]
  const read = readDelimitedFile(path, { required }, ({ cell }) => {
    all.push({
      last: cell('last_name'),
      first: cell('first_name'),
      house: cell('house_number'),
      street: cell('street_name'),
      city: cell('city'),
      zip: cell('zip'),
    })
    return undefined
  })
  if (!read.ok) throw new Error(read.error.sentence)
  const stream = randomStream('bench-search')
  return Array.from({ length: asked }, () => all[stream.below(all.length)]).filter(
    (line) => line !== undefined,
  )
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
