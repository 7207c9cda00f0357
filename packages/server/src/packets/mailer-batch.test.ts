import { readdirSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { demonstrationMeasure } from '@groundswell/petition'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setUpSmallPetition } from '../testing/small-drive.ts'
import { type TestCaller, type TestServer, testServer } from '../testing/test-server.ts'

let server: TestServer
let manager: TestCaller
beforeAll(async () => {
  server = await testServer({ prepare: setUpSmallPetition })
  manager = await server.as('manager')
  await manager.post('/api/measure', { text: JSON.stringify(demonstrationMeasure) })
})
afterAll(() => server.stop())

const header = 'name,address,city,county\n'
const list =
  header +
  'Quirina Zweifelhofer,12 Elm Street,Fresno,Fresno\n' +
  'Jun Ito,5 Oak Ct,Bakersfield,Kern\n'
const how = { kind: 'supporters', paper: 'a4', returnTo: 'Yes on 16\nPO Box 1' }

async function takeIn(file: string, fields: Record<string, string> = how) {
  const asked = await manager.upload(fields, file)
  expect([asked.status, asked.text]).toEqual([202, expect.anything()])
  await server.idle()
  return (await manager.get(`/api/jobs/${asked.json.id}`)).json
}
const batches = async () => (await manager.get('/api/mailers')).json
const files = () => {
  const all = readdirSync(server.folder, { recursive: true, withFileTypes: true })
  return all.filter((each) => each.isFile()).map((f) => join(f.parentPath, f.name))
}

