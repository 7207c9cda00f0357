import { randomUUID } from 'node:crypto'
import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseFieldMap, rollProfile } from '@groundswell/roll'
import { type ImportSummary, importRoll } from '@groundswell/roll/duckdb'
import type { Office } from '../office.ts'
import { currentRoll } from '../records/current-roll.ts'
import { problemSentence, rollRefusalSentence } from '../roll/file-sentences.ts'
import type { ProblemReport } from '../wire/job.ts'
import type { Work, WorkSpace } from './work.ts'

/**
 * Imports a voter file as a new snapshot. The roll in force stays in force, and its file in
 * place, until the new one is complete; then all lines are matched again.
 */
export const importRollFile: Work = async (space) => {
  const { office, input, signal, progress, by } = space
  const refused = (sentence: string) => ({ kind: 'refused' as const, sentence })
  if (input.path === undefined) return refused('The file is gone. Upload it again.')
  const layout = layoutOf(input)
  if (!layout.ok) return refused(layout.sentence)
  const before = await currentRoll(office.records)
  const fileName = `${randomUUID()}.duckdb`
  const database = join(office.folder.rolls, fileName)
  let isKept = false
  try {
    const imported = await importRoll({
      source: input.path,
      ...layout.value,
      database,
      importedAt: office.clock().toISOString(),
      signal,
      onProgress: ({ step, done, total }) =>
        progress({ step: stepWords[step], done, total, unit: stepUnits[step] }),
    })
    signal.throwIfAborted()
    if (!imported.ok) return refused(rollRefusalSentence(imported.error))
    await chmod(database, 0o600)
    const report = reportOf(imported.value)
    await office.records
      .insertInto('roll_snapshot')
      .values({
        id: imported.value.snapshotId,
        file_name: fileName,
        source: input.fileName ?? 'voter file',
        voters: imported.value.rows,
        rejected: imported.value.rejected,
        report: JSON.stringify(report),
        imported_at: office.clock(),
        imported_by: by,
      })
      .execute()
    isKept = true
    await retire(office, before?.file_name)
    return {
      kind: 'done',
      summary: `${imported.value.rows.toLocaleString('en-US')} voters imported, ${imported.value.rejected.toLocaleString('en-US')} rows left out.`,
      report,
      next: ['match', 'recount'],
    }
  } finally {
    if (!isKept) await removeRoll(office, fileName)
  }
}

const stepWords = {
  scan: 'Reading the file',
  check: 'Checking voters',
  index: 'Preparing the search',
} as const
const stepUnits = { scan: 'bytes', check: '', index: 'steps' } as const

function layoutOf(input: WorkSpace['input']) {
  const profile = input.profile === undefined ? undefined : rollProfile(input.profile)
  if (input.profile !== undefined && profile === undefined) {
    return {
      ok: false as const,
      sentence: `There is no column profile ${input.profile}.`,
    }
  }
  const map = input.map === undefined ? undefined : parseFieldMap(input.map)
  if (map !== undefined && !map.ok) {
    return { ok: false as const, sentence: rollRefusalSentence(map.error) }
  }
  return { ok: true as const, value: { profile, map: map?.value } }
}

function reportOf(imported: ImportSummary): ProblemReport {
  return {
    rowsRead: imported.rows + imported.rejected,
    rowsRejected: imported.rejected,
    byReason: imported.counts.map(({ reason, count }) => ({
      reason,
      sentence: problemSentence(reason),
      count,
    })),
    first: imported.problems.map(({ line, column, reason }) => ({
      line,
      ...(column === undefined ? {} : { column }),
      reason,
      sentence: problemSentence(reason),
    })),
  }
}

/** The file of a roll that is no longer in force goes: a voter roll is not kept longer than needed. */
async function retire(office: Office, fileName: string | undefined): Promise<void> {
  await office.roll.close()
  if (fileName !== undefined) await removeRoll(office, fileName)
}

async function removeRoll(office: Office, fileName: string): Promise<void> {
  const path = join(office.folder.rolls, fileName)
  for (const part of [path, `${path}.wal`]) {
    await rm(part, { force: true })
  }
}
