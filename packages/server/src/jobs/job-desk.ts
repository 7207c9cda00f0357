import { randomUUID } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { defectTrace } from '../defect-trace.ts'
import type { Office } from '../office.ts'
import type { JobRow } from '../storage/tables.ts'
import type { Job } from '../wire/job.ts'
import { type JobInput, jobInput } from './job-input.ts'
import { findJob } from './job-records.ts'
import { Cancelled, Closing } from './stop-reason.ts'
import type { JobKind, Progress, Work, WorkEnd } from './work.ts'

interface LiveProgress extends Progress {
  /** When this step began, in milliseconds; rates are per step. */
  readonly stepSince: number
}

export interface JobWish {
  readonly kind: JobKind
  readonly title: string
  readonly by: string
  readonly input?: Partial<JobInput>
}

/**
 * Takes jobs and runs them one at a time, in the order asked. A queue on the database
 * (pg-boss) could stand in its place: everything a job needs is in its record.
 */
export interface JobDesk {
  readonly ask: (wish: JobWish) => Promise<Job>
  /** Stops a waiting or running job; false when it has ended. */
  readonly cancel: (id: string) => Promise<boolean>
  readonly progressOf: (id: string) => LiveProgress | undefined
  /** Resolves when nothing is waiting or running. */
  readonly idle: () => Promise<void>
  /** Takes up what a stop or crash left waiting, then runs. */
  readonly open: () => Promise<void>
  /** Stops the running job, which will be taken up again at the next start. */
  readonly close: () => Promise<void>
}

const startsAllowed = 2

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
      await takeUp(office)
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

const titles: Readonly<Record<JobKind, string>> = {
  'import-roll': 'Import a voter roll',
  'import-lines': 'Import keyed lines',
  'import-turn-ins': 'Import turn-ins',
  'import-filing': 'Import a filing',
  match: 'Match the lines against the roll',
  recount: 'Count again',
  'print-sheets': 'Print sheets',
  'read-scans': 'Read scans',
  'clipboard-extract': 'Make a look-up extract',
}

async function enqueue(office: Office, wish: JobWish): Promise<string> {
  const id = randomUUID()
  await office.records
    .insertInto('job')
    .values({
      id,
      kind: wish.kind,
      title: wish.title,
      state: 'waiting',
      input: JSON.stringify({ starts: 0, ...wish.input }),
      file_name: wish.input?.fileName ?? null,
      total: null,
      summary: null,
      report: null,
      refusal: null,
      by_name: wish.by,
      asked_at: office.clock(),
      started_at: null,
      ended_at: null,
    })
    .execute()
  return id
}

/** Follow-up work is asked for once, however many jobs want it. */
async function enqueueOnce(office: Office, kind: JobKind, by: string): Promise<void> {
  const waiting = await office.records
    .selectFrom('job')
    .select('id')
    .where('kind', '=', kind)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (waiting === undefined) await enqueue(office, { kind, title: titles[kind], by })
}

/** Jobs that a stop interrupted wait again; one that brought the server down twice does not. */
async function takeUp(office: Office): Promise<void> {
  const rows = await office.records
    .selectFrom('job')
    .select(['id', 'input'])
    .where('state', '=', 'running')
    .execute()
  for (const row of rows) {
    const input = jobInput.parse(row.input)
    const again = input.starts < startsAllowed
    await office.records
      .updateTable('job')
      .set(
        again
          ? { state: 'waiting' }
          : {
              state: 'failed',
              refusal:
                'The server stopped while this was running, twice. Nothing of it was kept.',
              ended_at: office.clock(),
            },
      )
      .where('id', '=', row.id)
      .execute()
    if (!again) await dropFile(input)
  }
}

/** Files of uploads that a crash cut short belong to no job, and they name people. */
async function dropOrphans(office: Office): Promise<void> {
  const rows = await office.records
    .selectFrom('job')
    .select('input')
    .where('state', '=', 'waiting')
    .execute()
  const wanted = new Set(rows.map((row) => jobInput.parse(row.input).path))
  for (const name of await readdir(office.folder.uploads)) {
    const path = join(office.folder.uploads, name)
    // What the reader of scans keeps beside a file goes and stays with it.
    if (wanted.has(path.replace(/\.reading$/, ''))) continue
    await rm(path, { recursive: true, force: true })
  }
}

/** The uploaded file goes as soon as its job has ended: it names people. */
async function dropFile(input: unknown): Promise<void> {
  const { path } = jobInput.parse(input)
  if (path === undefined) return
  await rm(path, { force: true })
  await rm(`${path}.reading`, { recursive: true, force: true })
}
