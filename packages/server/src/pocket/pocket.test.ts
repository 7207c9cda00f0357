import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  isInExtract,
  questionKeys,
  readFilter,
  webStretch,
} from '@groundswell/roll/clipboard'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enginesHere } from '../testing/engines.ts'
import { setUpSmallPetition, smallDrive } from '../testing/small-drive.ts'
import { type TestCaller, type TestServer, testServer } from '../testing/test-server.ts'
import type { ClipboardExtract, PocketHome } from '../wire/pocket.ts'

interface Person {
  readonly first: string
  readonly last: string
  readonly house: string
  readonly street: string
  readonly county: string
}

describe.each(enginesHere())('a circulator’s phone on $name', (engine) => {
  let server: TestServer
  let manager: TestCaller
  let ines: TestCaller
  let roll: readonly Person[]
  let now = new Date('2017-05-25T12:00:00Z')
  const scratch = mkdtempSync(join(tmpdir(), 'groundswell-pocket-test-'))

  beforeAll(async () => {
    const drive = await smallDrive(scratch)
    roll = peopleOf(drive.roll)
    server = await testServer({ engine, now: () => now, prepare: setUpSmallPetition })
    manager = await server.as('manager')
    ines = await server.as('circulator')
    await manager.upload({ kind: 'roll', fileName: 'roll.csv' }, drive.roll)
    await server.idle()
  })
  afterAll(async () => {
    await server.stop()
    await engine.stop()
    rmSync(scratch, { recursive: true, force: true })
  })

  const home = async (): Promise<PocketHome> => (await ines.get('/api/pocket')).json
  const inesId = async () => {
    const accounts = (await manager.get('/api/accounts')).json
    return accounts.find((each: { role: string }) => each.role === 'circulator').id
  }
  const event = (part: object) => ({
    id: randomUUID(),
    packet: '',
    kind: 'tally',
    lines: 1,
    at: now.toISOString(),
    ...part,
  })
  const sendEvents = async (...events: readonly object[]) =>
    (await ines.post('/api/pocket/events', { events })).json

  async function holds(extract: ClipboardExtract, person: Person): Promise<boolean> {
    const filters = []
    for (let shard = 0; shard < extract.hashing.shards; shard++) {
      const { bytes } = await ines.bytes(`/api/pocket/extracts/${extract.id}/${shard}`)
      const filter = readFilter(bytes)
      if (!filter.ok) throw new Error(filter.error)
      filters.push(filter.value)
    }
    const { hashing } = extract
    return isInExtract(questionKeys(person), { hashing, filters, stretch: webStretch() })
  }

  test('an extract is made for a county that the rules know, and for no other', async () => {
    const wrong = await manager.post('/api/extracts', { county: 'Atlantis' })
    expect([wrong.status, wrong.json.refusal.field]).toEqual([400, 'county'])
    expect((await manager.post('/api/extracts', { county: 'los angeles' })).status).toBe(
      202,
    )
    await manager.post('/api/extracts', { county: 'Alameda' })
    await manager.post('/api/extracts', { county: null })
    await server.idle()
    const jobs = (await manager.get('/api/jobs')).json
    expect(jobs[0]).toMatchObject({ kind: 'clipboard-extract', state: 'done' })
    const { extracts, counties } = (await manager.get('/api/extracts')).json
    expect(extracts.map((each: ClipboardExtract) => each.county)).toEqual([
      null,
      'Alameda',
      'Los Angeles',
    ])
    expect(counties).toHaveLength(58)
    expect(readdirSync(join(server.folder, 'work'))).toEqual([])
  })

  test('a phone gets the extracts of its own county and of the state, no other', async () => {
    expect((await home()).extracts.map(({ county }) => county)).toEqual([null])
    await manager.patch(`/api/accounts/${await inesId()}`, {
      circulator: 'V0001',
      county: 'Los Angeles',
    })
    const { extracts, circulator } = await home()
    expect(circulator).toBe('V0001')
    expect(extracts.map(({ county }) => county)).toEqual([null, 'Los Angeles'])
    const desk = (await manager.get('/api/extracts')).json.extracts
    const foreign = desk.find((each: ClipboardExtract) => each.county === 'Alameda')
    const refused = await ines.get(`/api/pocket/extracts/${foreign.id}/0`)
    expect([refused.status, refused.json.refusal.code]).toEqual([409, 'extract-gone'])
    const past = await ines.get(`/api/pocket/extracts/${extracts[0]?.id}/77`)
    expect(past.status).toBe(404)
  })

  test('the extract knows the voters of its county and says no to the others', async () => {
    const { extracts } = await home()
    const county = extracts.find((each) => each.county === 'Los Angeles')!
    const state = extracts.find((each) => each.county === null)!
    const own = roll.filter((each) => each.county === 'Los Angeles').slice(0, 12)
    const others = roll.filter((each) => each.county === 'San Diego').slice(0, 6)
    expect([own.length, others.length]).toEqual([12, 6])
    for (const each of own) expect(await holds(county, each)).toBe(true)
    let wrong = 0
    for (const each of others) {
      if (await holds(county, each)) wrong++
      expect(await holds(state, each)).toBe(true)
    }
    expect(wrong).toBe(0)
  })

  test('an extract made anew has another salt, and the filters of the one before say nothing under it', async () => {
    const extractOf = async () =>
      (await home()).extracts.find((each) => each.county === 'Los Angeles')!
    const before = await extractOf()
    const [voter] = roll.filter((each) => each.county === 'Los Angeles')
    await manager.post('/api/extracts', { county: 'Los Angeles' })
    await server.idle()
    const after = await extractOf()
    expect(after.id).not.toBe(before.id)
    expect(after.hashing.salt).not.toBe(before.hashing.salt)
    expect(await holds(after, voter!)).toBe(true)
    expect(await holds({ ...after, hashing: before.hashing }, voter!)).toBe(false)
    const gone = await ines.get(`/api/pocket/extracts/${before.id}/0`)
    expect([gone.status, gone.json.refusal.code]).toEqual([409, 'extract-gone'])
  })

  test('who fetched an extract is on record, and the log knows no voter', () => {
    const log = JSON.stringify(server.log)
    expect(log).toContain('/api/pocket/extracts/:id/:shard')
    for (const { last, street } of roll.slice(0, 20)) {
      expect(log).not.toContain(`"${last}"`)
      expect(log).not.toContain(street)
    }
  })

  test('what a phone sends twice counts once', async () => {
    const [one, two] = [event({}), event({})]
    const undo = event({ kind: 'undo', undoes: two.id })
    const first = await sendEvents(one, two, undo)
    expect(first.map((each: { outcome: string }) => each.outcome)).toEqual([
      'kept',
      'kept',
      'kept',
    ])
    const again = await sendEvents(one, two, undo)
    expect(again.map((each: { outcome: string }) => each.outcome)).toEqual([
      'known',
      'known',
      'known',
    ])
    expect((await home()).tallies).toEqual([{ packet: '', lines: 1 }])
  })

  test('what cannot be is answered as a conflict, and the rest is kept', async () => {
    const good = event({})
    const answers = await sendEvents(
      event({ kind: 'undo', undoes: randomUUID() }),
      good,
      { ...good, lines: 7 },
      event({ kind: 'undo' }),
      event({ packet: 'P-0099' }),
    )
    expect(answers.map((each: { outcome: string }) => each.outcome)).toEqual([
      'conflict',
      'kept',
      'conflict',
      'conflict',
      'kept',
    ])
    expect(answers[4].note).toContain('no longer out in your name')
    const twice = [
      event({ kind: 'undo', undoes: good.id }),
      event({ kind: 'undo', undoes: good.id }),
    ]
    const undone = await sendEvents(...twice)
    expect(undone[1]).toMatchObject({ outcome: 'known' })
    expect(undone[1].note).toContain('taken back before')
  })

  test('a phone’s cookie opens the pocket page for weeks, and nothing else', async () => {
    const made = await ines.post('/api/pocket/device')
    const cookie = made.headers.getSetCookie()[0] ?? ''
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('Path=/api/pocket')
    const headers = { cookie: cookie.split(';')[0] ?? '' }
    const get = (path: string) => fetch(`${server.url}${path}`, { headers })
    const today = now
    now = new Date(now.getTime() + 20 * 86_400_000)
    expect((await get('/api/pocket')).status).toBe(200)
    expect((await get('/api/me')).status).toBe(401)
    expect((await get('/api/pocketed')).status).toBe(404)
    now = new Date(today.getTime() + 31 * 86_400_000)
    expect((await get('/api/pocket')).status).toBe(401)
    now = today
    await manager.post(`/api/accounts/${await inesId()}/sign-out`)
    expect((await get('/api/pocket')).status).toBe(401)
  })

  test('a revoked extract is handed out no more and its files are gone', async () => {
    await server.restart()
    manager = await server.as('manager')
    ines = await server.as('circulator')
    const held = (await home()).extracts.find(({ county }) => county !== null)!
    const { json } = await manager.post(`/api/extracts/${held.id}/revoke`)
    const row = json.extracts.find((each: ClipboardExtract) => each.id === held.id)
    expect(row.state).toBe('revoked')
    expect((await home()).extracts.map(({ county }) => county)).toEqual([null])
    expect((await ines.get(`/api/pocket/extracts/${held.id}/0`)).status).toBe(409)
    expect(readdirSync(join(server.folder, 'extracts'))).not.toContain(held.id)
    expect((await manager.post(`/api/extracts/${held.id}/revoke`)).status).toBe(404)
  })

  test('an extract runs out by itself', async () => {
    const today = now
    now = new Date(now.getTime() + 29 * 86_400_000)
    await server.restart()
    const later = await server.as('circulator')
    expect((await later.get('/api/pocket')).json.extracts).toEqual([])
    now = today
  })

  test('the pocket page is for circulators', async () => {
    for (const role of ['observer', 'validator'] as const) {
      const person = await server.as(role)
      expect((await person.get('/api/pocket')).status).toBe(403)
      expect((await person.get('/api/extracts')).status).toBe(403)
    }
  })
})

function peopleOf(csv: string): readonly Person[] {
  const [header = '', ...rows] = csv.trim().split('\n')
  const names = header.split(',')
  return rows.map((row) => {
    const cells = row.split(',')
    const cell = (name: string) => cells[names.indexOf(name)] ?? ''
    return {
      first: cell('first_name'),
      last: cell('last_name'),
      house: cell('house_number'),
      street: cell('street_name'),
      county: cell('county'),
    }
  })
}
