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
