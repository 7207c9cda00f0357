import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { dashboardFor } from '../../dashboard/dashboard-for.ts'
import { answer, guarded, missing } from '../../http/answers.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { refuse } from '../../http/refuse.ts'
import { askRecount } from '../../jobs/ask-recount.ts'
import { circulatorOf } from '../../pocket/pocket-home.ts'
import { countHistory } from '../../records/count-history.ts'
import { currentPetition } from '../../records/current-petition.ts'
import { dashboardReader } from '../../records/latest-dashboard.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import { countSnapshot } from '../../wire/count-snapshot.ts'
import { dashboard } from '../../wire/dashboard.ts'
import { job } from '../../wire/job.ts'

const getDashboard = createRoute({
  method: 'get',
  path: '/api/dashboard',
  summary: 'The latest count with everything the dashboard shows',
  middleware: guard('see-dashboard'),
  responses: { 200: answer(dashboard, 'The dashboard.'), ...guarded, ...missing },
  'x-refusals': [
    'not-signed-in',
    'not-allowed',
    'nothing-counted-yet',
    'no-petition-yet',
  ],
})

const recount = createRoute({
  method: 'post',
  path: '/api/recount',
  summary: 'Make a new count snapshot now',
  middleware: guard('see-dashboard'),
  responses: { 202: answer(job, 'The work that does it.'), ...guarded },
  'x-refusals': ['not-signed-in', 'not-allowed'],
})

const getSnapshots = createRoute({
  method: 'get',
  path: '/api/snapshots',
  summary: 'The history of the count',
  middleware: guard('see-dashboard'),
  responses: { 200: answer(z.array(countSnapshot), 'Newest first.'), ...guarded },
  'x-refusals': ['not-signed-in', 'not-allowed'],
})

/** The count: now, again, and as it was. */
export function dashboardRoutes(office: StaffedOffice) {
  const latestDashboard = dashboardReader(office.records)
  return new OpenAPIHono<Env>()
    .openapi(getDashboard, async (c) => {
      const petition = await currentPetition(office)
      if (petition === null) return refuse(c, 'no-petition-yet')
      const found = await latestDashboard(petition)
      if (found === null) return refuse(c, 'nothing-counted-yet')
      const me = person(c)
      const own = await circulatorOf(office.records, me)
      return c.json(dashboardFor(found, { me, own }), 200)
    })
    .openapi(recount, async (c) => c.json(await askRecount(office, person(c).name), 202))
    .openapi(getSnapshots, async (c) => c.json(await countHistory(office.records), 200))
}
