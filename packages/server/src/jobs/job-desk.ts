import { defectTrace } from '../defect-trace.ts'
import type { Office } from '../office.ts'
import type { JobRow } from '../storage/tables.ts'
import type { Job } from '../wire/job.ts'
import { type JobInput, jobInput } from './job-input.ts'
import { enqueue, enqueueOnce, type JobWish } from './job-queue.ts'
import { findJob } from './job-records.ts'
import type { LiveProgress, ProgressBoard } from './progress-board.ts'
import { Cancelled, Closing } from './stop-reason.ts'
import { dropFile, dropOrphans, takeUpJobs } from './take-up-jobs.ts'
import type { JobKind, Work, WorkEnd } from './work.ts'

/**
 * Takes jobs and runs them one at a time, in the order asked. A queue on the database
 * (pg-boss) could stand in its place: everything a job needs is in its record.
 */
export interface JobDesk extends ProgressBoard {
  readonly ask: (wish: JobWish) => Promise<Job>
  /** Stops a waiting or running job; false when it has ended. */
  readonly cancel: (id: string) => Promise<boolean>
  /** Resolves when nothing is waiting or running. */
  readonly idle: () => Promise<void>
  /** Takes up what a stop or crash left waiting, then runs. */
  readonly open: () => Promise<void>
  /** Stops the running job, which will be taken up again at the next start. */
  readonly close: () => Promise<void>
}

/** A desk that runs the given works in this process. */
export function jobDesk(office: Office, works: Readonly<Record<JobKind, Work>>): JobDesk {
  let running: { id: string; abort: AbortController } | undefined
  const board = new Map<string, LiveProgress>()
  let isOpen = false
  let loop: Promise<void> = Promise.resolve()

  const desk: JobDesk = {
    async ask(wish) {
      const id = await enqueue(office, wish)
      wake()
      const job = await findJob(office, desk, id)
      if (job === null) throw new Error('a job vanished while it was being asked for')
      return job
    },
    async cancel(id) {
      if (running?.id === id) {
        running.abort.abort(new Cancelled())
        return true
      }
      const row = await office.records
        .updateTable('job')
        .set({ state: 'cancelled', ended_at: office.clock() })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .returning('input')
        .executeTakeFirst()
      if (row === undefined) return false
      await dropFile(row.input)
      return true
    },
    progressOf: (id) => board.get(id),
    async idle() {
      let seen: Promise<void> | undefined
      while (seen !== loop) {
        seen = loop
        await seen
      }
    },
    async open() {
      await takeUpJobs(office)
      await dropOrphans(office)
      isOpen = true
      wake()
    },
    async close() {
      isOpen = false
      running?.abort.abort(new Closing())
      await desk.idle()
    },
  }

  function wake(): void {
    // The records may be gone for a moment; the next wish wakes the desk again.
    loop = loop.then(runAll).catch((error: unknown) => {
      office.log({ event: 'defect', ...defectTrace(error) })
    })
  }

  async function runAll(): Promise<void> {
    while (isOpen) {
      const row = await office.records
        .selectFrom('job')
        .selectAll()
        .where('state', '=', 'waiting')
        .orderBy('seq')
        .limit(1)
        .executeTakeFirst()
      if (row === undefined) return
      await runOne(row)
    }
  }

  async function runOne(row: JobRow): Promise<void> {
    const input = jobInput.parse(row.input)
    const abort = new AbortController()
    running = { id: row.id, abort }
    const claimed = await office.records
      .updateTable('job')
      .set({
        state: 'running',
        started_at: office.clock(),
        input: JSON.stringify({ ...input, starts: input.starts + 1 }),
      })
      .where('id', '=', row.id)
      .where('state', '=', 'waiting')
      .returning('id')
      .executeTakeFirst()
    if (claimed === undefined) {
      // Cancelled in the very moment in which it was about to begin.
      running = undefined
      return
    }
    const began = office.clock().getTime()
    const end = await runWork(row, input, abort.signal)
    running = undefined
    const last = board.get(row.id)
    board.delete(row.id)
    if (end.state === 'waiting') {
      await office.records
        .updateTable('job')
        .set({ state: 'waiting', input: JSON.stringify(input) })
        .where('id', '=', row.id)
        .execute()
      return
    }
    await dropFile(input)
    await office.records
      .updateTable('job')
      .set({
        state: end.state,
        step: '',
        done: last?.done ?? 0,
        total: last?.total ?? null,
        unit: last?.unit ?? '',
        summary: end.summary,
        refusal: end.refusal,
        report: end.report === undefined ? null : JSON.stringify(end.report),
        ended_at: office.clock(),
      })
      .where('id', '=', row.id)
      .execute()
    office.log({
      event: 'job',
      job: row.id,
      kind: row.kind,
      state: end.state,
      ms: office.clock().getTime() - began,
    })
    for (const kind of end.next) await enqueueOnce(office, kind, row.by_name)
  }

  async function runWork(
    row: JobRow,
    input: JobInput,
    signal: AbortSignal,
  ): Promise<Ending> {
    try {
      const end = await works[row.kind]({
        office,
        jobId: row.id,
        by: row.by_name,
        input,
        signal,
        progress: (progress) => {
          const before = board.get(row.id)
          board.set(row.id, {
            ...progress,
            stepSince:
              before?.step === progress.step
                ? before.stepSince
                : office.clock().getTime(),
          })
        },
      })
      return ending(end)
    } catch (error) {
      if (signal.aborted)
        return ended(signal.reason instanceof Closing ? 'waiting' : 'cancelled')
      office.log({
        event: 'defect',
        job: row.id,
        kind: row.kind,
        ...defectTrace(error),
      })
      return {
        ...ended('failed'),
        refusal:
          'Something broke on our side; nothing of this was kept. The log has it under the job number.',
      }
    }
  }

  return desk
}

interface Ending {
  readonly state: 'done' | 'refused' | 'cancelled' | 'failed' | 'waiting'
  readonly summary: string | null
  readonly refusal: string | null
  readonly report: WorkEnd['report']
  readonly next: readonly JobKind[]
}

function ended(state: Ending['state']): Ending {
  return { state, summary: null, refusal: null, report: undefined, next: [] }
}

function ending(end: WorkEnd): Ending {
  return end.kind === 'done'
    ? { ...ended('done'), summary: end.summary, report: end.report, next: end.next ?? [] }
    : { ...ended('refused'), refusal: end.sentence, report: end.report }
}
