import { err, ok, type Result } from '@groundswell/basics'
import { openRollReader, type RollQuery, type RollReader } from '@groundswell/roll/duckdb'
import type { Answer } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { grouped, table } from '../table.ts'

/** `roll stats`: what a snapshot holds. */
export function stats(options: {
  readonly db: string
}): Promise<Result<Answer, Refusal>> {
  return withRoll(options.db, async (roll) => {
    const s = roll.stats()
    const rows = [
      ['voters', grouped(s.voters)],
      ['surnames', grouped(s.surnames)],
      ['given names', grouped(s.givenNames)],
      ['streets', grouped(s.streets)],
      ['ZIP codes', grouped(s.zips)],
    ]
    const text = `${table(['what', 'number'], rows)}\nsnapshot ${s.snapshotId ?? 'unknown'}`
    return ok({ json: s, text })
  })
}

/** `roll search`: voters by what was typed, misspelt or unfinished. */
export function search(
  options: RollQuery & { readonly db: string; readonly limit: number },
): Promise<Result<Answer, Refusal>> {
  const { db, limit, ...asked } = options
  const { last, first, house, street, city, zip } = asked
  const query = { last, first, house, street, city, zip }
  if (Object.values(query).every((value) => value === undefined)) {
    const sentence =
      'Give at least one of --last, --first, --house, --street, --city, --zip.'
    return Promise.resolve(err({ code: 'nothing-to-search', field: '--last', sentence }))
  }
  return withRoll(db, async (roll) => {
    const started = performance.now()
    const hits = await roll.search(query, { limit })
    const milliseconds = Math.round((performance.now() - started) * 10) / 10
    const rows = hits.map(({ voter: v, score }) => [
      v.voterId,
      [v.first, v.middle, v.last, v.suffix].filter((part) => part !== '').join(' '),
      [v.house, v.street, v.unit].filter((part) => part !== '').join(' '),
      [v.city, v.zip].filter((part) => part !== '').join(' '),
      v.county,
      v.birth.slice(0, 4),
      score.toFixed(2),
    ])
    const head = ['voter', 'name', 'address', 'city', 'county', 'born', 'score']
    const found = `${hits.length} found in ${milliseconds} ms`
    return ok({ json: { hits, milliseconds }, text: `${table(head, rows)}\n${found}` })
  })
}

async function withRoll(
  database: string,
  act: (roll: RollReader) => Promise<Result<Answer, Refusal>>,
): Promise<Result<Answer, Refusal>> {
  const roll = await openRollReader({ database })
  if (!roll.ok) {
    const sentence = `This is not a roll made by "groundswell roll import": ${roll.error.because}.`
    return err({ code: roll.error.kind, field: '--db', file: database, sentence })
  }
  try {
    return await act(roll.value)
  } finally {
    roll.value.close()
  }
}
