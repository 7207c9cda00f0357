import { readdirSync, readFileSync } from 'node:fs'
import { sha256Hex } from '@groundswell/basics'
import { sql } from 'kysely'
import type { Storage } from './open-storage.ts'

export interface MigrationStep {
  readonly name: string
  readonly outcome: 'applied' | 'already-there' | 'failed' | 'changed' | 'not-reached'
  readonly detail?: string
}

const folder = new URL('../migrations/', import.meta.url)

/**
 * Brings the record store up to date, one file after the other, each in a transaction of
 * its own. Never throws: every step is reported, and nothing after a failed one is tried.
 * A file that was changed after it had been applied is reported as `changed` and stops the
 * run, because the store no longer is what the files say.
 */
export async function migrate(storage: Storage): Promise<readonly MigrationStep[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
  return applyMigrations(storage, files)
}

/** As `migrate`, for files given by hand. */
export async function applyMigrations(
  storage: Storage,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<readonly MigrationStep[]> {
  const steps: MigrationStep[] = []
  let stopped = false
  for (const { name, text } of files) {
    if (stopped) {
      steps.push({ name, outcome: 'not-reached' })
      continue
    }
    const step = await applyOne(storage, name, text)
    steps.push(step)
    stopped = step.outcome === 'failed' || step.outcome === 'changed'
  }
  return steps
}

async function applyOne(
  storage: Storage,
  name: string,
  text: string,
): Promise<MigrationStep> {
  const hash = sha256Hex(text)
  try {
    await storage.script(
      'create table if not exists migration (name text primary key, hash text not null, applied_at timestamptz not null default now())',
    )
    const { rows } = await sql<{
      hash: string
    }>`select hash from migration where name = ${name}`.execute(storage.records)
    const known = rows[0]
    if (known !== undefined) {
      return { name, outcome: known.hash === hash ? 'already-there' : 'changed' }
    }
    await storage.script(
      `${text}\ninsert into migration (name, hash) values ('${name.replaceAll("'", "''")}', '${hash}');`,
    )
    return { name, outcome: 'applied' }
  } catch (error) {
    return {
      name,
      outcome: 'failed',
      detail: error instanceof Error ? error.message : 'unknown',
    }
  }
}
