import { printedSheetId, sheetId } from '@groundswell/petition'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enginesHere } from '../testing/engines.ts'
import { printPackets } from '../testing/paper-drive.ts'
import { setUpSmallPetition } from '../testing/small-drive.ts'
import { type TestCaller, type TestServer, testServer } from '../testing/test-server.ts'

const printed = (serial: number) => printedSheetId(sheetId('DEMO', serial))
const rosa = {
  role: 'proponent',
  name: 'Rosa Invented',
  authorisedBy: null,
  authorisedOn: null,
}

describe.each(enginesHere())('the filing on $name', (engine) => {
  let server: TestServer
  let manager: TestCaller
  let validator: TestCaller
  let box = 0
  let filing = 0

  beforeAll(async () => {
    server = await testServer({ engine, prepare: setUpSmallPetition })
    manager = await server.as('manager')
    validator = await server.as('validator')
    await printPackets(server, manager)
    for (const packet of ['P1', 'P2']) {
      await scan(packet, 'issued', { holder: 'V0001', on: '2017-05-01' })
      await scan(packet, 'returned', { on: '2017-05-20' })
    }
  })
  afterAll(async () => {
    await server?.stop()
    await engine.stop()
  })

  const scan = (text: string, act: string, more: object = {}) =>
    manager.post('/api/custody', { text, act, ...more })
  const into = (text: string, more: object = {}) =>
    validator.post(`/api/filing/boxes/${box}/sheets`, { text, ...more })
  const codeOf = (answer: { json: { refusal: { code: string } } }) =>
    answer.json.refusal.code
  const stateOf = async (serial: number) =>
    (await manager.get(`/api/sheets/${sheetId('DEMO', serial)}`)).json.state
  const fresno = async () =>
    (await manager.get('/api/filing')).json.offices.find(
      ({ place }: { place: string }) => place === 'Fresno',
    )

  test('the plan says what goes to which county, and what is still uncounted', async () => {
    const { json } = await validator.get('/api/filing')
    expect(json.office).toMatchObject({
      perPlace: true,
      atOnce: 'each-office',
      closed: true,
    })
    expect(await fresno()).toMatchObject({
      ready: { sheets: 10, lines: 0 },
      unread: 10,
      filing: null,
    })
    const observer = await server.as('observer')
    expect((await observer.get('/api/filing')).status).toBe(403)
  })

  test('a box is opened for a county of the law and numbered by itself', async () => {
    const wrong = await validator.post('/api/filing/boxes', { place: 'Fresnel' })
    expect(codeOf(wrong)).toBe('unknown-county')
    const opened = await validator.post('/api/filing/boxes', { place: 'fresno' })
    expect(opened.json.box).toMatchObject({ label: 'Fresno 1', number: 1, sheets: 0 })
    box = opened.json.box.id
  })

  test('a sheet that nobody read goes in with its lines counted, and not without', async () => {
    const refused = await into(printed(1))
    expect([codeOf(refused), refused.json.refusal.sentence]).toEqual([
      'lines-needed',
      expect.stringContaining(printed(1)),
    ])
    const done = await into(printed(1), { lines: 8 })
    expect(done.json).toMatchObject({
      boxed: [printed(1)],
      left: [],
      page: { box: { lines: 8 } },
    })
    expect(await stateOf(1)).toBe('boxed')
    expect(codeOf(await into(printed(1), { lines: 8 }))).toBe('not-possible-now')
    expect(codeOf(await into('9780131103627'))).toBe('foreign-code')
  })

  test('what went in by mistake is taken back, or taken out', async () => {
    const done = await into(printed(2), { lines: 7 })
    expect((await validator.post(`/api/custody/${done.json.batch}/undo`)).status).toBe(
      200,
    )
    expect(await stateOf(2)).toBe('returned')
    await into(printed(2), { lines: 7 })
    const out = await validator.post(`/api/filing/boxes/${box}/out`, {
      sheet: sheetId('DEMO', 2),
    })
    expect(out.json.box).toMatchObject({ sheets: 1, lines: 8 })
    expect(await stateOf(2)).toBe('returned')
    // Counted once, it stays counted.
    expect((await into(printed(2))).json.page.box).toMatchObject({ sheets: 2, lines: 15 })
  })

  test('a sheet of another county is refused by name', async () => {
    const kern = await validator.post('/api/filing/boxes', { place: 'Kern' })
    const wrong = await validator.post(`/api/filing/boxes/${kern.json.box.id}/sheets`, {
      text: printed(3),
      lines: 3,
    })
    expect(codeOf(wrong)).toBe('wrong-office')
  })

  test('a sheet that would be thrown out goes in only by a word of its own', async () => {
    await manager.post(`/api/sheets/${sheetId('DEMO', 3)}/declaration`, {
      isThere: false,
    })
    expect((await fresno()).held.sheets).toBe(1)
    expect(codeOf(await into(printed(3), { lines: 4 }))).toBe('held-back')
    const anyway = await into(printed(3), { lines: 4, anyway: true })
    expect(anyway.json.page.sheets.at(-1).held).toEqual(['declaration-missing'])
  })

  test('sheets without a number are counted in, and taken back', async () => {
    const path = `/api/filing/boxes/${box}/loose`
    const added = await validator.post(path, { sheets: 2, lines: 11 })
    expect(added.json.box).toMatchObject({ sheets: 5, lines: 30 })
    const undo = `${path}/${added.json.loose[0].id}/undo`
    expect((await validator.post(undo)).json.box.lines).toBe(19)
    expect(codeOf(await validator.post(undo))).toBe('nothing-to-undo')
    await validator.post(path, { sheets: 1, lines: 5 })
  })

  test('the manifest lists every sheet and its sum, for a program and for the clerk', async () => {
    const csv = await manager.get(`/api/filing/boxes/${box}/manifest.csv`)
    expect(csv.text).toBe(
      `sheet,lines\n${printed(1)},8\n${printed(2)},7\n${printed(3)},4\n1 sheets without a number,5\n4 sheets,24\n`,
    )
    const pdf = await manager.get(`/api/filing/boxes/${box}/manifest.pdf`)
    expect(pdf.text.startsWith('%PDF-')).toBe(true)
  })

  test('nobody files who may not, and nothing is filed that is not boxed', async () => {
    const file = (more: object) =>
      manager.post('/api/filing/filings', { filer: rosa, ...more })
    expect(
      (await validator.post('/api/filing/filings', { place: 'Fresno' })).status,
    ).toBe(403)
    expect(codeOf(await file({ place: 'Kern' }))).toBe('nothing-boxed')
    expect(codeOf(await file({ place: 'Fresno', on: '2017-05-26' }))).toBe(
      'date-in-future',
    )
    const stranger = {
      ...rosa,
      role: 'authorised',
      authorisedBy: 'Rosa',
      authorisedOn: null,
    }
    const refused = await file({ place: 'Fresno', filer: stranger })
    expect([codeOf(refused), refused.json.refusal.rule]).toEqual([
      'may-not-file',
      expect.stringContaining('9032'),
    ])
  })

  test('filed, the sheets are with the county and nothing can be added', async () => {
    const done = await manager.post('/api/filing/filings', {
      place: 'Fresno',
      filer: rosa,
    })
    expect(done.json).toMatchObject({
      filing: { place: 'Fresno', boxes: 1, sheets: 4, lines: 24, received: false },
      mayUndo: true,
    })
    filing = done.json.filing.id
    expect(await stateOf(1)).toBe('filed')
    expect(codeOf(await into(printed(4), { lines: 8 }))).toBe('filed-already')
    const again = await manager.post('/api/filing/filings', {
      place: 'Fresno',
      filer: rosa,
    })
    expect(codeOf(again)).toBe('filed-already')
    expect((await manager.get('/api/calendar')).json).toMatchObject({
      filed: '2017-05-25',
      filedIs: 'filed',
    })
    const duties = (await manager.get('/api/duties')).json.duties
    expect(duties).toContainEqual(
      expect.objectContaining({ duty: 'filing-authorisation', state: 'done' }),
    )
  })

  test('a filing taken back puts every sheet back into its box', async () => {
    expect((await manager.post(`/api/filing/filings/${filing}/undo`)).status).toBe(200)
    expect(await stateOf(1)).toBe('boxed')
    const again = await manager.post('/api/filing/filings', {
      place: 'Fresno',
      filer: rosa,
    })
    expect(again.json.filing).toMatchObject({ sheets: 4, lines: 24 })
    filing = again.json.filing.id
  })

  test('a receipt that counts fewer sheets leaves it open which are missing', async () => {
    const receipt = { receivedBy: 'A clerk', boxes: 1, sheets: 3 }
    const path = `/api/filing/filings/${filing}/receipt`
    const less = await manager.post(path, receipt)
    expect(less.json.receipt).toMatchObject({
      agrees: false,
      difference: { boxes: 0, sheets: -1, lines: null },
    })
    expect(await stateOf(1)).toBe('filed')
    expect(codeOf(await manager.post(path, receipt))).toBe('receipt-there')
    expect(codeOf(await manager.post(`/api/filing/filings/${filing}/undo`))).toBe(
      'later-events',
    )
    await manager.post(`/api/filing/receipts/${less.json.receipt.id}/undo`)
    const whole = await manager.post(path, { ...receipt, sheets: 4, lines: 24 })
    expect(whole.json.receipt.agrees).toBe(true)
    expect(await stateOf(1)).toBe('received')
  })

  test('the list of the office is held against ours, sheet by sheet', async () => {
    const count = (more: object) =>
      manager.post(`/api/filing/filings/${filing}/counts`, more)
    const bad = await count({ list: `${printed(1)},8\n${printed(2)};seven` })
    expect([codeOf(bad), bad.json.refusal.line]).toEqual(['bad-list', 2])
    const slip = printed(1).replace('000001', '000002')
    expect(codeOf(await count({ list: `${slip},8` }))).toBe('bad-list')
    expect(codeOf(await count({ list: `${printed(1)},8`, raw: 9 }))).toBe(
      'counts-refused',
    )
    const { json } = await count({
      list: `sheet,lines\n${printed(1)},8\n${printed(2)},6\nSTRAY-1,3\n`,
    })
    expect(json.reconciliation).toMatchObject({
      ours: { sheets: 4, lines: 24 },
      theirs: { sheets: 3, lines: 17 },
      difference: -7,
      // Nothing is netted: one line too few here and three too many there are four.
      unexplained: { sheets: 4, lines: 13 },
    })
    const states = json.reconciliation.rows.map(
      ({ sheet, state }: { sheet: string; state: string }) => `${sheet} ${state}`,
    )
    expect(states).toEqual([
      'DEMO-000001 agrees',
      'DEMO-000002 differs',
      'DEMO-000003 not-received',
      'SHEETS WITHOUT A NUMBER not-received',
      'STRAY-1 not-ours',
    ])
  })

  test('an amended count is a new record, and a difference can be explained', async () => {
    const amended = await manager.post(`/api/filing/filings/${filing}/counts`, {
      raw: 19,
      note: 'They found two lines more.',
    })
    expect(
      amended.json.counts.map(({ raw, change }: { raw: number; change: number }) => [
        raw,
        change,
      ]),
    ).toEqual([
      [17, 0],
      [19, 2],
    ])
    // A total alone does not take the place of the list.
    expect(amended.json.reconciliation.theirs.sheets).toBe(3)
    const noted = await manager.post(`/api/filing/filings/${filing}/notes`, {
      sheet: 'DEMO-000002',
      note: 'The last row is crossed out.',
    })
    expect(noted.json.reconciliation.unexplained).toEqual({ sheets: 3, lines: 12 })
    const csv = await manager.get(`/api/filing/filings/${filing}/reconciliation.csv`)
    expect(csv.text).toContain('DEMO-000002,7,6,-1,differs,The last row is crossed out.')
  })
})
