import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enginesHere } from '../testing/engines.ts'
import { type KeyingOffice, keyingOffice } from '../testing/keying-office.ts'
import type { SmallDrive } from '../testing/small-drive.ts'
import type { TestCaller, TestServer } from '../testing/test-server.ts'

/** Of known lines a sample is drawn, and its lines are keyed from the paper. */
describe.each(enginesHere())('the draw of lines to key on $name', (engine) => {
  let office: KeyingOffice
  let server: TestServer
  let drive: SmallDrive
  let manager: TestCaller
  let rosa: TestCaller
  let jun: TestCaller
  let desk: KeyingOffice['desk']
  let read: KeyingOffice['read']

  beforeAll(async () => {
    office = await keyingOffice(engine)
    ;({ server, drive, manager, rosa, jun, desk, read } = office)
  })
  afterAll(() => office?.stop())

  test('a list of lines makes them known, and nobody keys what is not drawn', async () => {
    const job = (await manager.get('/api/jobs')).json.find(
      (each: { kind: string }) => each.kind === 'import-lines',
    )
    expect(job.summary).toMatch(/^300 lines are known now/)
    expect((await desk(rosa)).tasks).toEqual([])
    expect((await rosa.post('/api/keying/draw', { lines: 5 })).status).toBe(403)
  })

  test('the draw is extended by the manager and keeps what it had', async () => {
    const first = (await manager.post('/api/keying/draw', { lines: 20 })).json
    expect(first).toMatchObject({ drawn: 20, settled: 0, known: 300 })
    const more = (await manager.post('/api/keying/draw', { lines: 10 })).json
    expect(more.drawn).toBe(30)
    expect(more.extensions.map(({ drawn }: { drawn: number }) => drawn)).toEqual([10, 20])
    expect(more.seed).toMatch(/^[0-9a-f]{32}$/)
  })

  test('the list for the shelf names each drawn line once, sheet by sheet', async () => {
    expect(
      (await (await server.as('observer')).get('/api/keying/pull-list')).status,
    ).toBe(403)
    const list = (await rosa.get('/api/keying/pull-list')).json
    expect(list).toMatchObject({ lines: 30, withPicture: 0 })
    // Nobody has said where sheets of a list lie.
    expect(list.places.map(({ place }: { place: string | null }) => place)).toEqual([
      null,
    ])
    const sheets = list.places[0].sheets as { sheet: string; rows: number[] }[]
    expect(new Set(sheets.map(({ sheet }) => sheet)).size).toBe(sheets.length)
    expect(sheets.flatMap(({ rows }) => rows)).toHaveLength(30)
  })

  test('a line keyed from the paper in hand is no sample unless it was drawn', async () => {
    const [, sheet = ''] = drive.lines.split('\n')[1]?.split(',') ?? []
    let convenience: string | undefined
    // A row beyond those on the list is taken in beside them, and may chance to be drawn.
    for (let row = 900; row < 910 && convenience === undefined; row++) {
      const [task] = (await rosa.post('/api/keying/at-hand', { sheet, row })).json.tasks
      expect(task).toMatchObject({ sheet, row })
      if (!task.drawn) convenience = task.lineId
    }
    if (convenience === undefined) throw new Error('every line was drawn')
    // Rows before it may have been drawn, so the draw is looked at only now.
    const drawn = (await manager.get('/api/keying/draw')).json.drawn
    await read(rosa, convenience)
    expect((await read(jun, convenience)).json.result).toBe('agrees')
    expect((await rosa.get(`/api/lines/${convenience}`)).json.drawn).toBe(false)
    expect((await manager.get('/api/keying/draw')).json.drawn).toBe(drawn)
    const nowhere = await rosa.post('/api/keying/at-hand', { sheet: 'NOWHERE', row: 1 })
    expect([nowhere.status, nowhere.json.refusal.code]).toEqual([404, 'unlisted-sheet'])
  })

  test('a blank space is no line, and a line struck out counts as none', async () => {
    const mark = async (as: string) => {
      const [task] = (await desk(rosa)).tasks
      for (const who of [rosa, jun]) {
        await who.post(`/api/keying/lines/${task.lineId}/reading`, {
          mark: as,
          fields: {},
        })
      }
      return task.lineId
    }
    const blank = await mark('blank')
    const struck = await mark('crossed-out')
    expect((await rosa.get(`/api/lines/${blank}`)).status).toBe(404)
    expect((await rosa.get(`/api/lines/${struck}`)).status).toBe(200)
    await manager.post('/api/recount')
    await server.idle()
    const shown = (await manager.get('/api/dashboard')).json
    expect(shown.rejectReasons.map(({ code }: { code: string }) => code)).toContain(
      'CROSSED_OUT',
    )
  })

  test('keyed lines narrow the interval, and the next hour has its price', async () => {
    const before = (await manager.get('/api/dashboard')).json
    expect(before.sharpen[0].moreDrawnLines).toBe(100)
    expect(before.sharpen[0].hours).toBe(1)
    for (let lines = 0; lines < 16; lines++) {
      const [task] = (await desk(rosa)).tasks
      if (task === undefined) break
      await read(rosa, task.lineId)
      await read(jun, task.lineId)
    }
    await manager.post('/api/recount')
    await server.idle()
    const after = (await manager.get('/api/dashboard')).json
    const width = ({ tiers }: typeof after) => tiers.valid.high - tiers.valid.low
    expect(after.tiers.reviewed).toBeGreaterThan(before.tiers.reviewed)
    expect(width(after)).toBeLessThan(width(before))
    expect(after.tiers.convenience).toBe(1)
  })
})
