import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { csvText } from '../../exports/csv-text.ts'
import { answer, conflict, guarded, missing } from '../../http/answers.ts'
import { badInput } from '../../http/bad-input.ts'
import type { Env } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { refuse } from '../../http/refuse.ts'
import { findJob, recentJobs } from '../../jobs/job-records.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import { job } from '../../wire/job.ts'

const jobId = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) })

const getJobs = createRoute({
  method: 'get',
  path: '/api/jobs',
  summary: 'Long work, newest first',
  middleware: guard('see-dashboard'),
  responses: { 200: answer(z.array(job), 'At most 50.'), ...guarded },
  'x-refusals': ['not-signed-in', 'not-allowed'],
})

const getJob = createRoute({
  method: 'get',
  path: '/api/jobs/{id}',
  summary: 'One piece of work with its progress',
  middleware: guard('see-dashboard'),
  request: { params: jobId },
  responses: { 200: answer(job, 'The job.'), ...guarded, ...missing },
  'x-refusals': ['not-signed-in', 'not-allowed', 'no-such-record'],
})

const cancelJob = createRoute({
  method: 'post',
  path: '/api/jobs/{id}/cancel',
  summary: 'Stop it; nothing of it remains',
  middleware: guard('upload'),
  request: { params: jobId },
  responses: {
    202: answer(job, 'The job; it ends within moments.'),
    ...guarded,
    ...missing,
    ...conflict,
  },
  'x-refusals': ['not-signed-in', 'not-allowed', 'no-such-record', 'job-ended'],
})

const getProblems = createRoute({
  method: 'get',
  path: '/api/jobs/{id}/problems.csv',
  summary: 'The problems of a file, with line numbers',
  middleware: guard('upload'),
  request: { params: jobId },
  responses: {
    200: { description: 'CSV.', content: { 'text/csv': { schema: z.string() } } },
    ...guarded,
    ...missing,
  },
  'x-refusals': ['not-signed-in', 'not-allowed', 'no-such-record'],
})

/** Long work: look, cancel, and what was wrong with the file. */
export function jobRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getJobs, async (c) =>
      c.json(await recentJobs(office.records, office.jobs, office.clock()), 200),
    )
    .openapi(getJob, async (c) => {
      const found = await findJob(office, office.jobs, c.req.valid('param').id)
      return found === null ? refuse(c, 'no-such-record') : c.json(found, 200)
    })
    .openapi(cancelJob, async (c) => {
      const { id } = c.req.valid('param')
      const found = await findJob(office, office.jobs, id)
      if (found === null) return refuse(c, 'no-such-record')
      if (!(await office.jobs.cancel(id))) return refuse(c, 'job-ended')
      return c.json((await findJob(office, office.jobs, id)) ?? found, 202)
    })
    .openapi(getProblems, async (c) => {
      const found = await findJob(office, office.jobs, c.req.valid('param').id)
      const report = found?.report ?? null
      if (report === null) return refuse(c, 'no-such-record')
      const rows = report.first.map((problem) => [
        problem.line,
        problem.column ?? '',
        problem.reason,
        problem.sentence,
      ])
      c.header('content-disposition', 'attachment; filename="problems.csv"')
      c.header('content-type', 'text/csv; charset=utf-8')
      return c.body(csvText(['line', 'column', 'reason', 'sentence'], rows), 200)
    })
}
