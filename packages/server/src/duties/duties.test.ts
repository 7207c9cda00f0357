import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enginesHere } from '../testing/engines.ts'
import { printPackets } from '../testing/paper-drive.ts'
import { setUpSmallPetition } from '../testing/small-drive.ts'
import { type TestCaller, type TestServer, testServer } from '../testing/test-server.ts'
import type { Duty } from '../wire/duty.ts'

describe.each(enginesHere())('the law of the drive on $name', (engine) => {
  let server: TestServer
  let manager: TestCaller
  let validator: TestCaller

  beforeAll(async () => {
    server = await testServer({ engine, prepare: setUpSmallPetition })
    manager = await server.as('manager')
    validator = await server.as('validator')
  })
  afterAll(async () => {
    await server?.stop()
    await engine.stop()
  })

  const gate = async () => (await manager.get('/api/duties')).json
  const standing = async (id: string): Promise<Duty> =>
    (await gate()).duties.find(({ duty }: Duty) => duty === id)
  const codeOf = (answer: { json: { refusal: { code: string } } }) =>
    answer.json.refusal.code

  test('the calendar has every date with its rule, and what comes next first', async () => {
    const { json } = await validator.get('/api/calendar')
    const next = json.entries.find(({ id }: { id: string }) => id === json.next)
    expect(next).toMatchObject({ id: 'deadline', date: '2017-07-25', daysLeft: 61 })
    expect(next.law.map(({ section }: { section: string }) => section)).toContain(
      'Elec. Code 9014',
    )
    expect(next.law.some(({ unverified }: { unverified: boolean }) => unverified)).toBe(
      true,
    )
    expect([json.filed, json.filedIs]).toEqual(['2017-07-25', 'last-day'])
    const text = await validator.get('/api/calendar.ics')
    expect(text.headers.get('content-type')).toContain('text/calendar')
    expect(text.text).toContain('DTSTART;VALUE=DATE:20170725')
  })

  test('another summary date moves the deadline; one before every law is refused', async () => {
    const { json } = await validator.get('/api/calendar/what-if?start=2017-02-02')
    expect(json.changes).toContainEqual(
      expect.objectContaining({ id: 'deadline', before: '2017-07-25', days: 7 }),
    )
    const early = await validator.get('/api/calendar/what-if?start=1890-02-02')
    expect(codeOf(early)).toBe('unknown-rules')
    const none = await validator.get('/api/calendar/what-if?start=2017-02-30')
    expect(codeOf(none)).toBe('bad-input')
  })

  test('whoever has the address sees the dates without signing in, until it ends', async () => {
    expect((await manager.get('/api/calendar')).json.feed).toBeNull()
    expect((await validator.post('/api/calendar/feed', { act: 'open' })).status).toBe(403)
    const opened = await manager.post('/api/calendar/feed', { act: 'open' })
    const path = new URL(opened.json.feed).pathname
    const fetched = await server.stranger.get(path)
    expect([fetched.status, fetched.text.startsWith('BEGIN:VCALENDAR')]).toEqual([
      200,
      true,
    ])
    const renewed = await manager.post('/api/calendar/feed', { act: 'open' })
    expect((await server.stranger.get(path)).status).toBe(404)
    const second = new URL(renewed.json.feed).pathname
    expect((await server.stranger.get(second)).status).toBe(200)
    await manager.post('/api/calendar/feed', { act: 'end' })
    expect((await server.stranger.get(second)).status).toBe(404)
    expect((await server.stranger.get('/calendar/.ics')).status).toBe(404)
  })

  test('a duty is done, taken back, and done again; nothing is rubbed out', async () => {
    expect((await standing('fee')).state).toBe('late')
    const refused = await validator.post('/api/duties/records', { duty: 'fee' })
    expect(refused.status).toBe(403)
    const done = await manager.post('/api/duties/records', {
      duty: 'fee',
      on: '2016-12-01',
    })
    expect(done.status).toBe(200)
    const { done: record } = await standing('fee')
    expect(record).toMatchObject({ source: 'person', on: '2016-12-01' })
    expect(codeOf(await manager.post('/api/duties/records', { duty: 'fee' }))).toBe(
      'duty-done',
    )
    const undo = `/api/duties/records/${record?.record}/undo`
    expect((await manager.post(undo)).status).toBe(200)
    expect((await standing('fee')).state).toBe('late')
    expect(codeOf(await manager.post(undo))).toBe('nothing-to-undo')
    await manager.post('/api/duties/records', { duty: 'fee', on: '2016-12-02' })
    expect((await gate()).history).toHaveLength(3)
  })

  test('what cannot be recorded is refused by name', async () => {
    const post = (input: object) => manager.post('/api/duties/records', input)
    expect(codeOf(await post({ duty: 'nothing' }))).toBe('no-such-record')
    expect(codeOf(await post({ duty: 'campaign-statements', on: '2017-05-26' }))).toBe(
      'date-in-future',
    )
    expect(codeOf(await post({ duty: 'campaign-statements', month: '2017-05' }))).toBe(
      'bad-input',
    )
    expect(codeOf(await post({ duty: 'circulator-age' }))).toBe('told-by-records')
    expect(codeOf(await manager.post('/api/duties/records/99/undo'))).toBe(
      'no-such-record',
    )
  })

  test('a day that is told starts a clock, and withdrawn it stops', async () => {
    const tell = (event: string, on: string | null) =>
      manager.post('/api/duties/events', { event, on })
    expect((await standing('committee-registration')).state).toBe('not-yet')
    await tell('first-money', '2017-05-10')
    expect(await standing('committee-registration')).toMatchObject({
      state: 'late',
      due: '2017-05-20',
      daysLeft: -5,
    })
    await tell('first-money', null)
    expect((await standing('committee-registration')).state).toBe('not-yet')
    expect(codeOf(await tell('first-money', '2017-05-26'))).toBe('date-in-future')
    expect(codeOf(await tell('filing', '2017-07-26'))).toBe('outside-the-window')
  })

  test('a planned filing moves what is counted from it, and the calendar says so', async () => {
    await manager.post('/api/duties/events', { event: 'filing', on: '2017-06-26' })
    const { json } = await validator.get('/api/calendar')
    expect([json.filed, json.filedIs]).toEqual(['2017-06-26', 'planned'])
    expect((await standing('campaign-statements')).due).toBe('2017-06-26')
    await manager.post('/api/duties/events', { event: 'filing', on: null })
  })

  test('a paper is kept sealed, opens for the manager alone, and the read is logged', async () => {
    const paper = 'The receipt of an invented treasurer'
    const sha256 = createHash('sha256').update(paper).digest('hex')
    const handedIn = await fetch(`${server.url}/api/duties/documents`, {
      method: 'POST',
      body: paper,
      headers: { origin: server.url, cookie: await cookie('manager') },
    })
    expect(await handedIn.json()).toEqual({ sha256, bytes: paper.length })
    // Before a duty names it, nobody is told that it is there.
    expect((await manager.get(`/api/duties/documents/${sha256}`)).status).toBe(404)
    await manager.post('/api/duties/records', {
      duty: 'proponent-certificates',
      on: '2016-12-01',
      document: { sha256, name: 'certificates.pdf' },
    })
    expect((await standing('proponent-certificates')).done?.document).toEqual({
      sha256,
      name: 'certificates.pdf',
      kept: true,
    })
    expect((await manager.get(`/api/duties/documents/${sha256}`)).text).toBe(paper)
    expect((await validator.get(`/api/duties/documents/${sha256}`)).status).toBe(403)
    // Whoever may look at scans cannot reach it by that way.
    expect((await validator.get(`/api/scans/images/${sha256}`)).status).toBe(404)
    for (const file of readdirSync(join(server.folder, 'documents'), {
      recursive: true,
    })) {
      const path = join(server.folder, 'documents', String(file))
      if (path.endsWith(sha256))
        expect(readFileSync(path, 'utf8')).not.toContain('treasurer')
    }
  })

  test('the records themselves tell what circulators and sheets lack', async () => {
    expect((await standing('circulator-age')).state).toBe('not-yet')
    await printPackets(server, manager, 1)
    expect(await standing('circulator-age')).toMatchObject({
      state: 'open',
      lacking: { of: 'circulators', number: 2 },
    })
    for (const code of ['V0001', 'V0002']) {
      await manager.post(`/api/circulators/${code}/entries`, { kind: 'of-age' })
    }
    expect(await standing('circulator-age')).toMatchObject({
      state: 'done',
      done: { source: 'records' },
    })
  })

  async function cookie(role: string): Promise<string> {
    const link = server.signInLinks.find((each) => each.role === role)
    const response = await fetch(link?.url ?? '', { redirect: 'manual' })
    return response.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ')
  }
})
