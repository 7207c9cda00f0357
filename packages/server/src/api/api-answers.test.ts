import { afterAll, beforeAll, expect, test } from 'vitest'
import { may } from '../accounts/may.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'
import { role } from '../wire/account.ts'

let server: TestServer

beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

test('every role gets exactly what the table allows', async () => {
  const acts = [
    ['see-dashboard', '/api/dashboard'],
    ['see-lines', '/api/review'],
    ['upload', '/api/profiles'],
    ['see-accounts', '/api/accounts'],
    ['export-aggregates', '/api/exports/snapshots.csv'],
    ['export-lines', '/api/exports/lines.csv'],
  ] as const
  for (const holder of role.options) {
    if (holder === 'circulator') continue
    const person = holder === 'representative' ? await invited() : await server.as(holder)
    for (const [act, path] of acts) {
      const { status } = await person.get(path)
      expect([holder, act, status === 403]).toEqual([holder, act, !may(holder, act)])
    }
    // Whose petition it is stands at the head of every page, a guest's of the review room too.
    const maySee = may(holder, 'see-dashboard') || may(holder, 'see-review-room')
    const { status } = await person.get('/api/petition')
    expect([holder, status === 403]).toEqual([holder, !maySee])
  }
})

/** A representative has no account of their own from the start: the official lets them in. */
async function invited() {
  const official = await server.as('official')
  const made = await official.post('/api/review-room/guests', {
    name: 'Ilse Vandermeer',
    email: 'ilse@proponents.invalid',
    authorisedBy: 'a proponent',
    until: '2099-12-31',
  })
  return server.byLink(made.json.url)
}

test('an unknown address of the API is refused as data', async () => {
  const answer = await server.stranger.get('/api/nonsense')
  expect([answer.status, answer.json.refusal.code]).toEqual([404, 'no-such-record'])
})

test('a body that is too large or broken is refused', async () => {
  const manager = await server.as('manager')
  const large = await manager.patch('/api/petition', { title: 'x'.repeat(70_000) })
  expect(large.json.refusal.code).toBe('too-large')
  const wrong = await manager.patch('/api/petition', { required: -1 })
  expect([wrong.status, wrong.json.refusal.field]).toEqual([400, 'required'])
})

test('a petition is set up once, with the numbers of the law', async () => {
  const manager = await server.as('manager')
  expect((await manager.get('/api/petition')).json.refusal.code).toBe('no-petition-yet')
  const wanted = {
    title: 'California Nationhood',
    identifier: '16-0011A1',
    rules: 'us-ca@2017-01-26',
    kind: 'amendment',
    start: '2017-01-26',
  }
  const unknown = await manager.post('/api/petition', { ...wanted, rules: 'us-zz@2017' })
  expect([unknown.status, unknown.json.refusal.code]).toEqual([400, 'unknown-rules'])
  const made = await manager.post('/api/petition', wanted)
  expect(made.json).toMatchObject({ deadline: '2017-07-25', required: 585_407 })
  const twice = await manager.post('/api/petition', wanted)
  expect([twice.status, twice.json.refusal.code]).toEqual([409, 'petition-there'])
})
