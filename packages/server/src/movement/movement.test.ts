import { afterAll, beforeAll, expect, test } from 'vitest'
import { setUpSmallPetition } from '../testing/small-drive.ts'
import { type TestCaller, type TestServer, testServer } from '../testing/test-server.ts'

let server: TestServer
let mara: TestCaller
beforeAll(async () => {
  server = await testServer({ prepare: setUpSmallPetition })
  mara = await server.as('manager')
  await mara.patch('/api/petition', { asOf: '2018-03-01' })
})
afterAll(() => server.stop())

const oregon = {
  key: 'oregon',
  title: 'The same idea',
  rules: 'us-or@2018-01-10',
  kind: 'statute',
  start: '2018-01-10',
}
const standing = {
  format: 'groundswell-standing',
  version: 1,
  title: 'The same idea',
  rules: 'us-or@2018-01-10',
  kind: 'statute',
  start: '2018-01-10',
  required: 88_184,
  asOf: '2018-02-27',
  lines: 50_000,
  valid: { low: 35_000, median: 36_000, high: 37_000 },
  odds: { fail: 1, fullCheck: 0, qualify: 0 },
  demonstration: false,
}
const enter = (body: object) => mara.post('/api/overview/petitions', body)
const count = (key: string, change: object) =>
  mara.post(`/api/overview/petitions/${key}/counts`, {
    text: JSON.stringify({ ...standing, ...change }),
    source: 'https://oregon.example/standing.json',
  })

test('the drive of this server stands first, and others under their own law', async () => {
  await enter(oregon)
  const colorado = {
    ...oregon,
    key: 'colorado',
    rules: 'us-co@2018-01-10',
    required: 98_492,
  }
  const { json } = await enter(colorado)
  const rows = json.rows.map((r: Record<string, unknown>) => [
    r['key'],
    r['required'],
    r['requiredFrom'],
    r['deadline'],
    r['count'],
  ])
  expect(rows[0]?.slice(0, 2)).toEqual(['this-drive', 400])
  expect(rows.slice(1)).toEqual([
    ['colorado', 98_492, 'given', '2018-07-10', null],
    ['oregon', 88_184, 'published', '2018-07-06', null],
  ])
  expect(json.totals).toMatchObject({ jurisdictions: 3, linesFrom: 0, lines: 0 })
})

test('unknown rules and kinds are refused by field', async () => {
  const answer = await enter({ ...oregon, key: 'x', kind: 'recall' })
  expect(answer.json.refusal).toMatchObject({ code: 'unknown-rules', field: 'kind' })
  const law = await enter({ ...oregon, key: 'x', rules: 'us-zz@2018' })
  expect(law.json.refusal).toMatchObject({ code: 'unknown-rules', field: 'rules' })
  const own = await enter({ ...oregon, key: 'this-drive' })
  expect(own.json.refusal.field).toBe('key')
})

test('a published count is taken in once, and only for its own petition', async () => {
  const taken = await count('oregon', {})
  const row = taken.json.rows.find((r: { key: string }) => r.key === 'oregon')
  expect(row).toMatchObject({
    count: {
      lines: 50_000,
      missing: 52_184,
      daysOld: 2,
      source: 'https://oregon.example/standing.json',
    },
  })
  expect(taken.json.totals).toMatchObject({ linesFrom: 1, surelyNotYet: 1 })
  const refusals = [
    await count('oregon', {}),
    await count('oregon', { lines: -1 }),
    await count('oregon', { kind: 'amendment' }),
    await count('oregon', { asOf: '2018-04-01' }),
    await count('nowhere', {}),
  ].map(({ json }) => json.refusal.code)
  expect(refusals).toEqual([
    'already-uploaded',
    'standing-refused',
    'another-petition',
    'date-in-future',
    'no-such-record',
  ])
})

test('a petition that is taken out is gone from the overview and stays on record', async () => {
  const { json } = await mara.post('/api/overview/petitions/colorado/removed')
  expect(json.rows.map((r: { key: string }) => r.key)).toEqual(['this-drive', 'oregon'])
  const twice = await mara.post('/api/overview/petitions/colorado/removed')
  expect(twice.json.refusal.code).toBe('no-such-record')
})

test('without a count there is nothing to publish, and observers change nothing', async () => {
  const none = await mara.get('/api/overview/standing.json')
  expect(none.json.refusal.code).toBe('nothing-counted-yet')
  const observer = await server.as('observer')
  expect((await observer.get('/api/overview')).status).toBe(200)
  expect((await observer.post('/api/overview/petitions', oregon)).status).toBe(403)
})
