import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countyFiling } from '../testing/county-filing.ts'
import { enginesHere } from '../testing/engines.ts'
import { type OfficeOf, officeOf } from '../testing/office-of.ts'
import type { TestCaller } from '../testing/test-server.ts'

const seed = '16180339887498948482'
const filing = countyFiling('Kern', 12)

/** Proponents look at the lines that were rejected: what they see, and what is kept of it. */
describe.each(enginesHere())('the room of the proponents on $name', (engine) => {
  let office: OfficeOf
  let guest: TestCaller
  let guestId: string
  let daysAhead = 0
  const room = (query = '') => guest.get(`/api/review-room${query}`)

  beforeAll(async () => {
    office = await officeOf(
      engine,
      {
        rules: 'us-ca@2026-01-05',
        kind: 'amendment',
        start: '2026-01-05',
        asOf: '2026-06-01',
        required: 12,
      },
      () => new Date(Date.UTC(2026, 5, 1 + daysAhead, 12)),
    )
    const manager = await office.server.as('manager')
    await manager.upload({ kind: 'roll' }, filing.roll)
    await office.server.idle()
    await office.act('filings', {
      county: 'Kern',
      onDate: '2026-05-20',
      sheets: 2,
      lines: 12,
      filedBy: 'Mara Lindqvist',
      authority: 'proponent',
    })
    await office.act('raw-counts', { county: 'Kern', lines: 12 })
    await office.tomas.upload({ kind: 'filing' }, filing.filing)
    await office.server.idle()
    await office.act('frame', { source: 'filing' })
    await office.act('seed', { seed, again: seed })
    await office.act('draw', { stage: 'sample' })
    for (const [i, id] of filing.ids.entries()) {
      const finding =
        i < 6
          ? { found: 'valid', voterId: `V${i + 1}` }
          : { found: 'invalid', reason: i < 10 ? 'ADDRESS_MISMATCH' : 'ILLEGIBLE' }
      await office.rosa.post(`/api/verification/lines/${id}/findings`, {
        expectedVersion: 0,
        ...finding,
      })
    }
    await office.act('closing', { stage: 'sample' })
  })
  afterAll(() => office.stop())

  test('the official invites whom a proponent designated, for a time and by a link', async () => {
    const wish = {
      name: 'Ilse Vandermeer',
      email: 'ilse@proponents.invalid',
      authorisedBy: 'Mara Lindqvist, proponent',
    }
    const path = '/api/review-room/guests'
    const past = await office.tomas.post(path, { ...wish, until: '2020-01-01' })
    expect(past.json.refusal).toMatchObject({ code: 'bad-input', field: 'until' })
    const byMara = await office.server.as('manager')
    expect((await byMara.post(path, { ...wish, until: '2099-12-31' })).status).toBe(403)
    const asAnyRole = await byMara.post('/api/accounts/invitations', {
      ...wish,
      role: 'representative',
    })
    expect(asAnyRole.status).toBe(400)
    const made = await office.tomas.post(path, { ...wish, until: '2099-12-31' })
    guest = await office.server.byLink(made.json.url)
    expect((await guest.get('/api/me')).json).toMatchObject({ role: 'representative' })
    const { passes } = (await office.tomas.get(path)).json
    expect(passes).toMatchObject([{ name: wish.name, open: true, looks: 0 }])
    guestId = passes[0].id
  })

  test('before the certificate nobody sees a line, and the official sees what will be seen', async () => {
    expect((await room()).json).toMatchObject({ open: false, lines: [], rejected: 0 })
    const early = await guest.post('/api/review-room/objections', {
      lineId: 'L7',
      reason: 'x',
    })
    expect(early.json.refusal.code).toBe('room-closed')
    const preview = (await office.tomas.get('/api/review-room')).json
    expect(preview).toMatchObject({ open: false, rejected: 6 })
    expect((await office.tomas.get('/api/review-room/guests')).json.looks).toEqual([])
  })

  test('after a certificate of insufficiency each rejected line shows sheet, number and ground', async () => {
    await office.act('certificate')
    const { json, text } = await room()
    expect(json).toMatchObject({
      open: true,
      rejected: 6,
      beginBy: '2026-06-22',
      showsPaper: true,
      counties: [{ county: 'Kern', lines: 6 }],
      lines: expect.arrayContaining([
        expect.objectContaining({
          lineId: 'L7',
          sheet: 'S1',
          row: 7,
          ground: 'ADDRESS_MISMATCH',
        }),
      ]),
    })
    expect(json.grounds).toMatchObject([
      { ground: 'ADDRESS_MISMATCH', lines: 4, section: expect.stringContaining('105') },
      { ground: 'ILLEGIBLE', lines: 2 },
    ])
    expect(json.unverifiedRules.join()).toContain('last day to begin')
    // Nobody who signed, and nobody of the roll, is in the answer.
    expect(text).not.toMatch(/Ada|Voter|Elm St|Townsend|V\d/)
  })

  test('a filter narrows the list, and every look is on record', async () => {
    const narrowed = (await room('?ground=ILLEGIBLE&county=Kern')).json
    expect(narrowed.shown).toEqual({ from: 0, of: 2 })
    const { looks } = (await office.tomas.get('/api/review-room/guests')).json
    expect(looks).toMatchObject([
      { lookedAt: 'list', lines: 2, narrowedTo: 'ILLEGIBLE, Kern' },
      { lookedAt: 'list', lines: 6, narrowedTo: '' },
    ])
  })

  test('the room, the office’s book and the head of the petition are all that a representative sees', async () => {
    for (const path of [
      '/api/verification',
      '/api/verification/lines/L7',
      '/api/dashboard',
      '/api/accounts',
      '/api/review-room/guests',
    ]) {
      expect([path, (await guest.get(path)).status]).toEqual([path, 403])
    }
    expect((await guest.get('/api/official')).status).toBe(200)
    expect((await guest.get('/api/petition')).json).toMatchObject({
      title: expect.any(String),
    })
    expect((await guest.patch('/api/petition', { title: 'Mine' })).status).toBe(403)
    expect((await office.rosa.get('/api/review-room')).status).toBe(403)
    // Without a scan there is no paper to show.
    expect((await guest.get('/api/review-room/lines/L7/paper')).status).toBe(404)
  })

  test('an objection stands sealed, waits for the official, and is answered once', async () => {
    const object = (lineId: string) =>
      guest.post('/api/review-room/objections', {
        lineId,
        reason: 'Ada moved within the building',
      })
    expect((await object('L1')).json.refusal.code).toBe('no-such-record')
    expect((await object('L7')).status).toBe(200)
    expect((await object('L7')).json.refusal.code).toBe('objected-already')
    const [objection] = (await room()).json.objections
    expect(objection).toMatchObject({ lineId: 'L7', answer: null, by: 'Ilse Vandermeer' })
    const path = `/api/review-room/objections/${objection.id}/answer`
    const answer = { answer: 'finding-stands', why: 'only the unit may differ' }
    expect((await guest.post(path, answer)).status).toBe(403)
    expect((await office.tomas.post(path, answer)).status).toBe(200)
    expect((await office.tomas.post(path, answer)).json.refusal.code).toBe(
      'answered-already',
    )
    const answered = (await room()).json
    expect(answered.objections[0].answer).toMatchObject({ by: 'Tomas Brandt' })
    expect(
      answered.lines.find((l: { lineId: string }) => l.lineId === 'L7'),
    ).toMatchObject({ objections: 1 })
  })

  test('a pass opens the room up to its last day', async () => {
    const made = await office.tomas.post('/api/review-room/guests', {
      name: 'Piet Vandermeer',
      email: 'piet@proponents.invalid',
      authorisedBy: 'Mara Lindqvist, proponent',
      until: '2026-06-01',
    })
    const piet = await office.server.byLink(made.json.url)
    expect((await piet.get('/api/review-room')).status).toBe(200)
    daysAhead = 1
    expect((await piet.get('/api/review-room')).status).toBe(401)
    expect((await guest.get('/api/review-room')).status).toBe(200)
    daysAhead = 0
  })

  test('a pass that is ended opens nothing any more', async () => {
    const ended = await office.tomas.post(`/api/review-room/guests/${guestId}/end`)
    expect(ended.status).toBe(200)
    expect((await room()).status).toBe(401)
    const again = await office.tomas.post(`/api/review-room/guests/${guestId}/end`)
    expect(again.status).toBe(404)
  })
})
