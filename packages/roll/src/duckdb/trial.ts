import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importRoll } from './import/index.ts'
import { matchLines } from './match-lines.ts'
import type { LineMatch, MatchSummary } from './match-request.ts'

/** A folder in which a test makes rolls from text and matches lines to them. */
export interface Trial {
  readonly path: (name: string) => string
  /** Imports a roll from CSV text; answers the snapshot's path. */
  readonly roll: (name: string, csv: string) => Promise<string>
  readonly match: (
    database: string,
    lines: string,
    threads?: number,
  ) => Promise<{ readonly matches: readonly LineMatch[]; readonly summary: MatchSummary }>
  readonly end: () => void
}

/** Opens a trial in a folder of its own; refusals throw, since a test expects none here. */
export function trial(): Trial {
  const folder = mkdtempSync(join(tmpdir(), 'roll-match-'))
  const path = (name: string) => join(folder, name)
  return {
    path,
    roll: async (name, csv) => {
      writeFileSync(path(`${name}.csv`), csv)
      const database = path(`${name}.duckdb`)
      const imported = await importRoll({
        source: path(`${name}.csv`),
        database,
        importedAt: '2017-02-01T00:00:00Z',
      })
      if (!imported.ok) throw new Error(JSON.stringify(imported.error))
      return database
    },
    match: async (database, lines, threads) => {
      const matches: LineMatch[] = []
      const done = await matchLines({
        database,
        lines,
        threads,
        onMatch: (match) => matches.push(match),
      })
      if (!done.ok) throw new Error(JSON.stringify(done.error))
      return { matches, summary: done.value }
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  }
}
