import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enginesHere } from '../testing/engines.ts'
import { setUpSmallPetition } from '../testing/small-drive.ts'
import { type TestCaller, type TestServer, testServer } from '../testing/test-server.ts'
import type { TurnIn } from '../wire/turn-in.ts'

describe.each(enginesHere())('turn-ins at the desk on $name', (engine) => {
  let server: TestServer
  let rosa: TestCaller
  let first: TurnIn

  const wanted = {
    date: '2017-03-08',
    county: 'fresno',
    channel: 'Volunteer',
    circulator: 'V0001',
    sheets: 3,
    lines: 21,
  }

  beforeAll(async () => {
    server = await testServer({ engine, prepare: setUpSmallPetition })
    rosa = await server.as('validator', 'Rosa Almeida')
  })
  afterAll(async () => {
    await server.stop()
    await engine.stop()
  })

  const list = async (query = '') => (await rosa.get(`/api/turn-ins${query}`)).json
  const total = async () => (await list()).lines

  test('a turn-in is recorded in the words of the rules, and once when it is sent twice', async () => {
    const turnIn = { ...wanted, id: randomUUID() }
    const made = await rosa.post('/api/turn-ins', turnIn)
    expect(made.json).toHaveLength(1)
    first = made.json[0]
    expect(first).toMatchObject({ county: 'Fresno', channel: 'volunteer', byHand: true })
    const again = await rosa.post('/api/turn-ins', turnIn)
    expect(again.json[0].id).toBe(first.id)
    expect(await total()).toBe(21)
  })

  test('what is not as it must be is refused with its field', async () => {
    for (const [field, part] of [
      ['county', { county: 'Atlantis' }],
      ['date', { date: '2017-01-02' }],
      ['date', { date: '2030-01-02' }],
      ['channel', { channel: '  ' }],
      ['lines', { lines: -1 }],
    ] as const) {
      const answer = await rosa.post('/api/turn-ins', {
        ...wanted,
        ...part,
        id: randomUUID(),
      })
      expect([answer.status, answer.json.refusal.field]).toEqual([400, field])
    }
    expect(await total()).toBe(21)
  })

  test('a correction replaces, with a reason, and the old record stays in the history', async () => {
    const correction = { ...wanted, lines: 12, reason: 'Counted the circulator line too' }
    const done = await rosa.post(`/api/turn-ins/${first.id}/correction`, correction)
    expect(done.json.map((each: TurnIn) => [each.lines, each.reason])).toEqual([
      [21, null],
      [12, 'Counted the circulator line too'],
    ])
    expect(await total()).toBe(12)
    const { turnIns } = await list()
    expect(turnIns).toHaveLength(1)
    expect(turnIns[0]).toMatchObject({ corrected: 1, recordedBy: 'Rosa Almeida' })
  })

  test('of two corrections of one record the second is refused', async () => {
    const correction = { ...wanted, lines: 13, reason: 'A later count' }
    const late = await rosa.post(`/api/turn-ins/${first.id}/correction`, correction)
    expect([late.status, late.json.refusal.code]).toEqual([409, 'already-corrected'])
    const noReason = await rosa.post(`/api/turn-ins/${first.id}/correction`, {
      ...correction,
      reason: ' ',
    })
    expect(noReason.json.refusal.field).toBe('reason')
    const nobody = await rosa.post('/api/turn-ins/999999/correction', correction)
    expect(nobody.status).toBe(404)
    expect(await total()).toBe(12)
  })

  test('an undo brings back what stood before, and another one withdraws the turn-in', async () => {
    const newest = async () => (await list()).turnIns[0].id
    const undone = await rosa.post(`/api/turn-ins/${await newest()}/undo`)
    expect(undone.json.map((each: TurnIn) => each.lines)).toEqual([21, 12, 21])
    expect(await total()).toBe(21)
    const other = await rosa.post('/api/turn-ins', {
      ...wanted,
      id: randomUUID(),
      lines: 5,
    })
    await rosa.post(`/api/turn-ins/${other.json[0].id}/undo`)
    expect(await total()).toBe(21)
    const stale = await rosa.post(`/api/turn-ins/${other.json[0].id}/undo`)
    expect(stale.json.refusal.code).toBe('already-corrected')
  })

  test('the list is filtered by day, county, channel and circulator', async () => {
    await rosa.post('/api/turn-ins', {
      ...wanted,
      id: randomUUID(),
      date: '2017-04-02',
      county: 'Alpine',
      lines: 4,
    })
    expect((await list('?county=Alpine')).lines).toBe(4)
    expect((await list('?from=2017-04-01')).lines).toBe(4)
    expect((await list('?to=2017-04-01')).lines).toBe(21)
    expect((await list('?circulator=V0009')).turnIns).toEqual([])
    const one = await list('?take=1')
    expect([one.turnIns.length, one.more]).toEqual([1, 2])
    expect((await list()).choices.circulators).toEqual(['V0001'])
    expect((await rosa.get('/api/turn-ins?from=yesterday')).status).toBe(400)
  })

  test('what a phone announces is on the desk until a turn-in of that circulator answers it', async () => {
    const manager = await server.as('manager')
    const accounts = (await manager.get('/api/accounts')).json
    const ines = accounts.find((each: { role: string }) => each.role === 'circulator')
    await manager.patch(`/api/accounts/${ines.id}`, { circulator: 'V0042' })
    const phone = await server.as('circulator')
    const told = (lines: number, at: string) => ({
      id: randomUUID(),
      packet: 'P-7',
      kind: 'return',
      lines,
      at,
    })
    const events = [told(30, '2017-05-01T10:00:00Z'), told(28, '2017-05-01T11:00:00Z')]
    await phone.post('/api/pocket/events', { events })
    expect((await list()).announced).toMatchObject([
      { circulator: 'V0042', packet: 'P-7', lines: 28, county: null },
    ])
    const answered = { ...wanted, id: randomUUID(), circulator: 'V0042', lines: 28 }
    const made = await rosa.post('/api/turn-ins', answered)
    expect((await list()).announced).toEqual([])
    await rosa.post(`/api/turn-ins/${made.json[0].id}/undo`)
  })

  test('the dashboard’s count follows a correction', async () => {
    const manager = await server.as('manager')
    await manager.post('/api/recount')
    await server.idle()
    const before = (await manager.get('/api/dashboard')).json
    const { turnIns } = await list('?county=Alpine')
    const correction = { ...turnIns[0], lines: 9, reason: 'Five more sheets in the bag' }
    await rosa.post(`/api/turn-ins/${turnIns[0].id}/correction`, correction)
    expect((await manager.get('/api/dashboard')).json.stale).toBe(true)
    await manager.post('/api/recount')
    await server.idle()
    const after = (await manager.get('/api/dashboard')).json
    expect(after.stale).toBe(false)
    expect(after.tiers.raw - before.tiers.raw).toBe(5)
  })

  test('who does not take turn-ins in neither sees nor changes them', async () => {
    for (const role of ['observer', 'official', 'circulator'] as const) {
      const person = await server.as(role)
      expect((await person.get('/api/turn-ins')).status).toBe(403)
      const sent = { ...wanted, id: randomUUID() }
      expect((await person.post('/api/turn-ins', sent)).status).toBe(403)
    }
  })
})
