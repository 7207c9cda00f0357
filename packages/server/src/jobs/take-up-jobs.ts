import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Office } from '../office.ts'
import { jobInput } from './job-input.ts'

const startsAllowed = 2

/** Jobs that a stop interrupted wait again; one that brought the server down twice does not. */
export async function takeUpJobs(office: Office): Promise<void> {
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
export async function dropOrphans(office: Office): Promise<void> {
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
export async function dropFile(input: unknown): Promise<void> {
  const { path } = jobInput.parse(input)
  if (path === undefined) return
  await rm(path, { force: true })
  await rm(`${path}.reading`, { recursive: true, force: true, maxRetries: 5 })
}
