import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enginesHere } from '../testing/engines.ts'
import { type KeyingOffice, keyingOffice } from '../testing/keying-office.ts'
import type { SmallDrive } from '../testing/small-drive.ts'
import type { TestCaller, TestServer } from '../testing/test-server.ts'

/** Two people key a line over HTTP, each alone, and a third settles what they differ on. */
describe.each(enginesHere())('two readers on $name', (engine) => {
  let office: KeyingOffice
  let server: TestServer
  let drive: SmallDrive
  let manager: TestCaller
  let rosa: TestCaller
  let jun: TestCaller
  let dana: TestCaller
  let desk: KeyingOffice['desk']
  let read: KeyingOffice['read']
  let written: KeyingOffice['written']
  let agreedLine = ''

  beforeAll(async () => {
    office = await keyingOffice(engine)
    ;({ server, drive, manager, rosa, jun, dana, desk, read, written } = office)
    await manager.post('/api/keying/draw', { lines: 30 })
  })
  afterAll(() => office?.stop())

  /** A line as it comes to a person's desk, whatever lies before it. */
  const lineOnDesk = async (who: TestCaller, lineId: string) => {
    for (let lines = 0; lines < 40; lines++) {
      const { tasks } = await desk(who)
      const found = tasks.find((task: { lineId: string }) => task.lineId === lineId)
      if (found !== undefined || tasks.length === 0) return found
      await read(who, tasks[0].lineId)
    }
  }

  test('two people are never given one line at once, and a reload brings theirs back', async () => {
    const hers = await desk(rosa)
    const his = await desk(jun)
    const ids = (d: { tasks: { lineId: string }[] }) => d.tasks.map((t) => t.lineId)
    expect(ids(hers)).toHaveLength(2)
    expect(ids(hers).filter((id: string) => ids(his).includes(id))).toEqual([])
    expect(ids(await desk(rosa))).toEqual(ids(hers))
    const taken = await read(jun, ids(hers)[0] ?? '')
    expect([taken.status, taken.json.refusal.code]).toEqual([409, 'line-taken'])
  })

  test('what was typed is kept, for the person who typed it alone', async () => {
    const [task] = (await desk(rosa)).tasks
    const typed = { last: { text: 'Half-typ', unreadable: false } }
    const kept = await rosa.post(`/api/keying/lines/${task.lineId}/draft`, typed)
    expect(kept.status).toBe(200)
    expect((await desk(rosa)).tasks[0].draft).toEqual(typed)
    const foreign = await jun.post(`/api/keying/lines/${task.lineId}/draft`, typed)
    expect(foreign.json.refusal.code).toBe('line-taken')
  })

  test('the second reader never sees the first reading, and cannot be the first', async () => {
    const [task] = (await desk(rosa)).tasks
    const first = await read(rosa, task.lineId)
    expect(first.json.result).toBe('waits-for-second')
    expect((await read(rosa, task.lineId)).json.refusal.code).toBe('read-already')
    const his = await desk(jun)
    const answer = JSON.stringify(await desk(jun))
    expect(answer).not.toContain(written(task.lineId).street.text)
    for (const line of his.tasks) expect(line.differing).toBeNull()
    expect((await jun.get(`/api/lines/${task.lineId}`)).status).toBe(404)
    const second = await read(jun, task.lineId, {
      street: { text: written(task.lineId).street.text.toLowerCase(), unreadable: false },
    })
    expect(second.json.result).toBe('agrees')
    agreedLine = task.lineId
    expect((await read(manager, task.lineId)).json.refusal.code).toBe('line-settled')
    const line = (await rosa.get(`/api/lines/${task.lineId}`)).json
    expect(line).toMatchObject({
      drawn: true,
      claim: { last: written(task.lineId).last.text },
    })
  })

  test('where two differ a third settles, and the one who erred is told', async () => {
    const [task] = (await desk(rosa)).tasks
    await read(rosa, task.lineId, { last: { text: 'Wrongly', unreadable: false } })
    const second = await read(jun, task.lineId)
    expect(second.json.result).toBe('differs')
    expect(
      (await desk(rosa)).tasks.map((t: { lineId: string }) => t.lineId),
    ).not.toContain(task.lineId)
    const [forMara] = (await desk(manager)).tasks
    expect(forMara.lineId).toBe(task.lineId)
    expect(forMara.differing).toMatchObject({ mark: false, fields: ['last'] })
    expect(forMara.differing.readings[0].fields.last.text).toBe('Wrongly')
    expect((await read(manager, task.lineId)).json.result).toBe('settled')
    const rates = (await desk(rosa)).errorRate
    expect(rates.errors).toBe(1)
    expect(rates.low).toBeGreaterThan(0)
    expect((await desk(jun)).errorRate.errors).toBe(0)
  })

  test('a reading is taken back by its reader, and what it settled is unsettled', async () => {
    const [task] = (await desk(rosa)).tasks
    await read(rosa, task.lineId)
    expect((await read(jun, task.lineId)).json.result).toBe('agrees')
    expect((await rosa.post('/api/keying/undo')).json.refusal.code).toBe('read-by-others')
    const back = await jun.post('/api/keying/undo')
    expect(back.json.tasks[0]).toMatchObject({ lineId: task.lineId })
    expect(back.json.tasks[0].draft.last).toEqual(written(task.lineId).last)
    expect((await rosa.get(`/api/lines/${task.lineId}`)).status).toBe(404)
    expect((await read(jun, task.lineId)).json.result).toBe('agrees')
  })

  test('agreed lines drawn for it are read blind, and a fourth settles what the third sees otherwise', async () => {
    expect((await rosa.post('/api/keying/draw/blind-share', { share: 5 })).status).toBe(
      403,
    )
    // All of them, so that the next line is one.
    expect((await office.shareReadBlind(1000)).json.blind).toMatchObject({ share: 1000 })
    const before = (await desk(manager)).toReadBlind
    const draw = (await manager.get('/api/keying/draw')).json.blind
    expect(draw).toMatchObject({ waiting: before, errors: { fields: 0, high: 1000 } })
    expect(before).toBeGreaterThan(0)

    // Nothing tells the third reader that anybody has read the line.
    const shown = await lineOnDesk(manager, agreedLine)
    expect(shown).toMatchObject({ differing: null, drawn: true, draft: null })
    const mara = await read(manager, agreedLine, {
      last: { text: 'Otherwise', unreadable: false },
    })
    expect(mara.json.result).toBe('differs')
    const open = (await manager.get('/api/keying/draw')).json.blind.errors
    expect(open).toMatchObject({ lines: 1, errors: 0, open: 1, low: 0 })
    expect((await read(rosa, agreedLine)).json.refusal.code).toBe('read-already')
    expect((await rosa.get(`/api/lines/${agreedLine}`)).json.claim.last).toBe(
      written(agreedLine).last.text,
    )

    // Taken back and given again: nothing of it is counted twice.
    await manager.post('/api/keying/undo')
    expect((await manager.get('/api/keying/draw')).json.blind.errors.lines).toBe(0)
    await read(manager, agreedLine, { last: { text: 'Otherwise', unreadable: false } })

    const [forFourth] = (await desk(dana)).tasks
    expect(forFourth).toMatchObject({ lineId: agreedLine })
    expect(
      forFourth.differing.readings.map(
        (each: { fields: { last: { text: string } } }) => each.fields.last.text,
      ),
    ).toEqual([written(agreedLine).last.text, 'Otherwise'])
    const word = await read(dana, agreedLine, {
      last: { text: 'Otherwise', unreadable: false },
    })
    expect(word.json.result).toBe('settled')
    expect(word.json.desk.shared).toMatchObject({ lines: 1, errors: 1, open: 0 })
    expect(word.json.desk.withShared.low).toBeGreaterThan(0)
    const line = (await rosa.get(`/api/lines/${agreedLine}`)).json
    expect(line.claim.last).toBe('Otherwise')

    // The fourth takes it back, and the line is again what the two agree on.
    await dana.post('/api/keying/undo')
    const back = (await rosa.get(`/api/lines/${agreedLine}`)).json
    expect(back.claim.last).toBe(written(agreedLine).last.text)
    expect((await read(dana, agreedLine)).json.desk.shared).toMatchObject({
      lines: 1,
      errors: 0,
    })
    await office.shareReadBlind(0)
  })

  test('suggestions come while somebody types, and fill nothing', async () => {
    const [, row] = drive.roll.split('\n')
    const [voterId = '', last = ''] = row?.split(',') ?? []
    const ask = (typed: object) => rosa.post('/api/keying/suggestions', typed)
    // How fast they come is measured by `groundswell bench desk`, on a machine without other work.
    const hits = await ask({ last: last.slice(0, 3), house: '', street: '' })
    expect(hits.json.length).toBeGreaterThan(0)
    expect((await ask({ first: 'A' })).json).toEqual([])
    expect(
      (await ask({ last })).json.map((hit: { voterId: string }) => hit.voterId),
    ).toEqual(expect.arrayContaining(voterId === '' ? [] : [expect.any(String)]))
  })

  test('nothing that was typed lies in the open', async () => {
    const rows = await manager.get('/api/exports/lines.csv')
    expect(rows.text).not.toContain('Wrongly')
    expect(JSON.stringify(server.log)).not.toContain('Wrongly')
  })
})
