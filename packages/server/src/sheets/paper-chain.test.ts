import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { demonstrationMeasure, printedSheetId, sheetId } from '@groundswell/petition'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enginesHere } from '../testing/engines.ts'
import { printPackets } from '../testing/paper-drive.ts'
import { setUpSmallPetition } from '../testing/small-drive.ts'
import { type TestCaller, type TestServer, testServer } from '../testing/test-server.ts'

const printed = (serial: number) => printedSheetId(sheetId('DEMO', serial))

describe.each(enginesHere())('the chain of custody on $name', (engine) => {
  let server: TestServer
  let manager: TestCaller

  beforeAll(async () => {
    server = await testServer({ engine, prepare: setUpSmallPetition })
    manager = await server.as('manager')
  })
  afterAll(async () => {
    await server?.stop()
    await engine.stop()
  })

  const scan = (text: string, act: string, more: object = {}) =>
    manager.post('/api/custody', { text, act, ...more })
  const stateOf = async (serial: number) =>
    (await manager.get(`/api/sheets/${sheetId('DEMO', serial)}`)).json
  const codeOf = (answer: { json: { refusal: { code: string } } }) =>
    answer.json.refusal.code

  test('before a sheet is printed no code can be one of ours', async () => {
    expect(codeOf(await scan('DEMO-000001', 'returned'))).toBe('no-sheets-yet')
    const asked = await manager.post('/api/packets', {
      county: 'Fresno',
      packets: 1,
      sheetsPerPacket: 1,
    })
    expect(codeOf(asked)).toBe('no-measure-yet')
    expect((await manager.get('/api/compliance')).status).toBe(409)
  })

  test('a measure with a slip is refused with its field, and nothing is kept', async () => {
    const broken = { ...demonstrationMeasure, code: 'a code' }
    const refused = await manager.post('/api/measure', { text: JSON.stringify(broken) })
    expect([refused.status, refused.json.refusal.field]).toEqual([400, 'code'])
    expect((await manager.get('/api/measure')).status).toBe(404)
  })

  test('packets are printed, their sheets registered, and the text frozen', async () => {
    await printPackets(server, manager)
    const list = (await manager.get('/api/packets')).json
    expect(list.packets.map(({ id }: { id: string }) => id)).toEqual([
      'DEMO-P0002',
      'DEMO-P0001',
    ])
    expect((await stateOf(10)).state).toBe('printed')
    const measure = (await manager.get('/api/measure')).json
    expect(measure.frozenAt).not.toBeNull()
    expect(list.frozenText).toBe(measure.textHash)
    expect(await stateOf(1)).toMatchObject({ isFrozenText: true, problems: [] })
  })

  test('whoever carries the sheets reads the text with its strikes and insertions', async () => {
    const page = await manager.get('/api/measure/redline.html')
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(page.text).toContain('<del>')
    const style = /<style>([^<]*)<\/style>/.exec(page.text)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(page.headers.get('content-security-policy')).toContain(`'sha256-${hash}'`)
    const pdf = await manager.bytes('/api/measure/redline.pdf')
    expect(new TextDecoder().decode(pdf.bytes.slice(0, 5))).toBe('%PDF-')
    expect((await server.stranger.get('/api/measure/redline.html')).status).toBe(401)
  })

  test('another text is refused once a sheet is printed; the same one is welcome', async () => {
    const other = { ...demonstrationMeasure, amends: 'something else' }
    const refused = await manager.post('/api/measure', { text: JSON.stringify(other) })
    expect(codeOf(refused)).toBe('text-is-frozen')
    const same = await manager.post('/api/measure', {
      text: JSON.stringify(demonstrationMeasure),
    })
    expect(same.status).toBe(200)
  })

  test('the PDF of a packet can be fetched, and is the one that was printed', async () => {
    const pdf = await manager.get('/api/packets/DEMO-P0001/sheets.pdf')
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([
      200,
      'application/pdf',
    ])
    expect(pdf.text.startsWith('%PDF-')).toBe(true)
    expect((await manager.get('/api/packets/DEMO-P0009/sheets.pdf')).status).toBe(404)
  })

  test('a packet is issued by its id, and all its sheets are with the circulator', async () => {
    expect(codeOf(await scan('P1', 'issued'))).toBe('holder-needed')
    expect(codeOf(await scan('P1', 'issued', { holder: 'V0009' }))).toBe(
      'unknown-circulator',
    )
    const issued = await scan('demo-p0001', 'issued', {
      holder: 'V0001',
      on: '2017-05-01',
    })
    expect(issued.json).toMatchObject({ recorded: 5, odd: [], refused: [] })
    const list = (await manager.get('/api/packets')).json
    expect(list.outLongest[0]).toMatchObject({
      id: 'DEMO-P0001',
      out: 5,
      holders: ['V0001'],
      daysOut: 24,
    })
    expect(list.outOver14Days).toBe(5)
  })

  test('a slip of the finger does not pass the check letter', async () => {
    const id = printed(3)
    const slip = id.replace('000003', '000004')
    expect(codeOf(await scan(slip, 'returned'))).toBe('wrong-check-letter')
    expect(codeOf(await scan('DEMO-000999', 'returned'))).toBe('unknown-sheet')
    expect(codeOf(await scan('OTHER-000003', 'returned'))).toBe('foreign-code')
    expect(codeOf(await scan('9780131103627', 'returned'))).toBe('foreign-code')
    expect(codeOf(await scan(id, 'returned', { on: '2017-05-26' }))).toBe(
      'date-in-future',
    )
  })

  test('a sheet issued twice is recorded and named odd; undone, it is as before', async () => {
    const twice = await scan(printed(3), 'issued', {
      holder: 'V0002',
      on: '2017-05-02',
    })
    expect(twice.json.odd).toEqual([{ sheet: 'DEMO-000003', kind: 'issued-twice' }])
    // That it went out before the day of its printing is odd too.
    expect(await stateOf(3)).toMatchObject({ holder: 'V0002', oddities: 2 })
    const undone = await manager.post(`/api/custody/${twice.json.batch}/undo`)
    expect(undone.json).toMatchObject({ sheets: 1, turnInTakenBack: false })
    const sheet = await stateOf(3)
    expect(sheet).toMatchObject({ holder: 'V0001', oddities: 1 })
    // Both stay on record.
    expect(sheet.events.map(({ kind }: { kind: string }) => kind)).toEqual([
      'printed',
      'issued',
      'issued',
      'corrected',
    ])
    const again = await manager.post(`/api/custody/${twice.json.batch}/undo`)
    expect(codeOf(again)).toBe('nothing-to-undo')
  })

  test('a packet comes back with a hand count, which becomes a turn-in', async () => {
    const taken = await manager.post('/api/packets/DEMO-P0001/take-in', {
      lines: 31,
      sheets: [1, 2, 3, 4].map((serial) => sheetId('DEMO', serial)),
      on: '2017-05-20',
    })
    expect(taken.json).toMatchObject({ sheets: 4, lines: 31, stillOut: 1 })
    expect((await stateOf(2)).turnIn).toEqual({ lines: 31, sheets: 4, on: '2017-05-20' })
    await server.idle()
    const { reconciliation } = (await manager.get('/api/scans')).json
    expect(reconciliation).toMatchObject([
      { counted: 31, sheets: 4, sheetsRead: 0, taken: 31, verdict: 'not-read-yet' },
    ])
    const nothing = await manager.post('/api/packets/DEMO-P0002/take-in', { lines: 1 })
    expect(codeOf(nothing)).toBe('nothing-out')
  })

  test('taking a packet in is taken back as a whole, the hand count with it', async () => {
    await scan('P2', 'issued', { holder: 'V0002', on: '2017-05-10' })
    const taken = await manager.post('/api/packets/DEMO-P0002/take-in', { lines: 12 })
    const undone = await manager.post(`/api/custody/${taken.json.batch}/undo`)
    expect(undone.json).toEqual({
      batch: taken.json.batch,
      sheets: 5,
      turnInTakenBack: true,
    })
    expect((await stateOf(7)).state).toBe('out')
    expect((await manager.get('/api/scans')).json.reconciliation).toHaveLength(1)
  })

  test('what something later rests on is not taken back before it', async () => {
    const back = await scan(printed(6), 'lost')
    await scan(printed(6), 'found')
    const refused = await manager.post(`/api/custody/${back.json.batch}/undo`)
    expect(codeOf(refused)).toBe('later-events')
    expect((await stateOf(6)).state).toBe('returned')
  })

  test('what cannot happen is refused and leaves no event', async () => {
    expect(codeOf(await scan(printed(1), 'received'))).toBe('not-possible-now')
    expect((await stateOf(1)).events).toHaveLength(3)
  })

  test('a validator takes back their own act, and not a manager’s', async () => {
    const validator = await server.as('validator')
    const lost = await scan(printed(9), 'lost')
    const refused = await validator.post(`/api/custody/${lost.json.batch}/undo`)
    expect(codeOf(refused)).toBe('not-yours')
    expect((await validator.post('/api/packets', {})).status).toBe(403)
    expect((await validator.post('/api/circulators', {})).status).toBe(403)
  })

  test('the states of the list add up to the sheets', async () => {
    const { total, counts } = (await manager.get('/api/sheets')).json
    const sum = counts.reduce(
      (all: number, each: { sheets: number }) => all + each.sheets,
      0,
    )
    expect([total, sum]).toEqual([10, 10])
    const out = (await manager.get('/api/sheets?state=out&holder=V0002')).json
    expect(out.sheets.map(({ id }: { id: string }) => id)).toEqual([
      'DEMO-000007',
      'DEMO-000008',
      'DEMO-000010',
    ])
  })

  test('names of circulators are shown to those who keep the ledger, and sealed on disk', async () => {
    const ledger = (await manager.get('/api/circulators')).json
    expect(ledger[0]).toMatchObject({ code: 'V0001', name: 'Invented V0001' })
    if (engine.name === 'postgres') return
    await server.restart()
    manager = await server.as('manager')
    const files = readFileSync(`${server.folder}/groundswell.key`, 'utf8')
    expect(files).not.toContain('Invented')
  })

  test('a circulator sees the packets and sheets in their own hands, and nothing of others’', async () => {
    const ines = await server.as('circulator')
    expect((await ines.get('/api/packets')).json.packets).toEqual([])
    const accounts = (await manager.get('/api/accounts')).json
    const { id } = accounts.find(({ role }: { role: string }) => role === 'circulator')
    await manager.patch(`/api/accounts/${id}`, { circulator: 'V0001' })
    const own = (await ines.get('/api/packets')).json
    expect(own.packets).toMatchObject([{ id: 'DEMO-P0001', sheets: 1, out: 1 }])
    expect((await ines.get('/api/packets/DEMO-P0002')).status).toBe(404)

    // Of a packet that two people carry each sees their own part alone.
    await scan(printed(10), 'issued', { holder: 'V0001', on: '2017-05-24' })
    const list = await ines.get('/api/packets')
    expect(list.json.packets[0]).toMatchObject({
      id: 'DEMO-P0002',
      sheets: 1,
      counts: [{ state: 'out', sheets: 1 }],
      holders: ['V0001'],
    })
    const page = await ines.get('/api/packets/DEMO-P0002')
    expect(page.json.sheetList.map((sheet: { id: string }) => sheet.id)).toEqual([
      'DEMO-000010',
    ])
    const pocket = await ines.get('/api/pocket')
    expect(pocket.json.packets).toMatchObject([
      { id: 'DEMO-P0001', sheets: 1 },
      { id: 'DEMO-P0002', sheets: 1 },
    ])
    for (const { text } of [list, page, pocket]) expect(text).not.toContain('V0002')
    for (const path of [
      '/api/packets/DEMO-P0001/sheets.pdf',
      '/api/sheets',
      '/api/sheets/DEMO-000010',
      '/api/circulators',
      '/api/scans',
      '/api/compliance',
      '/api/turn-ins',
    ]) {
      expect([path, (await ines.get(path)).status]).toEqual([path, 403])
    }
  })

  test('an observer and an official see no sheets', async () => {
    for (const role of ['observer', 'official'] as const) {
      const person = await server.as(role)
      for (const path of [
        '/api/sheets',
        '/api/packets',
        '/api/scans',
        '/api/compliance',
      ]) {
        expect((await person.get(path)).status).toBe(403)
      }
    }
  })
})
