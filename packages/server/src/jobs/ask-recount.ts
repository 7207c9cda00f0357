import type { Office } from '../office.ts'
import { currentRoll } from '../records/current-roll.ts'
import type { Job } from '../wire/job.ts'
import type { JobDesk } from './job-desk.ts'

/** Asks for a new count; lines that were keyed since are matched first, and a count follows. */
export async function askRecount(
  office: Pick<Office, 'records'> & { readonly jobs: JobDesk },
  by: string,
): Promise<Job> {
  return (await hasUnmatchedLines(office))
    ? office.jobs.ask({ kind: 'match', title: 'Match the new lines', by })
    : office.jobs.ask({ kind: 'recount', title: 'Count again', by })
}

async function hasUnmatchedLines({ records }: Pick<Office, 'records'>): Promise<boolean> {
  if ((await currentRoll(records)) === null) return false
  const row = await records
    .selectFrom('settled_line as s')
    .innerJoin('line as l', 'l.id', 's.line_id')
    .leftJoin('match as m', 'm.line_id', 'l.id')
    .select('l.id')
    .where('m.line_id', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
