import { randomUUID } from 'node:crypto'
import type { Office } from '../office.ts'
import type { JobInput } from './job-input.ts'
import type { JobKind } from './work.ts'

export interface JobWish {
  readonly kind: JobKind
  readonly title: string
  readonly by: string
  readonly input?: Partial<JobInput>
}

const titles: Readonly<Record<JobKind, string>> = {
  'import-roll': 'Import a voter roll',
  'import-lines': 'Import keyed lines',
  'import-turn-ins': 'Import turn-ins',
  'import-filing': 'Import a filing',
  'read-filing-scans': 'Read the scans of a filing',
  'import-sheet-form': 'Take in the blank sheet',
  'import-signatures': 'Take in reference signatures',
  match: 'Match the lines against the roll',
  recount: 'Count again',
  'print-sheets': 'Print sheets',
  'print-mailers': 'Print sheets for a list of supporters',
  'read-scans': 'Read scans',
  'clipboard-extract': 'Make a look-up extract',
}

/** Writes a job into the queue; answers its id. */
export async function enqueue(office: Office, wish: JobWish): Promise<string> {
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
export async function enqueueOnce(
  office: Office,
  kind: JobKind,
  by: string,
): Promise<void> {
  const waiting = await office.records
    .selectFrom('job')
    .select('id')
    .where('kind', '=', kind)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (waiting === undefined) await enqueue(office, { kind, title: titles[kind], by })
}