test('a list makes a sheet for each supporter, in one PDF, each of the county of its row', async () => {
  const job = await takeIn(list)
  expect(job).toMatchObject({ state: 'done', summary: '2 sheets in one PDF.', done: 2 })
  const { packets } = (await manager.get('/api/packets')).json
  expect(packets.map((p: { county: string }) => p.county)).toEqual(['Kern', 'Fresno'])
  expect(await batches()).toMatchObject([{ id: job.id, sheets: 2 }])

  for (const path of files()) {
    const bytes = readFileSync(path)
    expect([path, bytes.includes('Zweifelhofer')]).toEqual([path, false])
    expect([path, path.endsWith('.mailers') && bytes.includes('%PDF')]).toEqual([
      path,
      false,
    ])
  }
  const validator = await server.as('validator')
  const pdf = `/api/mailers/${job.id}/sheets.pdf`
  expect((await validator.get(pdf)).status).toBe(403)
  const fetched = await manager.bytes(pdf)
  expect(Buffer.from(fetched.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  // A4, 210 by 297 mm, in points.
  expect(Buffer.from(fetched.bytes).toString('latin1')).toMatch(
    /\[0 0 595\.\d+ 841\.\d+\]/,
  )
})

test('a PDF is fetched as often as it is asked for, in parts too, until it is dropped', async () => {
  const [batch] = await batches()
  const pdf = `/api/mailers/${batch.id}/sheets.pdf`
  const whole = Buffer.from((await manager.bytes(pdf)).bytes)
  const tag = `"${batch.id}"`
  const part = await manager.bytes(pdf, { range: 'bytes=1000-1999', 'if-range': tag })
  expect(part.status).toBe(206)
  expect(part.headers.get('content-range')).toBe(`bytes 1000-1999/${whole.length}`)
  expect(whole.subarray(1000, 2000).equals(Buffer.from(part.bytes))).toBe(true)

  const left = await manager.post(`/api/mailers/${batch.id}/drop`)
  expect(left.json).toEqual([])
  expect(files().filter((path) => path.endsWith('.mailers'))).toEqual([])
  expect((await manager.get(pdf)).status).toBe(404)
  const [newest] = (await manager.get('/api/packets')).json.packets
  const one = await manager.bytes(`/api/packets/${newest.id}/sheets.pdf`)
  expect(one.status).toBe(200)
})

test('a list that was printed is recognised before it prints, whatever its order or spelling', async () => {
  const before = (await manager.get('/api/packets')).json.packets.length
  const again = await manager.upload(
    how,
    `${header}JUN ITO,5 oak ct.,bakersfield,kern\nDee Moss,9 Elm St,Fresno,Fresno\nQuirina Zweifelhofer,12 Elm Street,Fresno,Fresno\n`,
  )
  expect([again.status, again.json.refusal]).toEqual([
    409,
    {
      code: 'supporters-known',
      sentence:
        '2 of 3 supporters on the list already have a sheet. Nothing was printed.',
      choices: ['new-only', 'again', 'anew'],
    },
  ])
  expect(again.text).not.toMatch(/ito|zweifel/i)
  expect((await manager.get('/api/packets')).json.packets).toHaveLength(before)
  expect(readdirSync(join(server.folder, 'uploads'))).toEqual([])
})

const pdfOf = async (job: string) =>
  Buffer.from((await manager.bytes(`/api/mailers/${job}/sheets.pdf`)).bytes)

test('the same list prints the same sheets again: the same numbers, the same bytes', async () => {
  const fresh = `${header}Eve Moss,1 Ash St,Fresno,Fresno\nFay Moss,2 Ash St,Fowler,Fresno\n`
  const made = await takeIn(fresh)
  const packets = (await manager.get('/api/packets')).json.packets.length
  const again = await takeIn(fresh, { ...how, known: 'again' })
  expect(again).toMatchObject({ state: 'done', summary: '2 sheets in one PDF.' })
  expect((await manager.get('/api/packets')).json.packets).toHaveLength(packets)
  expect((await batches())[0]).toMatchObject({ id: again.id, sheets: 2 })
  expect((await pdfOf(again.id)).equals(await pdfOf(made.id))).toBe(true)
})

test('only the others are printed, or everybody anew, where that is chosen', async () => {
  const more = `${header}Eve Moss,1 Ash St,Fresno,Fresno\nGil Moss,3 Ash St,Fresno,Fresno\n`
  const others = await takeIn(more, { ...how, known: 'new-only' })
  expect(others.summary).toBe('1 sheet in one PDF. 1 row was left out.')
  expect(others.report.first).toMatchObject([{ line: 2, reason: 'has-a-sheet' }])
  const none = await takeIn(more, { ...how, known: 'new-only' })
  expect([none.state, none.refusal]).toEqual([
    'refused',
    'No row of the list can be printed.',
  ])
  const anew = await takeIn(more, { ...how, known: 'anew' })
  expect(anew.summary).toBe('2 sheets in one PDF.')
  const english = { ...how, paper: 'letter', known: 'again' }
  const other = await takeIn(more, english)
  expect(other.report.first).toMatchObject([
    { line: 2, reason: 'other-form' },
    { line: 3, reason: 'other-form' },
  ])
})

test('where everybody has a sheet nobody is left to print for, and only what prints is offered', async () => {
  const two = `${header}Eve Moss,1 Ash St,Fresno,Fresno\nGil Moss,3 Ash St,Fresno,Fresno\n`
  const asked = (await manager.upload(how, two)).json.refusal
  expect(asked.sentence).toBe(
    'All 2 supporters on the list already have a sheet: nobody is left who needs one. Nothing was printed.',
  )
  expect(asked.choices).toEqual(['again', 'anew'])
  const letter = (await manager.upload({ ...how, paper: 'letter' }, two)).json.refusal
  expect(letter.sentence).toContain(
    'All of these sheets have been printed in the other language or on other paper.',
  )
  expect(letter.choices).toEqual(['anew'])
})

test('a sheet that has come back is not printed again, and that is said before', async () => {
  const list2 = `${header}Hal Moss,4 Ash St,Fresno,Fresno\n`
  await takeIn(list2)
  const [packet] = (await manager.get('/api/packets')).json.packets
  const { sheetList } = (await manager.get(`/api/packets/${packet.id}`)).json
  const wish = { lines: 1, sheets: [sheetList[0].id] }
  await manager.post(`/api/packets/${packet.id}/take-in`, wish)
  const asked = await manager.upload(how, list2)
  expect(asked.json.refusal.sentence).toBe(
    'The supporter on the list already has a sheet. It has come back. Nothing was printed.',
  )
  expect(asked.json.refusal.choices).toEqual(['anew'])
  const again = await takeIn(list2, { ...how, known: 'again' })
  expect(again.report.first).toMatchObject([{ line: 2, reason: 'came-back' }])
})

test('who stands twice in a list gets one sheet', async () => {
  const job = await takeIn(
    `${header}Ida Moss,5 Ash St,Fresno,Fresno\nIDA MOSS,5 Ash St.,Fresno,Fresno\n`,
  )
  expect(job.summary).toBe('1 sheet in one PDF. 1 row was left out.')
  expect(job.report.first).toMatchObject([{ line: 3, reason: 'twice-in-the-list' }])
})

test('what has lain for a day is deleted', async () => {
  const job = await takeIn(`${header}Ann Moss,1 Elm St,Fresno,Fresno\n`)
  await server.restart()
  expect((await batches())[0]).toMatchObject({ id: job.id })
  const path = files().find((each) => each.endsWith(`${job.id}.mailers`)) ?? ''
  const longAgo = new Date('2017-05-24T11:00:00Z')
  utimesSync(path, longAgo, longAgo)
  expect((await manager.get(`/api/mailers/${job.id}/sheets.pdf`)).status).toBe(404)
  expect(files()).not.toContain(path)
})

test('rows that cannot be printed are reported by line without what they say', async () => {
  const job = await takeIn(
    `${header}Bea Moss,1 Elm St,Fresno,Fresno\n王小明,2 Elm St,Fresno,Fresno\nCat Moss,3 Elm St,Fresno,Atlantis\n`,
  )
  expect(job.summary).toBe('1 sheet in one PDF. 2 rows were left out.')
  expect(job.report.first).toMatchObject([
    { line: 3, column: 'name', reason: 'cannot-be-printed' },
    { line: 4, column: 'county', reason: 'unknown-county' },
  ])
  expect(JSON.stringify(job)).not.toMatch(/王|Cat/)
})

test('a list that cannot be used is refused, and nothing is registered', async () => {
  const before = (await manager.get('/api/packets')).json.packets.length
  for (const [file, words] of [
    ['name,address\nA,B\n', 'Missing columns: city, county'],
    [header, 'no rows'],
    [`${header}Ann,,Fresno,Fresno\n`, 'No row'],
    [`${header}${'Ann Moss,1 Elm St,Fresno,Fresno\n'.repeat(2001)}`, '2000 rows'],
  ] as const) {
    const job = await takeIn(file)
    expect([job.state, job.refusal]).toEqual(['refused', expect.stringContaining(words)])
  }
  const nowhere = await manager.upload({ kind: 'supporters' }, list)
  expect(nowhere.json.refusal).toMatchObject({ code: 'bad-input', field: 'returnTo' })
  const odd = await manager.upload({ ...how, paper: 'papyrus' }, list)
  expect(odd.json.refusal).toMatchObject({ code: 'bad-input', field: 'paper' })
  const validator = await server.as('validator')
  expect((await validator.upload(how, list)).status).toBe(403)
  expect((await manager.get('/api/packets')).json.packets).toHaveLength(before)
  expect(readdirSync(join(server.folder, 'uploads'))).toEqual([])
})
