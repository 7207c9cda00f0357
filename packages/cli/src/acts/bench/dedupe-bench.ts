import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDelimitedFile } from '../../delimited-file.ts'
import { measuredRun } from './measured-run.ts'
import type { Measurement } from './measurement.ts'

/**
 * Duplicates in a public file whose ids tell the truth: records are one person when the
 * part of the id that `entity` captures is the same. Default settings, whole process.
 */
export async function benchDedupe(options: {
  readonly input: string
  readonly map: string
  readonly entity: string
}): Promise<readonly Measurement[]> {
  const { input, map, entity } = options
  const folder = mkdtempSync(join(tmpdir(), 'bench-dedupe-'))
  try {
    const out = join(folder, 'pairs.csv')
    const run = await measuredRun([
      'dedupe',
      '--input',
      input,
      '--map',
      map,
      '--out',
      out,
    ])
    if (run.status !== 0) throw new Error(`dedupe ended with ${run.status}`)
    const idColumn = /(?:^|,)id=([^,]+)/.exec(map)?.[1] ?? 'id'
    const pattern = new RegExp(entity)
    const entityOf = (id: string) => pattern.exec(id)?.[1] ?? id
    const sizes = new Map<string, number>()
    readAll(input, [idColumn], (cell) => {
      const person = entityOf(cell(idColumn))
      sizes.set(person, (sizes.get(person) ?? 0) + 1)
    })
    let pairs = 0
    let right = 0
    readAll(out, ['id_a', 'id_b'], (cell) => {
      pairs += 1
      if (entityOf(cell('id_a')) === entityOf(cell('id_b'))) right += 1
    })
    const known = [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
    return [
      { what: 'true pairs', value: known, unit: '' },
      { what: 'pairs found', value: pairs, unit: '' },
      { what: 'precision', value: pairs === 0 ? 0 : right / pairs, unit: '' },
      { what: 'recall', value: right / known, unit: '' },
      {
        what: 'pairwise F1',
        value: (2 * right) / (pairs + known),
        unit: '',
        bar: { atLeast: 0.985 },
      },
      { what: 'time', value: run.seconds, unit: 's' },
      { what: 'peak memory', value: run.peakRssMb, unit: 'MB' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readAll(
  path: string,
  required: readonly string[],
  onRow: (cell: (column: string) => string) => void,
): void {
  const read = readDelimitedFile(path, { required }, ({ cell }) => {
    onRow(cell)
    return undefined
  })
  if (!read.ok) throw new Error(read.error.sentence)
}
