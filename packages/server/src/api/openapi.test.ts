import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusals } from '../http/refusals.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'

let server: TestServer
let document: OpenApiDocument

beforeAll(async () => {
  server = await testServer()
  document = (await server.stranger.get('/api/openapi.json')).json
})
afterAll(() => server.stop())

interface OpenApiDocument {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>
}

interface DocumentedOperation {
  readonly responses: Readonly<Record<string, unknown>>
  readonly 'x-refusals'?: readonly (keyof typeof refusals)[]
}

interface Operation {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly codes: readonly (keyof typeof refusals)[]
  readonly statuses: readonly number[]
}

function operations(): readonly Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method} ${path}`,
      method,
      path,
      codes: operation['x-refusals'] ?? [],
      statuses: Object.keys(operation.responses).map(Number),
    })),
  )
}

test('the document is OpenAPI 3.1 and lists every route', () => {
  expect(document.openapi).toBe('3.1.0')
  expect(
    operations()
      .map(({ name }) => name)
      .sort(),
  ).toMatchInlineSnapshot(`
    [
      "get /api/accounts",
      "get /api/accounts/events",
      "get /api/ballot",
      "get /api/ballot/texts",
      "get /api/calendar",
      "get /api/calendar.ics",
      "get /api/calendar/what-if",
      "get /api/circulators",
      "get /api/compliance",
      "get /api/consents",
      "get /api/consents/{id}/document",
      "get /api/dashboard",
      "get /api/duplicates",
      "get /api/duties",
      "get /api/duties/documents/{sha256}",
      "get /api/exports/{file}",
      "get /api/extracts",
      "get /api/filing",
      "get /api/filing-scans",
      "get /api/filing/boxes/{id}",
      "get /api/filing/boxes/{id}/{file}",
      "get /api/filing/filings/{id}",
      "get /api/filing/filings/{id}/reconciliation.csv",
      "get /api/filing/sheets.csv",
      "get /api/health",
      "get /api/jobs",
      "get /api/jobs/{id}",
      "get /api/jobs/{id}/problems.csv",
      "get /api/keying/draw",
      "get /api/keying/pull-list",
      "get /api/lines/{id}",
      "get /api/mailers",
      "get /api/mailers/{id}/sheets.pdf",
      "get /api/me",
      "get /api/measure",
      "get /api/measure/{file}",
      "get /api/official",
      "get /api/official/daily-report",
      "get /api/official/files/{file}",
      "get /api/overview",
      "get /api/overview/standing.json",
      "get /api/packets",
      "get /api/packets/{id}",
      "get /api/packets/{id}/sheets.pdf",
      "get /api/petition",
      "get /api/pocket",
      "get /api/pocket/extracts/{id}/{shard}",
      "get /api/profiles",
      "get /api/rechecks",
      "get /api/review",
      "get /api/review-room",
      "get /api/review-room/guests",
      "get /api/review-room/lines/{id}/paper",
      "get /api/scans",
      "get /api/scans/images/{id}",
      "get /api/sheet-form",
      "get /api/sheet-hints",
      "get /api/sheets",
      "get /api/sheets/{id}",
      "get /api/sheets/{id}/declaration",
      "get /api/snapshots",
      "get /api/turn-ins",
      "get /api/turn-ins/{id}/history",
      "get /api/verification",
      "get /api/verification/images/{id}",
      "get /api/verification/lines/{id}",
      "get /api/verification/lines/{id}/voters/{voter}",
      "patch /api/accounts/{id}",
      "patch /api/petition",
      "post /api/accounts/invitations",
      "post /api/accounts/{id}/link",
      "post /api/accounts/{id}/sign-out",
      "post /api/ballot/facts",
      "post /api/ballot/facts/taken-back",
      "post /api/ballot/texts/{part}",
      "post /api/calendar/feed",
      "post /api/circulators",
      "post /api/circulators/entries/{id}/undo",
      "post /api/circulators/{id}/entries",
      "post /api/compliance/cures",
      "post /api/compliance/cures/{id}/undo",
      "post /api/compliance/notice",
      "post /api/consents",
      "post /api/consents/documents",
      "post /api/consents/{id}/struck",
      "post /api/custody",
      "post /api/custody/{id}/undo",
      "post /api/decisions/{id}/undo",
      "post /api/duplicates/decision",
      "post /api/duplicates/undo",
      "post /api/duties/documents",
      "post /api/duties/events",
      "post /api/duties/records",
      "post /api/duties/records/{id}/undo",
      "post /api/extracts",
      "post /api/extracts/{id}/revoke",
      "post /api/filing-scans/pages/{id}/ruling",
      "post /api/filing/boxes",
      "post /api/filing/boxes/{id}/loose",
      "post /api/filing/boxes/{id}/loose/{entry}/undo",
      "post /api/filing/boxes/{id}/out",
      "post /api/filing/boxes/{id}/sheets",
      "post /api/filing/filings",
      "post /api/filing/filings/{id}/counts",
      "post /api/filing/filings/{id}/notes",
      "post /api/filing/filings/{id}/receipt",
      "post /api/filing/filings/{id}/undo",
      "post /api/filing/receipts/{id}/undo",
      "post /api/jobs/{id}/cancel",
      "post /api/keying/at-hand",
      "post /api/keying/desk",
      "post /api/keying/draw",
      "post /api/keying/draw/blind-share",
      "post /api/keying/lines/{id}/draft",
      "post /api/keying/lines/{id}/reading",
      "post /api/keying/suggestions",
      "post /api/keying/undo",
      "post /api/lines/{id}/decision",
      "post /api/mailers",
      "post /api/mailers/{id}/drop",
      "post /api/measure",
      "post /api/official/certificate",
      "post /api/official/closing",
      "post /api/official/district-counts",
      "post /api/official/draw",
      "post /api/official/filings",
      "post /api/official/frame",
      "post /api/official/full-check",
      "post /api/official/raw-counts",
      "post /api/official/seed",
      "post /api/official/state-certificates",
      "post /api/official/taken-back",
      "post /api/overview/petitions",
      "post /api/overview/petitions/{key}/counts",
      "post /api/overview/petitions/{key}/removed",
      "post /api/packets",
      "post /api/packets/{id}/take-in",
      "post /api/petition",
      "post /api/pocket/device",
      "post /api/pocket/events",
      "post /api/pocket/sign-out",
      "post /api/rechecks/kept/{id}/undo",
      "post /api/rechecks/{id}/keep",
      "post /api/recount",
      "post /api/review-room/guests",
      "post /api/review-room/guests/{id}/end",
      "post /api/review-room/objections",
      "post /api/review-room/objections/{id}/answer",
      "post /api/scans/pages/{id}/ruling",
      "post /api/scans/rulings/{id}/undo",
      "post /api/sheet-hints/looks/{id}/undo",
      "post /api/sheet-hints/seen",
      "post /api/sheets/{id}/declaration",
      "post /api/turn-ins",
      "post /api/turn-ins/{id}/correction",
      "post /api/turn-ins/{id}/undo",
      "post /api/uploads",
      "post /api/uploads/preview",
      "post /api/verification/batches",
      "post /api/verification/lines/{id}/findings",
      "post /api/verification/lines/{id}/undo",
      "post /api/verification/verifiers/{id}/release",
      "post /api/voters/search",
    ]
  `)
})

test('every refusal of a route has its status documented, and no status is idle', () => {
  for (const { name, codes, statuses } of operations()) {
    const refused = new Set(codes.map((code) => refusals[code].status))
    for (const status of refused) expect(statuses, name).toContain(status)
    for (const status of statuses.filter((each) => each >= 400)) {
      expect([...refused], `${name} ${status}`).toContain(status)
    }
  }
})

test('every refusal that a route can give is documented somewhere', () => {
  const documented = new Set(operations().flatMap(({ codes }) => codes))
  // These four guard every route before it is reached, or befall it.
  const everywhere = ['foreign-origin', 'wrong-host', 'too-often', 'defect']
  for (const code of Object.keys(refusals)) {
    if (everywhere.includes(code)) continue
    expect([...documented], code).toContain(code)
  }
})

test('every route but the health check refuses strangers', async () => {
  for (const { path, method, name } of operations()) {
    if (path === '/api/health') continue
    const url = path.replace('{id}', '1').replace('{file}', 'counties.csv')
    const answer =
      method === 'get'
        ? await server.stranger.get(url)
        : method === 'patch'
          ? await server.stranger.patch(url, {})
          : await server.stranger.post(url, {})
    expect([name, answer.status]).toEqual([name, 401])
  }
})
