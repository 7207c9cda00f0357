import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setUpSmallPetition } from '../testing/small-drive.ts'
import {
  type Answer,
  type TestCaller,
  type TestServer,
  testServer,
} from '../testing/test-server.ts'

let server: TestServer
let mara: TestCaller
beforeAll(async () => {
  server = await testServer({ prepare: setUpSmallPetition })
  mara = await server.as('manager')
  await mara.patch('/api/petition', { asOf: '2030-01-01' })
})
afterAll(() => server.stop())

const house = {
  route: 'amendment',
  stage: 'proposal',
  way: 'congress',
  body: 'House of Representatives',
  decision: 'given',
  on: '2029-03-01',
  document: { title: 'H.J.Res. 1', sha256: 'a'.repeat(64) },
  votes: { yes: 290, of: 435 },
}
const post = (body: object) => mara.post('/api/consents', body)
const refusal = async (body: object) => {
  const { json } = await post(body)
  return [json.refusal?.code, json.refusal?.field]
}
const proposal = (json: Answer['json']) => json.routes[0].stages[0]

test('nothing is given at first, and the law says by how many', async () => {
  const { json } = await mara.get('/api/consents')
  expect(json.entries).toEqual([])
  expect(json.routes.map((r: { route: string }) => r.route)).toEqual([
    'amendment',
    'admission',
    'consent-of-the-states',
  ])
  const [ratification] = json.routes[0].stages[1].ways
  expect(ratification).toMatchObject({ needed: 38, of: 50, lacking: 38 })
  expect(ratification.silent).toHaveLength(50)
  expect(json.routes[2].stages[0].ways[0]).toMatchObject({ needed: null, lacking: null })
})

test('a record needs a body that is asked, a document, and votes that reach its share', async () => {
  expect(await refusal({ ...house, body: 'The Crowd' })).toEqual([
    'consent-refused',
    'body',
  ])
  expect(await refusal({ ...house, document: { title: ' ' } })).toEqual([
    'bad-input',
    'document.title',
  ])
  expect(await refusal({ ...house, votes: { yes: 289, of: 435 } })).toEqual([
    'consent-refused',
    'votes',
  ])
  expect(await refusal({ ...house, on: '2031-01-01' })).toEqual(['date-in-future', 'on'])
  const url = 'javascript:alert(1)'
  expect(await refusal({ ...house, document: { title: 'x', url } })).toEqual([
    'bad-input',
    'document.url',
  ])
  expect(await refusal({ ...house, decision: 'held-complete' })).toEqual([
    'consent-refused',
    'decision',
  ])
})

test('both houses open the next stage; taking one back closes it again', async () => {
  const first = await post(house)
  expect(proposal(first.json).ways[0]).toMatchObject({
    given: ['House of Representatives'],
    lacking: 1,
  })
  const both = await post({ ...house, body: 'Senate', votes: { yes: 67, of: 100 } })
  expect(both.json.routes[0].stages.map((s: { state: string }) => s.state)).toEqual([
    'reached',
    'open',
  ])
  const back = { ...house, decision: 'rescinded', on: '2029-09-09' }
  const rescinded = await post(back)
  expect(proposal(rescinded.json)).toMatchObject({ state: 'open' })
  expect(proposal(rescinded.json).ways[0].rescinded).toEqual(['House of Representatives'])
  expect(await refusal({ ...back, on: '2029-09-10' })).toEqual([
    'consent-refused',
    'decision',
  ])
  expect(rescinded.json.entries).toHaveLength(3)
})

test('an entry made by mistake is struck with a reason and stays readable', async () => {
  const { json } = await mara.get('/api/consents')
  const [newest] = json.entries
  const path = `/api/consents/${newest.id}/struck`
  const struck = await mara.post(path, { reason: 'Another resolution was meant' })
  expect(proposal(struck.json).state).toBe('reached')
  expect(struck.json.entries[0].struck).toMatchObject({
    reason: 'Another resolution was meant',
  })
  const again = await mara.post(path, { reason: 'Twice' })
  expect(again.json.refusal.code).toBe('nothing-to-undo')
  const observer = await server.as('observer')
  expect((await observer.post('/api/consents', house)).status).toBe(403)
})

const pdf = Buffer.from(
  '%PDF-1.7 resolution of an invented house, by Quirina Zweifelhofer',
)
const fileOf = (sha256: string) =>
  join(server.folder, 'documents', sha256.slice(0, 2), sha256)

test('the file of a document is kept sealed and opens for those who keep the records', async () => {
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  const kept = await mara.handIn('/api/consents/documents', new Uint8Array(pdf))
  expect(kept.json).toEqual({ sha256, bytes: pdf.length, type: 'application/pdf' })
  expect(readFileSync(fileOf(sha256)).includes('Zweifelhofer')).toBe(false)

  const document = { title: 'A.J.R. 5', sha256, name: 'ajr 5 – final.pdf' }
  const votes = { yes: 40, of: 42 }
  const nevada = { route: 'amendment', stage: 'ratification', way: 'states', votes }
  const { json } = await post({ ...house, ...nevada, body: 'Nevada', document })
  const [entry] = json.entries
  expect(entry).toMatchObject({ body: 'Nevada', document, fileKept: true })
  const path = `/api/consents/${entry.id}/document`
  const fetched = await mara.get(path)
  expect([fetched.headers.get('content-type'), fetched.text]).toEqual([
    'application/pdf',
    pdf.toString(),
  ])
  expect(fetched.headers.get('content-disposition')).toContain('ajr%205')
  const observer = await server.as('observer')
  expect((await observer.get(path)).status).toBe(403)
  expect((await observer.get('/api/consents')).status).toBe(200)
  // By another way than its entry nobody reaches it.
  expect((await mara.get(`/api/duties/documents/${sha256}`)).status).toBe(404)
  expect((await mara.get('/api/consents/1/document')).status).toBe(404)
})

test('what is no PDF and no picture, is too large or is not here is refused', async () => {
  const handIn = async (bytes: Uint8Array<ArrayBuffer>) =>
    (await mara.handIn('/api/consents/documents', bytes)).json.refusal?.code
  const html = new TextEncoder().encode('<html><script>alert(1)</script>')
  expect(await handIn(html)).toBe('unknown-document-type')
  expect(await handIn(new Uint8Array(0))).toBe('unknown-document-type')
  expect(await handIn(new Uint8Array(21 * 1024 * 1024))).toBe('too-large')
  const observer = await server.as('observer')
  const other = await observer.handIn('/api/consents/documents', new Uint8Array(pdf))
  expect(other.status).toBe(403)
  const document = { title: 'x', sha256: 'b'.repeat(64), name: 'gone.pdf' }
  expect(await refusal({ ...house, decision: 'refused', document })).toEqual([
    'consent-refused',
    'document.sha256',
  ])
})

test('a file that no record has named within a day is dropped, and the others stay', async () => {
  const png = Buffer.from('\u0089PNG\r\n\u001a\n and so on', 'latin1')
  const { json } = await mara.handIn('/api/consents/documents', new Uint8Array(png))
  await server.restart()
  const files = () =>
    readdirSync(join(server.folder, 'documents'), {
      recursive: true,
      withFileTypes: true,
    })
      .filter((each) => each.isFile())
      .map(({ name }) => name)
  const named = createHash('sha256').update(pdf).digest('hex')
  expect(new Set(files())).toEqual(new Set([json.sha256, named]))
  const longAgo = new Date('2017-05-24T11:00:00Z')
  for (const sha256 of files()) utimesSync(fileOf(sha256), longAgo, longAgo)
  await server.restart()
  expect(files()).toEqual([named])
})
