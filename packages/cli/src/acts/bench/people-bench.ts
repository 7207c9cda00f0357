import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseFieldMap } from '@groundswell/roll'
import { dedupePeople } from '@groundswell/roll/duckdb'
import {
  type PeopleRecord,
  type PeopleShape,
  peopleRecords,
  peopleShapes,
} from '@groundswell/roll/synth'
import { table } from '../../table.ts'
import type { Measurement } from './measurement.ts'

/** What repeats were found in one kind of file. */
interface ShapeScore {
  readonly shape: string
  readonly records: number
  readonly truePairs: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Repeats in invented files of several shapes, default settings, nothing but `--map` given. */
export async function benchPeople(options: { readonly seed: string }): Promise<{
  readonly measurements: readonly Measurement[]
  readonly byShape: string
}> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-people-'))
  try {
    const scores: ShapeScore[] = []
    for (const shape of peopleShapes) {
      scores.push(await score(shape, options.seed, join(folder, 'people.csv')))
    }
    const worst = Math.min(...scores.map(({ f1 }) => f1))
    const rows = scores.map((one) => [
      one.shape,
      one.records.toLocaleString('en-US'),
      one.truePairs.toLocaleString('en-US'),
      one.precision.toFixed(3),
      one.recall.toFixed(3),
      one.f1.toFixed(3),
    ])
    const head = ['shape', 'records', 'true pairs', 'precision', 'recall', 'F1']
    return {
      measurements: [
        { what: 'lowest pairwise F1 of all shapes', value: worst, unit: '' },
      ],
      byShape: table(head, rows),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function score(
  shape: PeopleShape,
  seed: string,
  input: string,
): Promise<ShapeScore> {
  const records = peopleRecords(shape, seed)
  const lines = records.map(({ cells }, i) =>
    [`r${i}`, ...shape.columns.map((column) => `"${cells[column] ?? ''}"`)].join(','),
  )
  writeFileSync(input, `${[['id', ...shape.columns].join(','), ...lines].join('\n')}\n`)
  const map = parseFieldMap(shape.map)
  if (!map.ok) throw new Error(`the map of "${shape.name}" is wrong`)
  const personOf = (id: string) => records[Number(id.slice(1))]?.person
  let pairs = 0
  let right = 0
  const done = await dedupePeople({
    input,
    map: map.value,
    onPair: ({ idA, idB }) => {
      pairs += 1
      if (personOf(idA) === personOf(idB)) right += 1
    },
  })
  if (!done.ok) throw new Error(`${shape.name}: ${done.error.kind}`)
  const known = truePairs(records)
  return {
    shape: shape.name,
    records: records.length,
    truePairs: known,
    precision: pairs === 0 ? 0 : right / pairs,
    recall: right / known,
    f1: (2 * right) / (pairs + known),
  }
}

function truePairs(records: readonly PeopleRecord[]): number {
  const sizes = new Map<number, number>()
  for (const { person } of records) sizes.set(person, (sizes.get(person) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
}
