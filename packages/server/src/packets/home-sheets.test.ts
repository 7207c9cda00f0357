import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  demonstrationMeasure,
  frozenText,
  type SheetLayout,
  sheetLayout,
} from '@groundswell/petition'
import { type SynthFile, synthSheets } from '@groundswell/petition/scan'
import { pack } from '@groundswell/rules'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enginesHere } from '../testing/engines.ts'
import { imagesAsPdf } from '../testing/images-as-pdf.ts'
import { setUpSmallPetition } from '../testing/small-drive.ts'
import { type TestCaller, type TestServer, testServer } from '../testing/test-server.ts'

function mailerLayout(): SheetLayout {
  const text = frozenText(demonstrationMeasure)
  const rules = pack(demonstrationMeasure.rules)
  if (!text.ok || !rules.ok) throw new Error('the demonstration is broken')
  const layout = sheetLayout({
    text: text.value,
    form: rules.value.form,
    paper: 'letter',
    language: 'en',
    lines: 1,
    mailer: true,
  })
  if (!layout.ok) throw new Error(layout.error.kind)
  return layout.value
}

const supporters = [
  { name: 'Quirina Zweifelhofer', address: '12 Elm Street, Apt 4', city: 'Fresno' },
  { name: 'Jun Ito', address: '5 Oak Ct', city: 'Fowler' },
]

describe.each(enginesHere().slice(0, 1))('print-at-home sheets on $name', (engine) => {
  let server: TestServer
  let manager: TestCaller
  let scans: readonly SynthFile[]

  beforeAll(async () => {
    server = await testServer({ engine, prepare: setUpSmallPetition })
    manager = await server.as('manager')
    const text = JSON.stringify(demonstrationMeasure)
    await manager.post('/api/measure', { text })
  })
  afterAll(async () => {
    await server?.stop()
    await engine.stop()
  })

  test('a sheet for each supporter is registered, and its PDF is the same whenever it is asked for', async () => {
    const returnTo = ['Yes on 16', 'PO Box 1', 'Fresno CA 93701']
    for (const [at, supporter] of supporters.entries()) {
      const wish = { ...supporter, county: 'Fresno', returnTo }
      const made = await manager.post('/api/mailers', wish)
      expect(made.json).toEqual({
        packet: `DEMO-P000${at + 1}`,
        sheet: `DEMO-00000${at + 1}`,
        already: false,
      })
    }
    const [packet] = (await manager.get('/api/packets')).json.packets
    expect(packet).toMatchObject({ id: 'DEMO-P0002', sheets: 1, hasPdf: true })
    const path = '/api/packets/DEMO-P0001/sheets.pdf'
    const [once, again] = [await manager.bytes(path), await manager.bytes(path)]
    expect(once.status).toBe(200)
    expect(Buffer.from(once.bytes).equals(Buffer.from(again.bytes))).toBe(true)
  })

  test('a supporter who has a sheet is told so, however they spell themselves, and gets another only on purpose', async () => {
    const asked = {
      ...supporters[0],
      name: 'quirina ZWEIFELHÖFER.',
      returnTo: ['PO Box 9'],
    }
    const wish = { ...asked, county: 'Fresno' }
    const known = await manager.post('/api/mailers', wish)
    expect([known.status, known.json]).toEqual([
      200,
      { packet: 'DEMO-P0001', sheet: 'DEMO-000001', already: true },
    ])
    const namesake = await manager.post('/api/mailers', { ...wish, address: '13 Elm St' })
    expect(namesake.status).toBe(201)
    const anew = await manager.post('/api/mailers', { ...wish, anew: true })
    expect([anew.status, anew.json.sheet]).toEqual([201, 'DEMO-000004'])
  })

  test('what cannot be printed is refused with its field', async () => {
    const wish = { ...supporters[0], county: 'Fresno', returnTo: ['PO Box 1'] }
    const chinese = await manager.post('/api/mailers', { ...wish, name: '王小明' })
    expect(chinese.status).toBe(400)
    const nowhere = await manager.post('/api/mailers', { ...wish, county: 'Atlantis' })
    expect(nowhere.json.refusal.code).toBe('unknown-county')
    const validator = await server.as('validator')
    expect((await validator.post('/api/mailers', wish)).status).toBe(403)
  })

  test('they come back: signed is used, unsigned is empty, and no one is guessed', async () => {
    const files: SynthFile[] = []
    for (const at of supporters.keys()) {
      const pdf = await manager.bytes(`/api/packets/DEMO-P000${at + 1}/sheets.pdf`)
      const made = synthSheets({
        layout: mailerLayout(),
        key: '',
        seed: `mailers ${at}`,
        sheets: 1,
        conditions: ['scan150'],
        firstSerial: at + 1,
        printed: pdf.bytes,
        pages: 'written',
        threads: 1,
      })
      for await (const file of made) files.push(file)
    }
    scans = files
    const fields = { kind: 'scans', fileName: 'mail.pdf' }
    const mail = imagesAsPdf(files.map(({ bytes }) => bytes))
    const asked = await manager.upload(fields, new Uint8Array(mail))
    expect(asked.status).toBe(202)
    await server.idle()
    for (const { sheet, rows } of files) {
      const found = (await manager.get(`/api/sheets/${sheet}`)).json
      expect(found.state).toBe('scanned')
      expect([sheet, found.sheetRows[0].state]).toEqual([sheet, rows[0]?.state])
    }
    expect(new Set(files.map(({ rows }) => rows[0]?.state))).toEqual(
      new Set(['used', 'empty']),
    )
  })

  test('the desk suggests what was printed, and a reading says which fields were taken from it', async () => {
    const signed = scans.filter(({ rows }) => rows[0]?.state === 'used')
    for (const { sheet } of signed) {
      const packet = `DEMO-P000${sheet.slice(-1)}`
      const wish = { lines: 1, sheets: [sheet] }
      expect((await manager.post(`/api/packets/${packet}/take-in`, wish)).status).toBe(
        200,
      )
    }
    await manager.post('/api/keying/draw', { lines: 1 })
    const rosa = await server.as('validator', 'Rosa Almeida')
    const [task] = (await rosa.post('/api/keying/desk')).json.tasks
    const { name } = supporters[Number(task.sheet.slice(-1)) - 1]!
    const last = name.split(' ')[1]
    expect(task.printed.last).toEqual({ text: last, unreadable: false })
    // Nothing is filled in by itself.
    expect([task.draft, task.kept]).toEqual([null, {}])

    const path = `/api/keying/lines/${encodeURIComponent(task.lineId)}/reading`
    const printed = { text: last, unreadable: false, fromPrint: true }
    const mine = { mark: 'written', fields: { last: printed } }
    expect((await rosa.post(path, mine)).status).toBe(200)
    const jun = await server.as('validator', 'Jun Okafor')
    const lie = { text: 'Smith', unreadable: false, fromPrint: true }
    const second = await jun.post(path, { mark: 'written', fields: { last: lie } })
    expect(second.json.result).toBe('differs')
    const third = await manager.post('/api/keying/desk')
    const [open] = third.json.tasks
    expect(open.differing.readings.map((r: { fields: object }) => r.fields)).toEqual([
      { last: printed },
      { last: { text: 'Smith', unreadable: false } },
    ])
  })

  test('no name of a supporter stands readable in the data folder', () => {
    const files = readdirSync(server.folder, { recursive: true, withFileTypes: true })
    for (const file of files) {
      if (!file.isFile()) continue
      const bytes = readFileSync(join(file.parentPath, file.name))
      expect([file.name, bytes.includes('Zweifelhofer')]).toEqual([file.name, false])
    }
  })
})
