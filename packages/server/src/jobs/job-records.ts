import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { JobRow } from '../storage/tables.ts'
import { type Job, problemReport } from '../wire/job.ts'
import type { ProgressBoard } from './progress-board.ts'

/** The newest 50 jobs with their progress. */
export async function recentJobs(
  records: RecordStore,
  board: ProgressBoard,
  now: Date,
): Promise<Job[]> {
  const rows = await records
    .selectFrom('job')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => jobOnTheWire(row, board, now))
}

/** One job with its progress, or null. */
export async function findJob(
  office: Pick<Office, 'records' | 'clock'>,
  board: ProgressBoard,
  id: string,
): Promise<Job | null> {
  const row = await office.records
    .selectFrom('job')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : jobOnTheWire(row, board, office.clock())
}

function jobOnTheWire(row: JobRow, board: ProgressBoard, now: Date): Job {
  const live = row.state === 'running' ? board.progressOf(row.id) : undefined
  const done = live?.done ?? row.done
  const total = live?.total ?? row.total
  const seconds =
    row.started_at === null
      ? 0
      : (now.getTime() - (live?.stepSince ?? now.getTime())) / 1000
  const ratePerSecond = live !== undefined && seconds > 0.5 ? done / seconds : null
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    state: row.state,
    step: live?.step ?? row.step,
    done,
    total,
    unit: live?.unit ?? row.unit,
    ratePerSecond,
    secondsLeft:
      ratePerSecond !== null && ratePerSecond > 0 && total !== null
        ? Math.max(0, (total - done) / ratePerSecond)
        : null,
    startedAt: row.started_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    by: row.by_name,
    fileName: row.file_name,
    summary: row.summary,
    report: row.report === null ? null : problemReport.parse(row.report),
    refusal: row.refusal,
  }
}
