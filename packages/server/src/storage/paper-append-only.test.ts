import { calendarDate } from '@groundswell/basics'
import { type SheetForm, sheetId } from '@groundswell/petition'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Office } from '../office.ts'
import { openOffice } from '../open-office.ts'
import { registerPackets, sheetIds } from '../packets/register-packets.ts'
import { recordCustody } from '../sheets/custody-log.ts'
import { enginesHere } from '../testing/engines.ts'
import { setUpSmallPetition } from '../testing/small-drive.ts'
import { testFolder } from '../testing/test-folder.ts'

const by = { id: 'u', name: 'Rosa' }
const form: SheetForm = {
  petition: 'DEMO',
  version: '7F3K',
  textHash: 'frozen',
  paper: 'letter',
  language: 'en',
  pages: [
    {
      page: 1,
      markers: [],
      qr: { x: 0, y: 0, width: 20, height: 20 },
      secondCode: { x: 0, y: 0, width: 20, height: 20 },
      printedId: { x: 0, y: 0, width: 20, height: 20 },
      rows: [{ row: 1, box: { x: 0, y: 0, width: 9, height: 9 }, fields: [] }],
      fields: [],
      crosses: [],
    },
  ],
}

describe.each(enginesHere())('the records of paper on $name', (engine) => {
  let office: Office
  let close: () => Promise<void>
  let folder: Awaited<ReturnType<typeof testFolder>>

  beforeAll(async () => {
    folder = await testFolder()
    const { databaseUrl } = await engine.freshDatabase()
    await setUpSmallPetition(folder.path, databaseUrl)
    ;({ office, close } = await openOffice({ dataFolder: folder.path, databaseUrl }))
    const done = await register(form, 1, 1)
    expect(done.ok).toBe(true)
    const records = office.records
    const at = office.clock()
    const sheet_id = sheetId('DEMO', 1)
    const named = { by_id: by.id, by_name: by.name, at }
    await records
      .insertInto('circulator')
      .values({ code: 'V1', name: null, key_id: null, noted_at: at, noted_by: 'Rosa' })
      .execute()
    await records
      .insertInto('circulator_entry')
      .values({
        circulator: 'V1',
        kind: 'trained',
        on_day: '2017-03-01',
        takes_back: null,
        ...named,
      })
      .execute()
    await records
      .insertInto('declaration_reading')
      .values({ sheet_id, body: '{}', ...named })
      .execute()
    await records
      .insertInto('compliance_cure')
      .values({
        sheet_id,
        defect: 'declaration-undated',
        on_day: '2017-03-01',
        note: null,
        takes_back: null,
        ...named,
      })
      .execute()
    await records
      .insertInto('compliance_notice')
      .values({ on_day: '2017-03-01', ...named })
      .execute()
    await records
      .insertInto('home_sheet')
      .values({ sheet_id, body: Buffer.from('sealed'), key_id: 'k', ...named })
      .execute()
    await records
      .insertInto('home_reprint')
      .values({ job_id: 'j', sheet_id, at, by_name: by.name })
      .execute()
  })
  afterAll(async () => {
    await close()
    folder.remove()
    await engine.stop()
  })

  function register(which: SheetForm, serial: number, packet: number) {
    return registerPackets(office, {
      form: which,
      codeKey: 'secret',
      packets: [
        {
          seq: packet,
          county: 'Fresno',
          channel: 'volunteer',
          sheets: sheetIds('DEMO', serial, 2),
          pdf: null,
        },
      ],
      on: '2017-03-01',
      by,
      jobId: null,
    })
  }

  test.each([
    'sheet_series',
    'sheet_form',
    'packet',
    'sheet',
    'custody_event',
    'circulator',
    'circulator_entry',
    'declaration_reading',
    'compliance_cure',
    'compliance_notice',
    'home_sheet',
    'home_reprint',
  ])('a record of %s is neither changed nor deleted', async (name) => {
    const table = sql.table(name)
    const column = sql.ref(name === 'custody_event' ? 'batch' : await firstColumn(name))
    const { records } = office
    await expect(
      sql`update ${table} set ${column} = ${column}`.execute(records),
    ).rejects.toThrow('append-only')
    await expect(sql`delete from ${table}`.execute(records)).rejects.toThrow()
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from ${table}`.execute(records)
    expect(rows[0]?.n).toBeGreaterThan(0)
  })

  async function firstColumn(table: string): Promise<string> {
    const { rows } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns
      where table_name = ${table} and is_identity = 'NO' order by ordinal_position limit 1
    `.execute(office.records)
    return rows[0]?.name ?? ''
  }

  test('sheets with another text are refused once the first is printed', async () => {
    expect(await register({ ...form, textHash: 'another' }, 3, 2)).toEqual({
      ok: false,
      error: 'text-is-frozen',
    })
    expect(await register(form, 1, 1)).toEqual({ ok: false, error: 'numbers-taken' })
    expect((await register(form, 3, 2)).ok).toBe(true)
  })

  test('an event and its standing are written together or not at all', async () => {
    const sheet = sheetId('DEMO', 3)
    const broken = office.records.transaction().execute(async (records) => {
      await recordCustody(records, {
        kind: 'issued',
        sheets: [sheet],
        on: calendarDate('2017-03-02'),
        holder: 'V1',
        batch: 'b',
        by,
        at: office.clock(),
      })
      throw new Error('somebody pulled the plug')
    })
    await expect(broken).rejects.toThrow('pulled the plug')
    const { state } = await office.records
      .selectFrom('sheet_standing')
      .select('state')
      .where('sheet_id', '=', sheet)
      .executeTakeFirstOrThrow()
    expect(state).toBe('printed')
  })

  test('an event cannot be taken back twice', async () => {
    const seq = await office.records
      .selectFrom('custody_event')
      .select('seq')
      .where('sheet_id', '=', sheetId('DEMO', 1))
      .executeTakeFirstOrThrow()
    const back = () =>
      office.records
        .insertInto('custody_event')
        .values({
          sheet_id: sheetId('DEMO', 1),
          kind: 'corrected',
          on_day: '2017-03-01',
          holder: null,
          place: null,
          why: null,
          takes_back: seq.seq,
          odd: null,
          batch: 'undo',
          by_id: by.id,
          by_name: by.name,
          at: office.clock(),
        })
        .execute()
    await back()
    await expect(back()).rejects.toThrow()
  })
})
