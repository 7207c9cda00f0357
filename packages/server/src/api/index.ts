import { OpenAPIHono } from '@hono/zod-openapi'
import type { Env } from '../http/env.ts'
import type { StaffedOffice } from '../staffed-office.ts'
import { version } from '../version.ts'
import { accountRoutes } from './routes/accounts.ts'
import { ballotRoutes } from './routes/ballot.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { circulatorRoutes } from './routes/circulators.ts'
import { complianceRoutes } from './routes/compliance.ts'
import { consentRoutes } from './routes/consents.ts'
import { dashboardRoutes } from './routes/dashboard.ts'
import { dutyRoutes } from './routes/duties.ts'
import { exportRoutes } from './routes/exports.ts'
import { extractRoutes } from './routes/extracts.ts'
import { filingRoutes } from './routes/filing.ts'
import { filingBoxRoutes } from './routes/filing-boxes.ts'
import { filingScanRoutes } from './routes/filing-scans.ts'
import { healthRoutes } from './routes/health.ts'
import { jobRoutes } from './routes/jobs.ts'
import { keyingRoutes } from './routes/keying.ts'
import { keyingDrawRoutes } from './routes/keying-draw.ts'
import { measureRoutes } from './routes/measure.ts'
import { movementRoutes } from './routes/movement.ts'
import { officialRoutes } from './routes/official.ts'
import { packetRoutes } from './routes/packets.ts'
import { petitionRoutes } from './routes/petition.ts'
import { pocketRoutes } from './routes/pocket.ts'
import { reviewRoutes } from './routes/review.ts'
import { reviewRoomRoutes } from './routes/review-room.ts'
import { scanRoutes } from './routes/scans.ts'
import { secondLookRoutes } from './routes/second-look.ts'
import { sheetRoutes } from './routes/sheets.ts'
import { turnInRoutes } from './routes/turn-ins.ts'
import { uploadRoutes } from './routes/uploads.ts'
import { verificationRoutes } from './routes/verification.ts'

/**
 * The API: every route with its schemas, and the document made from them (OpenAPI 3.1) at
 * `/api/openapi.json`. Signing out is the account library's: `POST /api/auth/sign-out`.
 */
export function api(office: StaffedOffice, publicUrl: string) {
  const routes = new OpenAPIHono<Env>()
    .route('/', healthRoutes())
    .route('/', accountRoutes(office, publicUrl))
    .route('/', petitionRoutes(office))
    .route('/', dashboardRoutes(office))
    .route('/', jobRoutes(office))
    .route('/', uploadRoutes(office))
    .route('/', reviewRoutes(office))
    .route('/', keyingRoutes(office))
    .route('/', keyingDrawRoutes(office))
    .route('/', secondLookRoutes(office))
    .route('/', exportRoutes(office))
    .route('/', measureRoutes(office))
    .route('/', turnInRoutes(office))
    .route('/', extractRoutes(office))
    .route('/', pocketRoutes(office, publicUrl))
    .route('/', sheetRoutes(office))
    .route('/', packetRoutes(office))
    .route('/', scanRoutes(office))
    .route('/', complianceRoutes(office))
    .route('/', circulatorRoutes(office))
    .route('/', officialRoutes(office))
    .route('/', verificationRoutes(office))
    .route('/', filingScanRoutes(office))
    .route('/', reviewRoomRoutes(office, publicUrl))
    .route('/', ballotRoutes(office))
    .route('/', consentRoutes(office))
    .route('/', movementRoutes(office))
    .route('/', calendarRoutes(office, publicUrl))
    .route('/', dutyRoutes(office))
    .route('/', filingRoutes(office))
    .route('/', filingBoxRoutes(office))
  routes.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Groundswell',
      version,
      description:
        'The API of one drive. Sign in by a staff link; the session is a cookie.',
    },
  })
  return routes
}

/** The type of the API, for a typed client: `hc<Api>(address)`. */
export type Api = ReturnType<typeof api>

export type * from '../wire/index.ts'
